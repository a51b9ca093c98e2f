import {
  addCalendarMonths,
  addDays,
  addSchoolDaysOrSooner,
  day,
  id,
  Refusal,
  words,
  type Moment,
  type PersonId,
  type ReadFact,
} from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { causeOf, notedKey, policyCommand, type OpenPolicy, type PolicyRefusal } from './policy';
import { byPosts, keepers } from './posts';
import { readyPolicy } from './register-policy';
import { impactFound, reviewStep, reviewTrigger } from './vocabulary';

const about = ({ policyId }: Readonly<{ policyId: string }>) => policyId;

/** After an early trigger somebody looks within so many school days what it means (domain guide, deadline 22). */
export const IMPACT_CHECK_SCHOOL_DAYS = 10;

/**
 * Something happened for which this policy is looked at before its day: a new edition, a lesson, another technology. Of itself
 * that happens for what the policy names, or for anything when it names nothing, and once for each cause; people decide for
 * themselves.
 */
export const triggerPolicyReview = policyCommand({
  type: 'TriggerPolicyReview',
  input: z.object({
    policyId: id,
    trigger: reviewTrigger,
    lessonId: id.optional(),
    statute: words(100).optional(),
    note: words(2_000),
  }),
  may: { ...byPosts('TSL'), roles: ['SYS', ...byPosts('TSL').roles] },
  about,
  decide(policy, input, moment) {
    const { owner, reviewedEarlyFor, causes } = readyPolicy(policy, 'TriggerPolicyReview', moment);
    if (moment.actingRole === 'SYS') {
      if (reviewedEarlyFor.length > 0 && !reviewedEarlyFor.includes(input.trigger))
        throw new Refusal<PolicyRefusal>('policy/not-reviewed-for-it');
      if (causes.includes(causeOf(input) ?? '')) throw new Refusal<PolicyRefusal>('policy/review-called-for');
    }
    const checkBy = addSchoolDaysOrSooner(moment.calendar, moment.today, IMPACT_CHECK_SCHOOL_DAYS);
    return [{ type: 'PolicyReviewTriggered', data: { ...input, checkBy, owner } }];
  },
});

/** Whether it must change, and how much. A change is a draft, which its owner begins. */
export const recordPolicyImpactCheck = policyCommand({
  type: 'RecordPolicyImpactCheck',
  input: z.object({ policyId: id, impact: impactFound, finding: words(5_000) }),
  may: byPosts(...keepers),
  about,
  sole: true,
  decide(policy, input, moment) {
    readyPolicy(policy, 'RecordPolicyImpactCheck', moment);
    return [{ type: 'PolicyImpactChecked', data: input }];
  },
});

/** Who keeps the register, and who oversees it: the safeguarding governor and the chief executive. */
const called = async (read: ReadFact, { trust, today }: Moment): Promise<Readonly<Record<'keep' | 'oversee', readonly PersonId[]>>> => {
  const register = await read(roleRegisterAggregate, trust);
  const who = (...roles: readonly ('CLERK' | 'TSL' | 'SG' | 'CEO')[]) =>
    roles.flatMap((role) => holdersOf(register, role, today));
  return { keep: who('CLERK', 'TSL'), oversee: who('SG', 'CEO') };
}; // prettier-ignore

/** Days from the review to each step: ninety, sixty, thirty and none, and a week late (domain guide, deadline 21). */
export const reviewLadder = { in_90_days: -90, in_60_days: -60, in_30_days: -30, due: 0, overdue: 7 } as const;
const rungs = Object.entries(reviewLadder);

/** Of steps that are past together, the last one says it all. */
const isDue = (step: z.infer<typeof reviewStep>, { checkBy, reviewOn }: OpenPolicy, { today }: Moment): boolean => {
  if (step === 'impact_check') return checkBy !== undefined;
  const next = rungs[rungs.findIndex(([one]) => one === step) + 1];
  return reviewOn !== undefined && (next === undefined || today < addDays(reviewOn, next[1]));
};

/** Its review comes near, is due, or is late: each step once. Sent by the clock. */
export const escalateOverduePolicyReview = policyCommand({
  type: 'EscalateOverduePolicyReview',
  input: z.object({ policyId: id, step: reviewStep }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about,
  facts: (read, _, moment) => called(read, moment),
  decide(state, { policyId, step }, moment, { keep, oversee }) {
    const policy = readyPolicy(state, 'EscalateOverduePolicyReview', moment);
    if (policy.escalated.includes(step) || !isDue(step, policy, moment)) throw new Refusal<PolicyRefusal>('policy/in-time');
    const further = step === 'overdue' ? [...keep, ...oversee] : step === 'due' || step === 'impact_check' ? keep : [];
    return [{ type: 'PolicyReviewEscalated', data: { policyId, step, people: [...new Set([policy.owner, ...further])] } }];
  },
}); // prettier-ignore

/**
 * Which text is in force from a day on, told by the versions themselves. The review is counted from the day of a text that
 * went the whole way; what the chair did alone moves no review.
 */
export const notePolicyInForce = policyCommand({
  type: 'NotePolicyInForce',
  input: z.object({ policyId: id, versionId: id.optional(), from: day, emergency: z.boolean(), reviewed: z.boolean() }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about,
  decide(state, { policyId, versionId, from, emergency, reviewed }, moment) {
    const { inForce, reviewMonths, noted } = readyPolicy(state, 'NotePolicyInForce', moment);
    const late = inForce !== undefined && from < inForce.from;
    if (late || noted.includes(notedKey({ versionId, from, emergency })))
      throw new Refusal<PolicyRefusal>('policy/noted-already');
    const reviewOn = reviewed ? { reviewOn: addCalendarMonths(from, reviewMonths) } : {};
    const which = versionId === undefined ? {} : { versionId };
    return [{ type: 'PolicyInForceNoted', data: { policyId, ...which, from, emergency, ...reviewOn } }];
  },
});

/** It holds no longer. Its texts stay readable for ever. */
export const retirePolicy = policyCommand({
  type: 'RetirePolicy',
  input: z.object({ policyId: id, on: day, reason: words(2_000) }),
  may: { roles: keepers, at: 'anywhere', tier: 'T0' },
  about,
  sole: true,
  decide(state, input, moment) {
    const { inForce, standing } = readyPolicy(state, 'RetirePolicy', moment);
    if (input.on > moment.today) throw new Refusal<PolicyRefusal>('policy/in-the-future');
    const versions = [...new Set([inForce?.versionId, standing].filter((one) => one !== undefined))];
    return [{ type: 'PolicyRetired', data: { ...input, versions } }];
  },
});
