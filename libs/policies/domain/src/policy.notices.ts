import { noticeFor } from '@caseward/kernel';
import type { OpenPolicyEvent } from './policy-events';

type OfPolicy = Readonly<{ policyId: string }>;
const its = ({ policyId }: OfPolicy) => policyId;
/** Everybody here may know of a policy; these have to do something about it. */
const toThem = ({ policyId }: OfPolicy, people: readonly string[]) => ({ record: policyId, to: people, open: true }) as const; // prettier-ignore

/** Its review comes near, is due or is late: told to its owner, and later to those who keep and oversee the register. */
export const policyReviewDue = noticeFor<OpenPolicyEvent>()({
  name: 'POLICY_REVIEW_DUE',
  urgent: false,
  tells: {
    PolicyReviewEscalated: (data) => (data.step === 'impact_check' ? undefined : toThem(data, data.people)),
  },
  settles: {
    // Only a text that went the whole way moves the review.
    PolicyInForceNoted: ({ policyId, reviewOn }) => (reviewOn === undefined ? undefined : policyId),
    PolicyRetired: its,
  },
});

/** Something happened outside, and somebody looks what it means for this policy: told to its owner, and when it is late. */
export const policyImpactDue = noticeFor<OpenPolicyEvent>()({
  name: 'POLICY_IMPACT_DUE',
  urgent: false,
  tells: {
    PolicyReviewTriggered: (data) => (data.owner === undefined ? undefined : toThem(data, [data.owner])),
    PolicyReviewEscalated: (data) => (data.step === 'impact_check' ? toThem(data, data.people) : undefined),
  },
  settles: { PolicyImpactChecked: its, PolicyRetired: its },
});

export const policyNotices = [policyReviewDue, policyImpactDue];
