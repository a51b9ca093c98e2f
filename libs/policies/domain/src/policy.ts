import { commandFor, folding, type Day, type PersonId, type Role, type SchoolId } from '@caseward/kernel';
import type { z } from 'zod';
import { policyEvents, type OpenPolicyEvent, type PolicySchemas } from './policy-events';
import type { policyApprover, ratifyingBody, ratifyingPart, reviewTrigger } from './vocabulary';

export type Delegation = Readonly<{
  approver: z.infer<typeof policyApprover>;
  body: z.infer<typeof ratifyingBody>;
  part: z.infer<typeof ratifyingPart>;
  quorum: number;
}>;

/** `registered`: no text of it is in force yet. */
export const policyStatuses = ['registered', 'in_force', 'retired'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];
export type OpenPolicy = Readonly<{
  status: PolicyStatus;
  id: string;
  school?: SchoolId;
  owner: PersonId;
  delegation?: Delegation;
  reviewMonths: number;
  reviewedEarlyFor: readonly z.infer<typeof reviewTrigger>[];
  reviewOn?: Day;
}>;
export type Policy = Readonly<{ status: 'none' }> | OpenPolicy;

export type PolicyRefusal = 'policy/none' | 'policy/already-registered' | 'policy/retired' | 'policy/owner-unknown';

export const noPolicy: Policy = { status: 'none' };
const changed = (before: Policy, change: Partial<OpenPolicy>): Policy =>
  before.status === 'none' ? before : { ...before, ...change };

export const evolvePolicy = folding<Policy, OpenPolicyEvent>({
  PolicyRegistered: (_, { policyId, schoolId, owner, reviewMonths, reviewedEarlyFor, firstReviewOn }) => ({
    ...{ status: 'registered', id: policyId, owner, reviewMonths, reviewedEarlyFor },
    ...(schoolId === undefined ? {} : { school: schoolId }),
    ...(firstReviewOn === undefined ? {} : { reviewOn: firstReviewOn }),
  }),
  DelegationBound: (policy, { approver, body, part, quorum }) =>
    changed(policy, { delegation: { approver, body, part, quorum } }),
});

/** The stream of a policy, for a rule that looks at one. */
export const policyStream = {
  name: 'policy',
  events: policyEvents,
  initial: noPolicy,
  evolve: evolvePolicy,
  commands: [],
};
export const policyCommand = commandFor<Policy, PolicySchemas>();

/** Who keeps the register of policies. Posts of the trust or of any of its schools. */
export const keepers: readonly Role[] = ['TSL', 'CLERK'];
