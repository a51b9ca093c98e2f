import { day, id, words, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import {
  adoptionModel,
  policyApprover,
  policyAudience,
  ratifyingBody,
  ratifyingPart,
  reviewTrigger,
} from './vocabulary';

/** What a policy is, whichever text is in force. A policy says nothing of anybody, so its words stand in the open. */
export const policyDetails = {
  title: words(200),
  summary: words(500).optional(),
  adoption: adoptionModel,
  statutory: z.boolean(),
  audience: z.array(policyAudience).min(1),
  /** Looked at again so many months after it came into force, or sooner when one of these happens. */
  reviewMonths: z.int().min(1).max(60),
  reviewedEarlyFor: z.array(reviewTrigger),
};

/**
 * Who approves and who ratifies it, and where that is laid down. `quorum`: how many must be there. The board stays
 * accountable; nobody has its power without a recorded delegation (domain guide G6).
 */
export const policyDelegation = {
  approver: policyApprover,
  body: ratifyingBody,
  part: ratifyingPart,
  committee: words(200).optional(),
  quorum: z.int().min(1).max(30),
  basis: words(300),
};

const policyId = id;
export const policyEvents = {
  /** `schoolId`: of one school alone. Without it the policy is the trust's. */
  PolicyRegistered: z.object({ policyId, schoolId: id.optional(), owner: id, ...policyDetails, firstReviewOn: day.optional() }),
  DelegationBound: z.object({ policyId, ...policyDelegation }),
}; // prettier-ignore
export type PolicySchemas = typeof policyEvents;
export type PolicyEvent = EventOf<PolicySchemas>;
export type OpenPolicyEvent = OpenOf<PolicySchemas>;
