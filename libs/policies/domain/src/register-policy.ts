import { day, id, Refusal } from '@caseward/kernel';
import { staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { keepers, policyCommand, type PolicyRefusal } from './policy';
import { policyDelegation, policyDetails } from './policy-events';

/**
 * A policy enters the register with its owner, its model of adoption, its rule of review, and who approves and ratifies it.
 * Its texts are versions, each a record of its own.
 */
export const registerPolicy = policyCommand({
  type: 'RegisterPolicy',
  input: z.object({
    policyId: id,
    schoolId: id.optional(),
    owner: id,
    ...policyDetails,
    firstReviewOn: day.optional(),
    delegation: z.object(policyDelegation),
  }),
  may: { roles: keepers, at: 'anywhere', tier: 'T0' },
  about: ({ policyId }) => policyId,
  facts: (read, { owner }) => read(staffAggregate, owner),
  decide(policy, { delegation, ...details }, _, owner) {
    if (policy.status !== 'none') throw new Refusal<PolicyRefusal>('policy/already-registered');
    if (!owner.known || owner.closed) throw new Refusal<PolicyRefusal>('policy/owner-unknown');
    return [
      { type: 'PolicyRegistered', data: details },
      { type: 'DelegationBound', data: { policyId: details.policyId, ...delegation } },
    ];
  },
});
