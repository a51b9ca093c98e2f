import { draftOf, onTheWire, type Sheet } from '@caseward/web-kit';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Acted } from './acted';
import { AddendumForm } from './add-concern-addendum';
import { recordAdvice, recordRoute, seekAdvice } from './advice-sheets';
import { close, duplicate, notReportable, redirect, reopen } from './aside-sheets';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { HandOverForm } from './hand-over';
import { linkToCase } from './link-concern-to-case';
import { correctReport, redactText } from './mend-sheets';
import { linkPerson, reattribute, unlinkPerson } from './people-sheets';
import { ReviseForm } from './revise-triage-decision';
import { routeToBreach } from './route-to-breach';
import { ask, tell } from './talk-sheets';
import { review, watch } from './watch-sheets';

type Form = Readonly<{ concern: Concern; gone: boolean; onDone: () => void }>;
type Action = Readonly<{ command: string; summary: string; form: (form: Form) => ReactNode; if?: boolean }>;

/** A form as data, under the words that open it. */
const sheet = (summary: string, of: Sheet<Acted>, sensible = true): Action => ({
  command: of.command,
  summary,
  form: (form) => <ConcernForm sheet={of} {...form} />,
  if: sensible,
});

const actionsOf = ({ decision, openCases, related, status }: Concern): readonly Action[] => [
  sheet('Add to an open case', linkToCase, openCases.length > 0),
  sheet('A rule was broken: open a breach case', routeToBreach),
  sheet('Look at it again', review),
  sheet('Watch, and look again later', watch),
  { command: 'ReviseTriageDecision', summary: 'Revise the decision', form: (form) => decision && <ReviseForm {...form} decision={decision} />, if: decision !== null },
  { command: 'ReassignTriage', summary: 'Hand it over', form: (form) => <HandOverForm {...form} />, if: status === 'triaged' },
  sheet('Close it', close),
  sheet('Reopen it', reopen),
  { command: 'AddConcernAddendum', summary: 'Add more to this concern', form: ({ concern: { id } }) => <AddendumForm concernId={id} hint="What was written first stays as it is. This is added to it." /> },
  sheet('Ask its reporter', ask),
  sheet('Ask somebody for advice', seekAdvice),
  sheet('Record advice', recordAdvice),
  sheet('A duty to tell somebody else', recordRoute),
  sheet('Put right what the report says', correctReport),
  sheet('Take a text out, so that nobody reads it any more', redactText),
  sheet('Tell its reporter', tell),
  sheet('It is about somebody else', reattribute),
  sheet('Name somebody else in it', linkPerson),
  sheet('Somebody was named by mistake', unlinkPerson),
  sheet('Pass it on to somebody else in school', redirect),
  sheet('It is a duplicate', duplicate, related.length > 0),
  sheet('It is not reportable, or was sent in error', notReportable),
]; // prettier-ignore

type Props = Readonly<{
  concern: Concern;
  /** What was announced to come next: open, with the focus on it, as soon as the concern takes it. */
  next: string | undefined;
}>;

/** Whatever else the concern takes now, folded away; what it does not take is not there, unless somebody has written in it. */
export const ConcernActions = ({ concern, next }: Props) => {
  const [open, setOpen] = useState<readonly string[]>([]);
  const offers = (action: Action) => action.if !== false && concern.nextCommands.includes(onTheWire(action.command));
  const isHeld = ({ command }: Action) => open.includes(command) && draftOf(`${command}-${concern.id}`) !== undefined;
  const toggle = (command: string, now: boolean) =>
    setOpen((before) => [...before.filter((one) => one !== command), ...(now ? [command] : [])]);
  return (
    <section className="screen-only what-else" aria-labelledby="more-to-do">
      <h2 id="more-to-do">What else you can do</h2>
      {actionsOf(concern)
        .filter((action) => offers(action) || isHeld(action))
        .map((action) => (
          <Folded
            key={action.command}
            summary={action.summary}
            next={onTheWire(action.command) === next}
            open={open.includes(action.command)}
            onToggle={(now) => toggle(action.command, now)}
          >
            {action.form({ concern, gone: !offers(action), onDone: () => toggle(action.command, false) })}
          </Folded>
        ))}
    </section>
  );
};

type FoldedProps = Readonly<{
  summary: string;
  next: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}>;

/** Its form is there while it is open, and begins with what the concern says then; what was typed outlives closing it. */
const Folded = ({ summary, next, open, onToggle, children }: FoldedProps) => {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!next) return;
    onToggle(true);
    box.current?.querySelector('summary')?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once it is announced
  }, [next]);
  return (
    <details className="more" ref={box} open={open} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
};
