import type { ConcernCategory, ConcernLevel, ParentsTold, Threshold } from '@caseward/contract';
import { RestrictionsInForce } from '@caseward/organisation-web';
import { Checkboxes, levelWords, Radios, Select, Textarea, type Said } from '@caseward/web-kit';
import { useState } from 'react';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { entryLabel, refOf } from './story';
import { refusals } from './triage-words';
import { categoryWords, parentsWords, thresholdWords } from './words';

export type DecisionValues = Readonly<{
  level: ConcernLevel | '';
  threshold: Threshold | '';
  category: string;
  parents: ParentsTold | '';
  parentsReason: string;
  rationale: string;
  optionsConsidered: string;
  adviceTaken: string;
  reliedOn: readonly string[];
}>;
type Bound<T> = Readonly<{
  name: string;
  value: T;
  onChange: (value: T) => void;
  problem: string | undefined;
}>;
export type DecisionForm = Readonly<{ [K in keyof DecisionValues]: Bound<DecisionValues[K]> }>;

/** Nothing is chosen beforehand: an answer that nobody gave is no answer. */
export const undecided: DecisionValues = {
  level: '',
  threshold: '',
  category: '',
  parents: '',
  parentsReason: '',
  rationale: '',
  optionsConsidered: '',
  adviceTaken: '',
  reliedOn: [],
};
export const decisionOf = ({ parentsReason, optionsConsidered, adviceTaken, reliedOn, ...values }: DecisionValues) => ({
  ...values,
  ...(values.parents === 'not_informed' ? { parentsReason } : {}),
  ...(optionsConsidered.trim() === '' ? {} : { optionsConsidered }),
  ...(adviceTaken.trim() === '' ? {} : { adviceTaken }),
  ...(reliedOn.length === 0 ? {} : { reliedOn }),
});
export const checkDecision = ({ parents, parentsReason }: DecisionValues): Readonly<Record<string, string>> =>
  parents === 'not_informed' && parentsReason.trim() === ''
    ? { parentsReason: refusals['concern/parents-reason-missing'] }
    : {};
export const decisionAsks = {
  level: 'Choose a level',
  threshold: 'Choose a threshold',
  category: 'Choose a category',
  parents: 'Say whether the parents know',
  parentsReason: refusals['concern/parents-reason-missing'],
  rationale: 'Say why, in one line or more',
  optionsConsidered: 'Say in fewer words what else you considered',
  adviceTaken: 'Say in fewer words what advice you took',
};

/** Each answer bound to its field: the values of a form that decides hold them under these names. */
export const boundTo = (field: (name: keyof DecisionValues) => unknown): DecisionForm =>
  // Every key of what nobody has decided yet is one of an answer, and its field holds the kind of value that it began with.
  Object.fromEntries(
    Object.keys(undecided).map((name) => [name, field(name as keyof DecisionValues)]),
  ) as unknown as DecisionForm;

/** What somebody is about to decide, to be read beside what another decided. */
export const decisionInWords = (values: DecisionValues, history: Concern['history']): readonly Said[] =>
  [
    { label: 'How serious is it?', words: values.level && levelWords[values.level].word },
    { label: 'Which threshold does it meet?', words: values.threshold && thresholdWords[values.threshold] },
    { label: 'Category', words: categoryWords[values.category as ConcernCategory] ?? '' },
    { label: 'Do the parents know?', words: values.parents && parentsWords[values.parents] },
    { label: 'Why should they not be told?', words: values.parents === 'not_informed' ? values.parentsReason : '' },
    { label: 'Why did you decide so?', words: values.rationale },
    { label: 'What else did you consider?', words: values.optionsConsidered },
    { label: 'Whose advice did you take, and what was it?', words: values.adviceTaken },
    {
      label: 'Which entries does it rest on?',
      words: history.filter((one) => values.reliedOn.includes(refOf(one))).map(entryLabel).join(' · '), // prettier-ignore
    },
  ].filter(({ words }) => words.trim() !== '');

const ofAdults: ConcernCategory = 'adult_conduct';

type Props = Readonly<{
  fields: DecisionForm;
  concern: Pick<Concern, 'aboutAnAdult' | 'restrictionsInForce' | 'history'>;
}>;

/** How serious, whether the parents know, and why: of a decision, and of one that is revised. */
export const DecisionFields = ({ fields, concern: { aboutAnAdult, restrictionsInForce, history } }: Props) => (
  <>
    <Radios
      {...fields.level}
      label="How serious is it?"
      choices={[
        { value: 'critical', label: 'Immediate', as: 'immediate', hint: 'Act now' },
        { value: 'high', label: 'High', as: 'high', hint: 'Act on this school day' },
        { value: 'medium', label: 'Medium', as: 'medium', hint: 'Act by the next school day' },
        { value: 'low', label: 'Low', as: 'low', hint: 'Look again each week' },
      ]}
    />
    <Radios {...fields.threshold} label="Which threshold does it meet?" choices={choicesOf(thresholdWords)} />
    <Select
      {...fields.category}
      label="Category"
      empty="Choose a category"
      choices={choicesOf(categoryWords, aboutAnAdult ? undefined : ofAdults)}
    />
    <RestrictionsInForce kinds={restrictionsInForce} />
    <Radios {...fields.parents} label="Do the parents know?" choices={choicesOf(parentsWords)} />
    {fields.parents.value === 'not_informed' && (
      <Textarea {...fields.parentsReason} label="Why should they not be told?" rows={2} max={2000} />
    )}
    <Textarea
      {...fields.rationale}
      label="Why did you decide so?"
      hint="A court may read it. Facts first, then what you make of them."
      rows={3}
      max={10_000}
    />
    <MoreOfIt fields={fields} history={history} />
  </>
);

type MoreProps = Readonly<{ fields: DecisionForm; history: Concern['history'] }>;

/** What a reader years later asks of a judgement. Folded: most decisions need no more than their reason. */
const MoreOfIt = ({ fields: { optionsConsidered, adviceTaken, reliedOn }, history }: MoreProps) => {
  const [open, setOpen] = useState(false);
  const hasSome = optionsConsidered.value !== '' || adviceTaken.value !== '' || reliedOn.value.length > 0;
  return (
    <details className="more" open={open || hasSome} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What else you considered, whose advice you took, what it rests on</summary>
      <Textarea {...optionsConsidered} label="What else did you consider?" rows={2} max={5_000} optional />
      <Textarea {...adviceTaken} label="Whose advice did you take, and what was it?" rows={2} max={5_000} optional />
      {history.length > 0 && (
        <Checkboxes
          {...reliedOn}
          label="Which entries does it rest on?"
          optional
          choices={history.map((entry) => ({ value: refOf(entry), label: entryLabel(entry) }))}
        />
      )}
    </details>
  );
};
