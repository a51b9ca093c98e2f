import { commandDocument, type SafeNow } from '@caseward/contract';
import { Notice, Radios } from '@caseward/web-kit';
import { choicesOf } from './choices-of';
import { safeWords } from './report-words';
import { TextForm } from './text-form';

const unsaid: Readonly<{ safeNow: SafeNow | '' }> = { safeNow: '' };

/** Stands above everything else until somebody says that the child is safe. */
export const DangerResponse = ({ concernId }: Readonly<{ concernId: string }>) => (
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
        begins={unsaid}
        asks={{ safeNow: 'Say whether they are safe now' }}
      >
        {(field) => (
          <Radios {...field('safeNow')} label="Is the child safe now?" inline choices={choicesOf(safeWords)} />
        )}
      </TextForm>
    </details>
  </>
);
