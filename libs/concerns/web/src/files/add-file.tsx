import { Notice, Radios } from '@caseward/web-kit';
import { useState } from 'react';
import { AttachForm, type Attaching } from './attach-form';
import { ImageryStop } from './imagery-stop';

type Answer = '' | 'no' | 'yes' | 'not_sure';

/** The question comes before there is anywhere to put a file; it stays, so that whoever answers by keyboard is not lost. */
export const AddFile = ({ how }: Readonly<{ how: Attaching }>) => {
  const [answer, setAnswer] = useState<Answer>('');
  const [added, setAdded] = useState(0);
  return (
    <>
      {added > 0 && answer === '' && (
        <Notice tone="success" alert>
          <p>Added.</p>
        </Notice>
      )}
      <Radios
        name="imagery"
        value={answer}
        onChange={setAnswer}
        label="Could this be, or show, a nude or sexual image of somebody under 18?"
        hint="Also a drawing, a made-up or an edited one, or one that was meant as a joke."
        inline
        choices={[
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
          { value: 'not_sure', label: 'Not sure' },
        ]}
      />
      {(answer === 'yes' || answer === 'not_sure') && <ImageryStop how={how} onBack={() => setAnswer('')} />}
      {answer === 'no' && (
        <AttachForm
          key={added}
          how={how}
          onDone={() => {
            setAdded(added + 1);
            setAnswer('');
          }}
        />
      )}
    </>
  );
};
