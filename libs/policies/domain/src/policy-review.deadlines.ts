import { addDays, deadlineFor, endOfSchoolDay, londonInstant } from '@caseward/kernel';
import type { z } from 'zod';
import type { OpenPolicyEvent } from './policy-events';
import { reviewLadder } from './review-policy';
import type { reviewStep } from './vocabulary';

type OfPolicy = Readonly<{ policyId: string }>;
const its = ({ policyId }: OfPolicy) => policyId;
type Step = z.infer<typeof reviewStep>;
const escalate = (step: Step) => (policyId: string) => ({
  type: 'EscalateOverduePolicyReview',
  input: { policyId, step },
});
/** Early in the morning, so that it stands there when somebody comes in. */
const MORNING = 6;
/** A policy is looked at again by its day. Somebody is told ahead of it, on it, and when it is a week late. */
export const policyReviewDeadlines = (Object.entries(reviewLadder) as [keyof typeof reviewLadder, number][]).map(
  ([step, days]) => {
    const dueFrom = ({ policyId, reviewOn }: OfPolicy & Readonly<{ reviewOn?: string | undefined }>) =>
      reviewOn === undefined ? undefined : { key: policyId, due: londonInstant(addDays(reviewOn, days), MORNING) };
    return deadlineFor<OpenPolicyEvent>()({
      name: `policy-review-${step.replaceAll('_', '-')}`,
      basis: 'The day on which the policy says that it is reviewed',
      starts: {
        PolicyRegistered: ({ policyId, firstReviewOn }) => dueFrom({ policyId, reviewOn: firstReviewOn }),
        PolicyInForceNoted: dueFrom,
      },
      stops: { PolicyRetired: its },
      then: escalate(step),
    });
  },
);

/** A statutory edition, a lesson or another technology: somebody looks what it means within ten school days. */
export const uncheckedImpact = deadlineFor<OpenPolicyEvent>()({
  name: 'policy-impact-unchecked',
  basis: 'What an early trigger means is looked at within ten school days',
  starts: {
    PolicyReviewTriggered: ({ policyId, checkBy }, _, calendar) => ({
      key: policyId,
      due: endOfSchoolDay(calendar, checkBy),
    }),
  },
  stops: { PolicyImpactChecked: its, PolicyRetired: its },
  then: escalate('impact_check'),
});
