import { commandDocument } from '@caseward/contract';
import { CommandForm, momentInFull, Notice, Sealed, Textarea, useCommandForm } from '@caseward/web-kit';
import type { OwnReport } from './report-document';
import { messageWords, refusals } from './triage-words';

/** What whoever has the report asks its reporter, and what they have told them. */
export const SaidToReporter = ({ report }: Readonly<{ report: OwnReport }>) => (
  <>
    {report.question && (
      <Notice tone="warning" title="You are asked something">
        <Sealed of={report.question.text} />
        <p className="muted">
          Asked {momentInFull(report.question.at)}. <a href="#add-more">Answer it under Add more</a>.
        </p>
      </Notice>
    )}
    {report.messages.length > 0 && (
      <Notice>
        {[...new Set(report.messages)].map((message) => (
          <p key={message}>{messageWords[message]}</p>
        ))}
      </Notice>
    )}
    {report.withdrawn && (
      <Notice>
        <p>You have said that this was sent in error. Whoever has it decides what becomes of it.</p>
      </Notice>
    )}
  </>
);

/** Nothing goes away by it. */
export const WithdrawForm = ({ report: { id } }: Readonly<{ report: OwnReport }>) => {
  const label = 'Say that it was sent in error';
  const form = useCommandForm({
    draft: `withdraw-${id}`,
    initial: () => ({ reason: '' }),
    command: () => import('@caseward/concerns-domain').then(({ withdrawConcern }) => withdrawConcern),
    document: commandDocument('WithdrawConcern'),
    input: ({ reason }) => ({ concernId: id, reason }),
    asks: { reason: 'Enter: What went wrong?' },
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => document.querySelector('h1')?.focus(),
  });
  return (
    <details className="more">
      <summary>This was sent in error</summary>
      <CommandForm form={form} label={label} button={label}>
        <Textarea
          {...form.field('reason')}
          label="What went wrong?"
          hint="What you wrote stays on file. Whoever has it sees this, and decides."
          rows={2}
          max={2_000}
        />
      </CommandForm>
    </details>
  );
};
