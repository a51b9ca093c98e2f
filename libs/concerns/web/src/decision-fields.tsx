import type { ConcernCategory, ConcernLevel, ParentsTold, Threshold } from '@caseward/contract';
import { RestrictionsInForce } from '@caseward/organisation-web';
import { Radios, Select, Textarea } from '@caseward/web-kit';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { refusals } from './triage-words';
import { categoryWords, parentsWords, thresholdWords } from './words';

export type DecisionValues = Readonly<{
  level: ConcernLevel | '';
  threshold: Threshold | '';
  category: string;
  parents: ParentsTold | '';
  parentsReason: string;
  rationale: string;
}>;
type Bound<T> = Readonly<{
  name: string;
  value: T;
  onChange: (value: T) => void;
  problem: string | undefined;
}>;
type Fields = Readonly<{ [K in keyof DecisionValues]: Bound<DecisionValues[K]> }>;

/** Nothing is chosen beforehand: an answer that nobody gave is no answer. */
export const undecided: DecisionValues = {
  level: '',
  threshold: '',
  category: '',
  parents: '',
  parentsReason: '',
  rationale: '',
};
export const decisionOf = ({ parentsReason, ...values }: DecisionValues) => ({
  ...values,
  ...(values.parents === 'not_informed' ? { parentsReason } : {}),
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
};

const ofAdults: ConcernCategory = 'adult_conduct';

type Props = Readonly<{ fields: Fields; concern: Pick<Concern, 'aboutAnAdult' | 'restrictionsInForce'> }>;

/** How serious, whether the parents know, and why: of a decision, and of one that is revised. */
export const DecisionFields = ({ fields, concern: { aboutAnAdult, restrictionsInForce } }: Props) => (
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
  </>
);
