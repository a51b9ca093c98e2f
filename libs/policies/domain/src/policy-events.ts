import { day, id, words, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import { campaignReminder } from './acknowledgement-vocabulary';
import { audience, bound } from './campaign';
import {
  adoptionModel,
  impactFound,
  policyApprover,
  policyAudience,
  ratifyingBody,
  ratifyingPart,
  reviewStep,
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
  PolicyRegistered: z.object({
    policyId,
    schoolId: id.optional(),
    owner: id,
    ...policyDetails,
    firstReviewOn: day.optional(),
  }),
  DelegationBound: z.object({ policyId, ...policyDelegation }),
  PolicyDetailsChanged: z.object({ policyId, ...policyDetails, reason: words(2_000) }),
  PolicyOwnerAssigned: z.object({ policyId, owner: id, before: id }),
  DelegationRebound: z.object({ policyId, ...policyDelegation, reason: words(2_000) }),
  PoliciesLinked: z.object({ policyId, linked: z.array(id) }),
  /** `checkBy`: whether it must change is looked at within ten school days. */
  PolicyReviewTriggered: z.object({
    policyId,
    trigger: reviewTrigger,
    lessonId: id.optional(),
    statute: words(100).optional(),
    note: words(2_000),
    checkBy: day,
    /** Who looks what it means; left out by what happened before that was said. */
    owner: id.optional(),
  }),
  PolicyImpactChecked: z.object({ policyId, impact: impactFound, finding: words(5_000) }),
  PolicyReviewEscalated: z.object({ policyId, step: reviewStep, people: z.array(id) }),
  /** A text came into force, or the one before it stands again. Without `versionId`: none is. */
  PolicyInForceNoted: z.object({
    policyId,
    versionId: id.optional(),
    from: day,
    /** By the chair alone, until the board has decided; the text before it stands behind it. */
    emergency: z.boolean(),
    reviewOn: day.optional(),
  }),
  /** Somebody asks people to read and sign the text in force, beside those whom it asks of itself. `schools`: where there is somebody to ask. */
  CampaignStarted: z.object({ ...bound, ...audience, startId: id, schools: z.array(id), from: day, dueOn: day, reminders: z.array(campaignReminder) }), // prettier-ignore
  PolicyRetired: z.object({ policyId, on: day, reason: words(2_000), versions: z.array(id) }),
};
export type PolicySchemas = typeof policyEvents;
export type OpenPolicyEvent = OpenOf<PolicySchemas>;
