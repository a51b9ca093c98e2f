import type { triageOutcome } from '@caseward/concerns-domain';
import { commandDocument } from '@caseward/contract';
import { CommandForm, dayInWords, DateInput, draftOf, isOvertaken, MineAndTheirs, newId, Select, useCommandForm, useMe, useShortcuts } from '@caseward/web-kit'; // prettier-ignore
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { acted, beforeDecision, domain } from './acted';
import type { Concern } from './concern-document';
import { Since } from './concern-form';
import { DecidedMeanwhile } from './decided-meanwhile';
import { boundTo, checkDecision, decisionAsks, DecisionFields, decisionInWords, decisionOf, undecided } from './decision-fields'; // prettier-ignore
import { earlierAsk, EarlierField, isUnseen, useEarlier } from './earlier-field';
import { HandOverForm } from './hand-over';
import { focusRow, rowAfterThis } from './next-row';
import { refusals } from './triage-words';
import { Verb } from './verbs';

/** Under this name what was typed of a first decision is kept. */
export const triageDraft = (concernId: string) => `triage-${concernId}`;

/** One of its outcomes; or none yet, because a rule was broken and that case comes next. */
type Verdict = z.infer<typeof triageOutcome> | 'breach';

type Props = Readonly<{
  concern: Concern;
  /** It takes no first decision any more: the form is here for what was typed. */
  gone: boolean;
  onBreach: () => void;
  /** Whether something is written in it. */
  onBegun: (begun: boolean) => void;
}>;

/** How serious, why, and one of the verbs: one step. Keys 1 to 5 press the verbs. Nothing is chosen beforehand. */
export const TriageForm = ({ concern, gone, onBreach, onBegun }: Props) => {
  const { id: concernId, aboutAnAdult, openCases, people, history } = concern;
  const { personId } = useMe();
  const earlier = useEarlier(concern);
  const [handing, setHanding] = useState(false);
  const outcome = useRef<Verdict>('no_action');
  const next = useRef<string>(undefined);
  const revises = gone && concern.nextCommands.includes('reviseTriageDecision');
  const draft = triageDraft(concernId);
  const form = useCommandForm({
    draft,
    initial: () => ({ ...undecided, newCase: newId(), caseId: '', reviewOn: '', earlierLookedAt: false }),
    command: () => domain().then((of) => (revises ? of.reviseTriageDecision : of.recordTriageDecision)),
    document: commandDocument(revises ? 'ReviseTriageDecision' : 'RecordTriageDecision'),
    input: ({ newCase, caseId, reviewOn, earlierLookedAt, ...values }) => {
      if (revises) return { ...decisionOf(values), concernId };
      const follows = {
        open_case: { outcome: 'open_case', caseId: newCase },
        add_to_case: { outcome: 'add_to_case', caseId: caseId || openCases[0]?.id },
        monitor: { outcome: 'monitor', reviewOn },
        no_action: { outcome: 'no_action' },
        // It stays here, and its breach case is opened from it next.
        breach: {},
      } as const;
      const verb = outcome.current === 'no_action' && reviewOn !== '' ? 'monitor' : outcome.current;
      return { ...decisionOf(values), ...(earlierLookedAt ? { earlierLookedAt } : {}), concernId, ...follows[verb] };
    },
    check: (values) => ({
      ...checkDecision(values),
      ...(earlier && !gone && !values.earlierLookedAt ? earlierAsk : {}),
    }),
    asks: {
      ...decisionAsks,
      ...earlierAsk,
      caseId: 'Choose the case',
      reviewOn: 'Enter the day on which to look again',
    },
    entries: acted(concern, personId).entries,
    compared: gone,
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => {
      if (revises) document.getElementById('decision')?.focus();
      else if (outcome.current === 'breach') onBreach();
      else focusRow(next.current);
    },
  });
  const begun = draftOf(draft) !== undefined;
  // Decided before the reader came back to what they had typed.
  const [cameLate] = useState(gone);
  useEffect(() => onBegun(begun), [begun, onBegun]);
  const decide = (verb: Verdict) => {
    outcome.current = verb;
    next.current = verb === 'breach' ? undefined : rowAfterThis();
    void form.submit();
  };
  const forACase = !aboutAnAdult && people.some(({ part }) => part === 'subject' || part === 'affected');
  const addable = forACase && openCases.length > 0;
  useShortcuts(
    gone
      ? {}
      : {
          ...(forACase ? { 1: () => decide('open_case') } : {}),
          ...(addable ? { 2: () => decide('add_to_case') } : {}),
          3: () => decide('no_action'),
          4: () => setHanding((shown) => !shown),
          5: () => decide('breach'),
        },
  );
  const only = openCases.length === 1 ? openCases[0]?.reference : undefined;
  const overtaken = isOvertaken(form.failure);
  const { reviewOn } = form.values;
  const beside = (
    <MineAndTheirs
      mine={[
        ...decisionInWords(form.values, history),
        ...(reviewOn === '' || gone ? [] : [{ label: 'Look at it again on', words: dayInWords(reviewOn) }]),
      ]}
      theirs={<Since concern={concern} seen={cameLate ? beforeDecision(concern) : form.seen} />}
    />
  );
  return (
    <>
      <CommandForm
        form={gone && overtaken ? { ...form, failure: undefined } : form}
        label="Triage decision"
        meanwhile={beside}
        buttons={
          gone ? (
            <DecidedMeanwhile
              onRevise={revises ? () => void form.submit() : undefined}
              onLetGo={() => form.restart()}
              sending={form.sending}
              pressed={overtaken}
            >
              {beside}
            </DecidedMeanwhile>
          ) : (
            <div className="verbs" role="group" aria-label="What happens next?">
              {forACase && (
                <Verb number={1} word="Open a case" busy={form.sending} onClick={() => decide('open_case')} />
              )}
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
                word={reviewOn === '' ? 'Record, no action' : 'Record, and watch'}
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
          )
        }
      >
        <DecisionFields fields={boundTo(form.field)} concern={concern} />
        {!gone && (
          <>
            {(earlier || isUnseen(form.failure)) && <EarlierField {...form.field('earlierLookedAt')} />}
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
          </>
        )}
      </CommandForm>
      {handing && !gone && <HandOverForm concern={concern} onDone={() => focusRow(next.current)} />}
    </>
  );
};
