import { graphql, type ConcernCategory, type ConcernLevel, type ParentsTold, type Threshold } from '@caseward/contract';
import { CommandForm, Radios, Select, Textarea, useCommandForm, useShortcuts } from '@caseward/web-kit';
import { refusals } from './report-words';
import { categoryWords, parentsWords, thresholdWords } from './words';

const RecordTriageDecision = graphql(`
  mutation RecordTriageDecision($commandId: ID!, $input: RecordTriageDecisionInput!) {
    recordTriageDecision(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);

type Values = Readonly<{
  level: ConcernLevel | '';
  threshold: Threshold | '';
  category: string;
  parents: ParentsTold | '';
  parentsReason: string;
  rationale: string;
}>;

// The keys of a Record<K, …> are its K.
const choicesOf = <K extends string>(words: Readonly<Record<K, string>>, leaveOut?: K) =>
  (Object.keys(words) as K[]).filter((key) => key !== leaveOut).map((key) => ({ value: key, label: words[key] }));
const ofAdults: ConcernCategory = 'adult_conduct';

type Props = Readonly<{ concernId: string; aboutAnAdult: boolean }>;

/** How serious, why, and whether the parents know. Nothing is chosen beforehand. Keys 1 to 4 choose the level. */
export const TriageForm = ({ concernId, aboutAnAdult }: Props) => {
  const form = useCommandForm({
    draft: `triage-${concernId}`,
    initial: (): Values => ({ level: '', threshold: '', category: '', parents: '', parentsReason: '', rationale: '' }),
    command: () => import('@caseward/concerns-domain').then(({ recordTriageDecision }) => recordTriageDecision),
    document: RecordTriageDecision,
    input: ({ parentsReason, ...values }) => ({
      ...values,
      concernId,
      ...(values.parents === 'not_informed' ? { parentsReason } : {}),
    }),
    check: ({ parents, parentsReason }): Readonly<Record<string, string>> =>
      parents === 'not_informed' && parentsReason.trim() === ''
        ? { parentsReason: refusals['concern/parents-reason-missing'] }
        : {},
    asks: {
      level: 'Choose a level',
      threshold: 'Choose a threshold',
      category: 'Choose a category',
      parents: 'Say whether the parents know',
      parentsReason: refusals['concern/parents-reason-missing'],
      rationale: 'Say why, in one line or more',
    },
    refusals,
    changes: ['concern'],
    // The page shows the decision in place of this form; while that is on its way, the heading says where one is.
    onDone: () => (document.getElementById('decision') ?? document.querySelector('h1'))?.focus(),
  });
  const { onChange: choose } = form.field('level');
  useShortcuts({
    1: () => choose('critical'),
    2: () => choose('high'),
    3: () => choose('medium'),
    4: () => choose('low'),
  });
  return (
    <CommandForm form={form} label="Triage decision" button="Record this decision">
      <Radios
        {...form.field('level')}
        label="How serious is it?"
        hint="Keys 1 to 4"
        choices={[
          { value: 'critical', label: 'Immediate', as: 'immediate', hint: 'Act now' },
          { value: 'high', label: 'High', as: 'high', hint: 'Act on this school day' },
          { value: 'medium', label: 'Medium', as: 'medium', hint: 'Act by the next school day' },
          { value: 'low', label: 'Low', as: 'low', hint: 'Look again each week' },
        ]}
      />
      <Radios {...form.field('threshold')} label="Which threshold does it meet?" choices={choicesOf(thresholdWords)} />
      <Select
        {...form.field('category')}
        label="Category"
        empty="Choose a category"
        choices={choicesOf(categoryWords, aboutAnAdult ? undefined : ofAdults)}
      />
      <Radios {...form.field('parents')} label="Do the parents know?" choices={choicesOf(parentsWords)} />
      {form.values.parents === 'not_informed' && (
        <Textarea {...form.field('parentsReason')} label="Why should they not be told?" rows={2} max={2000} />
      )}
      <Textarea
        {...form.field('rationale')}
        label="Why did you decide so?"
        hint="A court may read it. Facts first, then what you make of them."
        rows={3}
        max={10_000}
      />
    </CommandForm>
  );
};
