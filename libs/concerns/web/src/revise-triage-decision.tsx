import { commandDocument } from '@caseward/contract';
import { CommandForm, useCommandForm } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import {
  checkDecision,
  decisionAsks,
  DecisionFields,
  decisionOf,
  undecided,
  type DecisionValues,
} from './decision-fields';
import { refusals } from './triage-words';

type Props = Readonly<{ concern: Concern; decision: NonNullable<Concern['decision']> }>;

/** Begins with what was decided, but for the reasons: a new decision has its own. */
export const ReviseForm = ({ concern, decision }: Props) => {
  const { id } = concern;
  const { level, threshold, category, parents } = decision;
  const form = useCommandForm({
    draft: `revise-${id}-${decision.decidedAt}`,
    initial: (): DecisionValues => ({ ...undecided, level, threshold, category, parents }),
    command: () => import('@caseward/concerns-domain').then((domain) => domain.reviseTriageDecision),
    document: commandDocument('ReviseTriageDecision'),
    input: (values) => ({ ...decisionOf(values), concernId: id }),
    check: checkDecision,
    asks: decisionAsks,
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => document.getElementById('decision')?.focus(),
  });
  return (
    <CommandForm form={form} label="Revise the decision" button="Record the new decision">
      <p>What was decided before stays in the history, with its reason.</p>
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
    </CommandForm>
  );
};
