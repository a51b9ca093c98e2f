import { commandDocument } from '@caseward/contract';
import { CommandForm, GoneMeanwhile, isOvertaken, MineAndTheirs, useCommandForm, useMe } from '@caseward/web-kit';
import { acted, domain } from './acted';
import type { Concern } from './concern-document';
import { Since } from './concern-form';
import { boundTo, checkDecision, decisionAsks, DecisionFields, decisionInWords, decisionOf, undecided, type DecisionValues } from './decision-fields'; // prettier-ignore
import { refusals } from './triage-words';

type Props = Readonly<{
  concern: Concern;
  decision: NonNullable<Concern['decision']>;
  gone: boolean;
  onDone: () => void;
}>;

/** Begins with what was decided, but for the reasons: a new decision has its own. */
export const ReviseForm = ({ concern, decision, gone, onDone }: Props) => {
  const { id } = concern;
  const { personId } = useMe();
  const { level, threshold, category, parents } = decision;
  const form = useCommandForm({
    draft: `ReviseTriageDecision-${id}`,
    initial: (): DecisionValues => ({ ...undecided, level, threshold, category, parents }),
    command: () => domain().then((of) => of.reviseTriageDecision),
    document: commandDocument('ReviseTriageDecision'),
    input: (values) => ({ ...decisionOf(values), concernId: id }),
    check: checkDecision,
    asks: decisionAsks,
    entries: acted(concern, personId).entries,
    filledIn: true,
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => {
      onDone();
      document.getElementById('decision')?.focus();
    },
  });
  const beside = (
    <MineAndTheirs
      mine={decisionInWords(form.values, concern.history)}
      theirs={<Since concern={concern} seen={form.seen} />}
    />
  );
  return (
    <CommandForm
      form={gone && isOvertaken(form.failure) ? { ...form, failure: undefined } : form}
      label="Revise the decision"
      button="Record the new decision"
      meanwhile={beside}
    >
      {gone && <GoneMeanwhile>{beside}</GoneMeanwhile>}
      <p>What was decided before stays in the history, with its reason.</p>
      <DecisionFields fields={boundTo(form.field)} concern={concern} />
    </CommandForm>
  );
};
