import { Link } from 'react-router';
import { Button, Notice } from '@caseward/web-kit';
import { useState } from 'react';
import { DeclareForm } from '../imagery/declare-form';
import type { Attaching } from './attach-form';

/** Somebody thinks that it may be such an image: nothing is sent, and they are told what never to do. */
export const ImageryStop = ({ how, onBack }: Readonly<{ how: Attaching; onBack: () => void }>) => {
  const [declared, setDeclared] = useState(false);
  return (
    <div className="imagery-stop">
      <Notice tone="danger" alert title="Stop. Do not send it here">
        <p>
          Nothing has been sent, and nothing is kept. To have or to send such an image is a crime, also with good
          intentions.
        </p>
        <p>
          <strong>Never:</strong> look at it, copy it, print it, share it, save it, forward it, take a screenshot of it
          or delete it. Do not ask a child to do so. Do not ask to see it.
        </p>
        <p>
          <strong>Now:</strong> go to the safeguarding lead (DSL) in person; if it is about a member of staff, to the
          headteacher. If an adult is involved, or a child is in danger, call <a href="tel:999">999</a>.{' '}
          <Link to="/help/urgent">Whom to call</Link>
        </p>
        <p>
          If a device is involved: leave it as it is. The lead takes it into safe keeping. Tell the child that they are
          not in trouble for telling.
        </p>
      </Notice>
      {declared ? (
        <Notice tone="success" alert>
          <p>Written down. Whoever leads on safeguarding has been told. Still go to them in person now.</p>
        </Notice>
      ) : (
        <>
          <h3>Write down that there may be such an image</h3>
          <p>It locks the files of this record, and opens to the few who handle it. Never describe the image.</p>
          <DeclareForm how={how} onDone={() => setDeclared(true)} />
          <Button kind="plain" onClick={onBack}>
            It was another kind of file: answer again
          </Button>
        </>
      )}
    </div>
  );
};
