import { commandDocument } from '@caseward/contract';
import { CommandForm, Textarea, useCommandForm } from '@caseward/web-kit';
import type { Attaching } from './attach-form';
import { subjectOf, withFileProblems } from './file-words';

type Props = Readonly<{
  how: Pick<Attaching, 'record' | 'key' | 'changes' | 'schema' | 'of'>;
  command: string;
  attachmentId: string;
}>;

export const WithdrawFile = ({ how: { record, key, changes, schema, of }, command, attachmentId }: Props) => {
  const form = useCommandForm({
    draft: `${command}-${attachmentId}`,
    initial: () => ({ reason: '' }),
    command: schema,
    document: commandDocument(command),
    input: ({ reason }) => ({ [key]: record, attachmentId, reason }),
    asks: { reason: 'Say why' },
    refusals: withFileProblems(subjectOf[of]),
    changes,
    onDone: () => document.querySelector('h1')?.focus(),
  });
  return (
    <details className="more screen-only">
      <summary>Take it out</summary>
      <CommandForm form={form} label="Take the file out" button="Take it out" danger>
        <p className="hint">It stays in the record with your reason, and nobody is shown it any more.</p>
        <Textarea {...form.field('reason')} label="Why?" rows={2} max={2_000} />
      </CommandForm>
    </details>
  );
};
