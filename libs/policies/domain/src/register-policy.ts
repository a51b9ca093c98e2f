import { day, id, Refusal, type Moment } from '@caseward/kernel';
import { hasLeftBy, schoolAggregate, staffAggregate, type StaffMember } from '@caseward/organisation-domain';
import { z } from 'zod';
import {
  policyCommand,
  policyStream,
  type Delegation,
  type OpenPolicy,
  type Policy,
  type PolicyRefusal,
} from './policy';
import { policyDelegation, policyDetails } from './policy-events';
import { policyEntitled, policyLife, type PolicyTurn } from './policy-life';
import { byPosts, entitled, holdsAt, keepers } from './posts';

const about = ({ policyId }: Readonly<{ policyId: string }>) => policyId;

/** The policy, when it takes this command now from this person. @throws Refusal */
export const readyPolicy = (policy: Policy, command: PolicyTurn, moment: Moment): OpenPolicy => {
  const ready = policyLife.ready(policy, command);
  entitled<PolicyRefusal>(policyEntitled[command], moment, [ready.owner], 'policy/not-yours');
  return ready;
};
const worksHere = ({ known, closed }: StaffMember): void => {
  if (!known || closed) throw new Refusal<PolicyRefusal>('policy/owner-unknown');
};

/**
 * Heads and local governing bodies are of a school. Nobody could approve a policy of the whole trust as its head, and none of
 * them could ratify it. @throws Refusal
 */
const decidedThere = ({ approver, body }: Pick<Delegation, 'approver' | 'body'>, school: string | undefined): void => {
  if (school !== undefined) return;
  if (approver === 'HT' || approver === 'EHT') throw new Refusal<PolicyRefusal>('policy/approver-of-a-school');
  if (body === 'local_governing_body') throw new Refusal<PolicyRefusal>('policy/body-of-a-school');
};

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
    ...policyDelegation,
  }),
  may: { roles: keepers, at: 'anywhere', tier: 'T0' },
  about,
  facts: async (read, { owner, schoolId }, moment) => ({
    owner: await read(staffAggregate, owner),
    school: schoolId === undefined ? undefined : await read(schoolAggregate, schoolId),
    keeps: await holdsAt(read, schoolId, keepers, moment),
  }),
  decide(policy, { approver, body, part, committee, quorum, basis, ...details }, moment, facts) {
    const { owner, school, keeps } = facts;
    if (policy.status !== 'none') throw new Refusal<PolicyRefusal>('policy/already-registered');
    if (!keeps) throw new Refusal<PolicyRefusal>('policy/not-yours');
    if (school && (!school.registered || hasLeftBy(school, moment.today)))
      throw new Refusal<PolicyRefusal>('policy/school-unknown');
    worksHere(owner);
    decidedThere({ approver, body }, details.schoolId);
    const { policyId } = details;
    const delegation = { approver, body, part, quorum, basis, ...(committee === undefined ? {} : { committee }) };
    return [
      { type: 'PolicyRegistered', data: details },
      { type: 'DelegationBound', data: { policyId, ...delegation } },
    ];
  },
});

/** What the register says of it. Who approves it is a matter of its own. */
export const changePolicyDetails = policyCommand({
  type: 'ChangePolicyDetails',
  input: z.object({ policyId: id, ...policyDetails, reason: z.string().trim().min(1).max(2_000) }),
  may: byPosts(...keepers),
  about,
  sole: true,
  decide(policy, input, moment) {
    readyPolicy(policy, 'ChangePolicyDetails', moment);
    return [{ type: 'PolicyDetailsChanged', data: input }];
  },
});

export const assignPolicyOwner = policyCommand({
  type: 'AssignPolicyOwner',
  input: z.object({ policyId: id, owner: id }),
  may: { roles: [...keepers, 'HT'], at: 'anywhere', tier: 'T0' },
  about,
  sole: true,
  facts: (read, { owner }) => read(staffAggregate, owner),
  decide(policy, { policyId, owner }, moment, staff) {
    const { owner: before } = readyPolicy(policy, 'AssignPolicyOwner', moment);
    if (owner === before) throw new Refusal<PolicyRefusal>('policy/same-owner');
    worksHere(staff);
    return [{ type: 'PolicyOwnerAssigned', data: { policyId, owner, before } }];
  },
});

/** Another row of the scheme of delegation holds from now on. What is under way is decided by it as well. */
export const bindPolicyDelegation = policyCommand({
  type: 'BindPolicyDelegation',
  input: z.object({ policyId: id, ...policyDelegation, reason: z.string().trim().min(1).max(2_000) }),
  may: { roles: keepers, at: 'anywhere', tier: 'T0' },
  about,
  sole: true,
  decide(policy, input, moment) {
    decidedThere(input, readyPolicy(policy, 'BindPolicyDelegation', moment).school);
    return [{ type: 'DelegationRebound', data: input }];
  },
});

/** Policies that are read together: the whole list, so that a link is taken away by leaving it out. */
export const linkPolicies = policyCommand({
  type: 'LinkPolicies',
  input: z.object({ policyId: id, linked: z.array(id).max(50) }),
  may: byPosts(...keepers),
  about,
  sole: true,
  facts: (read, { linked }) => Promise.all(linked.map((one) => read(policyStream, one))),
  decide(policy, { policyId, linked }, moment, others) {
    readyPolicy(policy, 'LinkPolicies', moment);
    if (linked.includes(policyId)) throw new Refusal<PolicyRefusal>('policy/linked-to-itself');
    if (others.some(({ status }) => status === 'none')) throw new Refusal<PolicyRefusal>('policy/linked-to-nothing');
    return [{ type: 'PoliciesLinked', data: { policyId, linked: [...new Set(linked)] } }];
  },
});
