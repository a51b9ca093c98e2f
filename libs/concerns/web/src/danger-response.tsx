import { commandDocument, type SafeNow } from '@caseward/contract';
import { Notice, Radios } from '@caseward/web-kit';
import { useState } from 'react';
import { choicesOf } from './choices-of';
import { safeWords } from './report-words';
import { TextForm } from './text-form';

/** Stands above everything else until somebody says that the child is safe. */
export const DangerResponse = ({ concernId }: Readonly<{ concernId: string }>) => {
  const [safeNow, say] = useState<SafeNow | ''>('');
  return (
    <>
      <Notice tone="danger" title="Not safe when this was reported">
        <p>
          Check on the child first. Call <a href="tel:999">999</a> if anyone is in danger now. Then write down what was
          done.
        </p>
      </Notice>
      <details className="more screen-only">
        <summary>Write down what was done</summary>
        <TextForm
          concernId={concernId}
          label="What was done"
          button="Record what was done"
          command={() => import('@caseward/concerns-domain').then((domain) => domain.recordDangerResponse)}
          document={commandDocument('RecordDangerResponse')}
          field="response"
          ask="What was done, by whom and when?"
          more={{ safeNow }}
          asks={{ safeNow: 'Say whether they are safe now' }}
        >
          {(problem) => (
            <Radios
              name="safeNow"
              label="Is the child safe now?"
              inline
              value={safeNow}
              onChange={say}
              problem={problem('safeNow')}
              choices={choicesOf(safeWords)}
            />
          )}
        </TextForm>
      </details>
    </>
  );
};
