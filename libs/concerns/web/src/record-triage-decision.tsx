import type { triageOutcome } from '@caseward/concerns-domain';
import { commandDocument } from '@caseward/contract';
import { Button, CommandForm, DateInput, newId, Select, useCommandForm, useShortcuts } from '@caseward/web-kit';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { Concern } from './concern-document';
import { checkDecision, decisionAsks, DecisionFields, decisionOf, undecided } from './decision-fields';
import { HandOverForm } from './hand-over';
import { focusRow, rowAfterThis } from './next-row';
import { refusals } from './triage-words';

/** One of its outcomes; or none yet, because a rule was broken and that case comes next. */
type Verdict = z.infer<typeof triageOutcome> | 'breach';

/** How serious, why, and one of the verbs: one step. Keys 1 to 5 press the verbs. Nothing is chosen beforehand. */
export const TriageForm = ({ concern, onBreach }: Readonly<{ concern: Concern; onBreach: () => void }>) => {
  const { id: concernId, aboutAnAdult, openCases, people } = concern;
  const [handing, setHanding] = useState(false);
  const outcome = useRef<Verdict>('no_action');
  const next = useRef<string>(undefined);
  const form = useCommandForm({
    draft: `triage-${concernId}`,
    initial: () => ({ ...undecided, newCase: newId(), caseId: '', reviewOn: '' }),
    command: () => import('@caseward/concerns-domain').then(({ recordTriageDecision }) => recordTriageDecision),
    document: commandDocument('RecordTriageDecision'),
    input: ({ newCase, caseId, reviewOn, ...values }) => {
      const follows = {
        open_case: { outcome: 'open_case', caseId: newCase },
        add_to_case: { outcome: 'add_to_case', caseId: caseId || openCases[0]?.id },
        monitor: { outcome: 'monitor', reviewOn },
        no_action: { outcome: 'no_action' },
        // It stays here, and its breach case is opened from it next.
        breach: {},
      } as const;
      const verb = outcome.current === 'no_action' && reviewOn !== '' ? 'monitor' : outcome.current;
      return { ...decisionOf(values), concernId, ...follows[verb] };
    },
    check: checkDecision,
    asks: { ...decisionAsks, caseId: 'Choose the case', reviewOn: 'Enter the day on which to look again' },
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => (outcome.current === 'breach' ? onBreach() : focusRow(next.current)),
  });
  const decide = (verb: Verdict) => {
    outcome.current = verb;
    next.current = verb === 'breach' ? undefined : rowAfterThis();
    void form.submit();
  };
  const forACase = !aboutAnAdult && people.some(({ part }) => part === 'subject' || part === 'affected');
  const addable = forACase && openCases.length > 0;
  useShortcuts({
    ...(forACase ? { 1: () => decide('open_case') } : {}),
    ...(addable ? { 2: () => decide('add_to_case') } : {}),
    3: () => decide('no_action'),
    4: () => setHanding((shown) => !shown),
    5: () => decide('breach'),
  });
  const only = openCases.length === 1 ? openCases[0]?.reference : undefined;
  return (
    <>
      <CommandForm
        form={form}
        label="Triage decision"
        buttons={
          <div className="verbs" role="group" aria-label="What happens next?">
            {forACase && <Verb number={1} word="Open a case" busy={form.sending} onClick={() => decide('open_case')} />}
            {addable && (
              <Verb
                number={2}
                word={only ? `Add to case ${only}` : 'Add to that case'}
                busy={form.sending}
                onClick={() => decide('add_to_case')}
              />
            )}
            <Verb
              number={3}
              word={form.values.reviewOn === '' ? 'Record, no action' : 'Record, and watch'}
              busy={form.sending}
              onClick={() => decide('no_action')}
            />
            <Verb number={4} word="Hand over" expanded={handing} onClick={() => setHanding((shown) => !shown)} />
            <Verb
              number={5}
              word="Record, then open a breach case"
              busy={form.sending}
              onClick={() => decide('breach')}
            />
          </div>
        }
      >
        <DecisionFields
          fields={{
            level: form.field('level'),
            threshold: form.field('threshold'),
            category: form.field('category'),
            parents: form.field('parents'),
            parentsReason: form.field('parentsReason'),
            rationale: form.field('rationale'),
            optionsConsidered: form.field('optionsConsidered'),
            adviceTaken: form.field('adviceTaken'),
            reliedOn: form.field('reliedOn'),
          }}
          concern={concern}
        />
        {addable && openCases.length > 1 && (
          <Select
            {...form.field('caseId')}
            value={form.values.caseId || (openCases[0]?.id ?? '')}
            label="Which open case could it be added to?"
            choices={openCases.map(({ id, reference }) => ({ value: id, label: reference }))}
          />
        )}
        <DateInput
          {...form.field('reviewOn')}
          label="Look at it again on"
          hint="Leave it empty when nothing more is to be done. With a day, it leaves the inbox and comes back then."
          optional
        />
      </CommandForm>
      {handing && <HandOverForm concern={concern} onDone={() => focusRow(next.current)} />}
    </>
  );
};

type VerbProps = Readonly<{ number: number; word: string; busy?: boolean; expanded?: boolean; onClick: () => void }>;

/** The key that presses it stands in front of its word. */
const Verb = ({ number, word, busy = false, expanded, onClick }: VerbProps) => (
  <Button
    kind={number === 4 ? 'secondary' : 'primary'}
    busy={busy}
    {...(expanded === undefined ? {} : { pressed: expanded })}
    onClick={onClick}
  >
    <kbd aria-hidden="true">{number}</kbd> {word}
  </Button>
);
