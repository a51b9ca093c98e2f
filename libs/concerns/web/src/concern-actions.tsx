import { SheetForm } from '@caseward/web-kit';
import { useEffect, useRef, type ReactNode } from 'react';
import { AddendumForm } from './add-concern-addendum';
import { recordAdvice, recordRoute, seekAdvice } from './advice-sheets';
import type { Concern } from './concern-document';
import { HandOverForm } from './hand-over';
import { LinkToCaseForm } from './link-concern-to-case';
import { LinkPersonForm, ReattributeForm, UnlinkPersonForm } from './mend-people';
import { CloseForm, DuplicateForm, NotReportableForm, RedirectForm, ReopenForm } from './put-aside';
import { RouteToBreachForm } from './route-to-breach';
import { correctReport, redactText } from './mend-sheets';
import { ReviseForm } from './revise-triage-decision';
import { MessageForm, QuestionForm } from './talk-to-reporter';
import { ReviewForm, WatchForm } from './watch';

const acted = (concern: Concern) => ({ ...concern, entries: concern.history.length });
type Action = Readonly<{ command: string; summary: string; form: (concern: Concern) => ReactNode; if?: boolean }>;

const actionsOf = ({ decision, openCases, related, status }: Concern): readonly Action[] => [
  { command: 'linkConcernToCase', summary: 'Add to an open case', form: (c) => <LinkToCaseForm concern={c} />, if: openCases.length > 0 },
  { command: 'routeConcernToBreach', summary: 'A rule was broken: open a breach case', form: (c) => <RouteToBreachForm concern={c} /> },
  { command: 'reviewMonitoredConcern', summary: 'Look at it again', form: ({ id }) => <ReviewForm concernId={id} /> },
  { command: 'monitorConcern', summary: 'Watch, and look again later', form: ({ id }) => <WatchForm concernId={id} /> },
  { command: 'reviseTriageDecision', summary: 'Revise the decision', form: (c) => c.decision && <ReviseForm concern={c} decision={c.decision} />, if: decision !== null },
  { command: 'reassignTriage', summary: 'Hand it over', form: (c) => <HandOverForm concern={c} onDone={() => undefined} />, if: status === 'triaged' },
  { command: 'closeConcern', summary: 'Close it', form: ({ id }) => <CloseForm concernId={id} /> },
  { command: 'reopenConcern', summary: 'Reopen it', form: ({ id }) => <ReopenForm concernId={id} /> },
  { command: 'addConcernAddendum', summary: 'Add more to this concern', form: ({ id }) => <AddendumForm concernId={id} hint="What was written first stays as it is. This is added to it." /> },
  { command: 'returnConcernForDetail', summary: 'Ask its reporter', form: ({ id }) => <QuestionForm concernId={id} /> },
  { command: 'seekAdviceOnConcern', summary: 'Ask somebody for advice', form: (c) => <SheetForm sheet={seekAdvice} record={acted(c)} /> },
  { command: 'recordAdviceOnConcern', summary: 'Record advice', form: (c) => <SheetForm sheet={recordAdvice} record={acted(c)} /> },
  { command: 'recordStatutoryRoute', summary: 'A duty to tell somebody else', form: (c) => <SheetForm sheet={recordRoute} record={acted(c)} /> },
  { command: 'correctConcern', summary: 'Put right what the report says', form: (c) => <SheetForm sheet={correctReport} record={acted(c)} /> },
  { command: 'redactConcern', summary: 'Take a text out, so that nobody reads it any more', form: (c) => <SheetForm sheet={redactText} record={acted(c)} /> },
  { command: 'informReporter', summary: 'Tell its reporter', form: ({ id }) => <MessageForm concernId={id} /> },
  { command: 'reattributeConcern', summary: 'It is about somebody else', form: (c) => <ReattributeForm concern={c} /> },
  { command: 'linkPersonToConcern', summary: 'Name somebody else in it', form: (c) => <LinkPersonForm concern={c} /> },
  { command: 'unlinkPersonFromConcern', summary: 'Somebody was named by mistake', form: (c) => <UnlinkPersonForm concern={c} /> },
  { command: 'redirectConcern', summary: 'Pass it on to somebody else in school', form: ({ id }) => <RedirectForm concernId={id} /> },
  { command: 'markConcernDuplicate', summary: 'It is a duplicate', form: (c) => <DuplicateForm concern={c} />, if: related.length > 0 },
  { command: 'markConcernNotReportable', summary: 'It is not reportable, or was sent in error', form: ({ id }) => <NotReportableForm concernId={id} /> },
]; // prettier-ignore

type Props = Readonly<{
  concern: Concern;
  /** What was announced to come next: open, with the focus on it, as soon as the concern takes it. */
  next: string | undefined;
}>;

/** Whatever else the concern takes now, folded away; what it does not take is not there. */
export const ConcernActions = ({ concern, next }: Props) => {
  const open = actionsOf(concern).filter(
    (action) => action.if !== false && concern.nextCommands.includes(action.command),
  );
  return (
    <section className="screen-only what-else" aria-labelledby="more-to-do">
      <h2 id="more-to-do">What else you can do</h2>
      {open.map(({ command, summary, form }) => (
        <Folded key={command} summary={summary} next={command === next}>
          {form(concern)}
        </Folded>
      ))}
    </section>
  );
};

const Folded = ({ summary, next, children }: Readonly<{ summary: string; next: boolean; children: ReactNode }>) => {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!next || !box.current) return;
    box.current.open = true;
    box.current.querySelector('summary')?.focus();
  }, [next]);
  return (
    <details className="more" ref={box}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
};
