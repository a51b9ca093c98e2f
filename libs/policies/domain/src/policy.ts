import { commandFor, folding, type Asking, type Day, type PersonId, type Role, type SchoolId } from '@caseward/kernel';
import type { z } from 'zod';
import { policyEvents, type OpenPolicyEvent, type PolicySchemas } from './policy-events';
import { countedFor, keepers } from './posts';
import type { policyApprover, ratifyingBody, ratifyingPart, reviewTrigger } from './vocabulary';

export type Delegation = Readonly<{
  approver: z.infer<typeof policyApprover>;
  body: z.infer<typeof ratifyingBody>;
  part: z.infer<typeof ratifyingPart>;
  quorum: number;
}>;

/** `registered`: no text of it is in force. */
export const policyStatuses = ['registered', 'in_force', 'retired'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];
export type OpenPolicy = Readonly<{
  status: PolicyStatus;
  id: string;
  school?: SchoolId;
  title: string;
  owner: PersonId;
  statutory: boolean;
  delegation?: Delegation;
  reviewMonths: number;
  reviewOn?: Day;
  /** The text that is in force, and since when. */
  inForce?: Readonly<{ versionId: string; from: Day; emergency: boolean }>;
  /** The last text that went the whole way: it stands behind an emergency amendment, and again when that lapses. */
  standing?: string;
  /** What it says that brings a review forward; nothing, when it has not said. */
  reviewedEarlyFor: readonly z.infer<typeof reviewTrigger>[];
  /** The lessons and the editions for which a review was called for. */
  causes: readonly string[];
  /** A review was called for, and nobody has looked yet what it means for this policy. */
  checkBy?: Day;
  escalated: readonly string[];
  /** What was told of texts in force, so that what is told again, or too late, changes nothing. */
  noted: readonly string[];
}>;
export type Policy = Readonly<{ status: 'none' }> | OpenPolicy;

export type PolicyRefusal =
  | 'policy/none'
  | 'policy/already-registered'
  | 'policy/retired'
  | 'policy/owner-unknown'
  | 'policy/school-unknown'
  | 'policy/same-owner'
  | 'policy/not-yours'
  | 'policy/approver-of-a-school'
  | 'policy/body-of-a-school'
  | 'policy/linked-to-itself'
  | 'policy/linked-to-nothing'
  | 'policy/nothing-to-check'
  | 'policy/not-reviewed-for-it'
  | 'policy/review-called-for'
  | 'policy/in-time'
  | 'policy/noted-already'
  | 'policy/in-the-future'
  | 'policy/no-text-in-force'
  | 'policy/not-the-text-in-force'
  | 'policy/nobody-named'
  | 'policy/nobody-to-ask'
  | 'policy/day-in-the-past';

/** One telling of which text is in force from when. */
export const notedKey = ({
  versionId,
  from,
  emergency,
}: Readonly<{ versionId?: string | undefined; from: Day; emergency: boolean }>): string =>
  `${versionId ?? 'none'}/${from}/${emergency}`;

type Cause = Readonly<{ lessonId?: string | undefined; statute?: string | undefined }>;
/** What a review is called for, when it is one thing: that lesson, that edition. */
export const causeOf = ({ lessonId, statute }: Cause): string | undefined => lessonId ?? statute;

export const noPolicy: Policy = { status: 'none' };
const changed = (before: Policy, change: Partial<OpenPolicy>): Policy =>
  before.status === 'none' ? before : { ...before, ...change };

export const evolvePolicy = folding<Policy, OpenPolicyEvent>({
  PolicyRegistered: (
    _,
    { policyId, schoolId, title, owner, statutory, reviewMonths, reviewedEarlyFor, firstReviewOn },
  ) => ({
    ...{ status: 'registered', id: policyId, title, owner, statutory, reviewMonths, escalated: [], noted: [] },
    ...{ reviewedEarlyFor, causes: [] },
    ...(schoolId === undefined ? {} : { school: schoolId }),
    ...(firstReviewOn === undefined ? {} : { reviewOn: firstReviewOn }),
  }),
  DelegationBound: (policy, { approver, body, part, quorum }) =>
    changed(policy, { delegation: { approver, body, part, quorum } }),
  PolicyDetailsChanged: (policy, { title, statutory, reviewMonths, reviewedEarlyFor }) =>
    changed(policy, { title, statutory, reviewMonths, reviewedEarlyFor }),
  PolicyOwnerAssigned: (policy, { owner }) => changed(policy, { owner }),
  DelegationRebound: (policy, { approver, body, part, quorum }) =>
    changed(policy, { delegation: { approver, body, part, quorum } }),
  PoliciesLinked: (policy) => policy,
  PolicyReviewTriggered: (policy, { checkBy, ...said }) => {
    if (policy.status === 'none') return policy;
    const cause = causeOf(said);
    return { ...policy, checkBy, causes: cause === undefined ? policy.causes : [...policy.causes, cause] };
  },
  PolicyImpactChecked: (policy) => {
    if (policy.status === 'none') return policy;
    const { checkBy: _, ...rest } = policy;
    return { ...rest, escalated: rest.escalated.filter((step) => step !== 'impact_check') };
  },
  PolicyReviewEscalated: (policy, { step }) =>
    policy.status === 'none' ? policy : { ...policy, escalated: [...policy.escalated, step] },
  PolicyInForceNoted: (policy, { versionId, from, emergency, reviewOn }) => {
    if (policy.status === 'none') return policy;
    const { inForce: _, reviewOn: before, ...rest } = policy;
    const next = reviewOn ?? before;
    return {
      ...rest,
      noted: [...rest.noted, notedKey({ versionId, from, emergency })],
      status: versionId === undefined ? 'registered' : 'in_force',
      ...(versionId === undefined ? {} : { inForce: { versionId, from, emergency } }),
      ...(versionId === undefined || emergency ? {} : { standing: versionId }),
      ...(next === undefined ? {} : { reviewOn: next }),
      ...(next === before ? {} : { escalated: rest.escalated.filter((step) => step === 'impact_check') }),
    };
  },
  CampaignStarted: (policy) => policy,
  PolicyRetired: (policy) => changed(policy, { status: 'retired' }),
});

/** Everybody may know of a policy: as what, their posts say. Being its owner is a part, and lends no post. */
const policyKnownTo = (policy: Policy, { roles, trust }: Asking): readonly Role[] =>
  policy.status === 'none' ? [] : roles.map(countedFor(policy.school, trust, [...keepers, 'HT', 'EHT']));

/** The stream of a policy, for a rule that looks at one. */
export const policyStream = {
  name: 'policy',
  events: policyEvents,
  initial: noPolicy,
  evolve: evolvePolicy,
  knownTo: policyKnownTo,
  commands: [],
};
export const policyCommand = commandFor<Policy, PolicySchemas>();
