import { addWorkingDays, companionId, day, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan, type ChildCaseEvent } from '../child-case';
import { ready } from '../child-case-life';
import { replyAfterChasing } from './clocks';
import { referralOutcome, toldHow } from './codes';
import { because, chased, chasesOf, no, referralIn, sentReferralIn } from './find';
import { isDisputed, isWaiting } from './open-work';

const of = { caseId: id, referralId: id };
const brief = optionalWords(300);

/** They have it. That is no answer: the clock runs on. */
export const recordReferralReceipt = childCaseCommand({
  type: 'RecordReferralReceipt',
  input: z.object({ ...of, on: day, spokenTo: brief, agencyReference: brief }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const file = ready(state, 'RecordReferralReceipt');
    if (!isWaiting(sentReferralIn(file, input.referralId))) throw no('case/no-referral-waiting');
    notLaterThan(today, input.on);
    return [{ type: 'ReferralAcknowledged', data: input }];
  },
});

/** What they will do, and whether the school thinks that it is enough. They may answer again: a decision can change. */
export const recordReferralOutcome = childCaseCommand({
  type: 'RecordReferralOutcome',
  input: z.object({
    ...of,
    on: day,
    outcome: referralOutcome,
    agreed: z.boolean(),
    socialWorker: brief,
    said: words(5_000),
  }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input, { today }) {
    const file = ready(state, 'RecordReferralOutcome');
    sentReferralIn(file, input.referralId);
    notLaterThan(today, input.on);
    return [
      { type: 'ReferralOutcomeRecorded', data: input },
      ...chased(file.work, input.caseId, input.referralId, input.said),
    ];
  },
});

/** The answer that was due has not come: whoever made the referral is to ask for it. Sent by the deadline. */
export const markReferralUnanswered = childCaseCommand({
  type: 'MarkReferralUnanswered',
  input: z.object(of),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ caseId }) => caseId,
  decide(state, { caseId, referralId }, { now, today, calendar }) {
    const file = ready(state, 'MarkReferralUnanswered');
    const referral = referralIn(file, referralId);
    const { answerDue, unanswered, rounds, by } = referral;
    if (!isWaiting(referral) || unanswered || !answerDue || now < answerDue) throw no('case/answer-not-overdue');
    const round = rounds + 1;
    const chase: ChildCaseEvent = {
      type: 'CaseActionAdded',
      data: {
        ...{ caseId, referralId, owner: by, kind: 'chase_referral', basis: 'law_or_guidance' },
        actionId: companionId(referralId, `chase ${round}`),
        due: addWorkingDays(calendar, today, 0),
      },
    };
    return [
      { type: 'ReferralUnansweredMarked', data: { caseId, referralId, due: answerDue, round } },
      ...(chasesOf(file.work, referralId).length === 0 ? [chase] : []),
    ];
  },
});

/** Somebody asked for the answer, and by when it is awaited now. */
export const chaseReferral = childCaseCommand({
  type: 'ChaseReferral',
  input: z.object({ ...of, on: day, how: toldHow, spokenTo: brief, said: words(5_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { today, calendar }) {
    const file = ready(state, 'ChaseReferral');
    if (!isWaiting(sentReferralIn(file, input.referralId))) throw no('case/no-referral-waiting');
    notLaterThan(today, input.on);
    return [
      { type: 'ReferralChased', data: { ...input, answerDue: replyAfterChasing(calendar, input.on) } },
      ...chased(file.work, input.caseId, input.referralId, input.said),
    ];
  },
});

/** It needs nothing more. Put away without an answer that the school agrees with, it says why. */
export const closeReferral = childCaseCommand({
  type: 'CloseReferral',
  input: z.object({ ...of, reason: optionalWords(2_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input) {
    const file = ready(state, 'CloseReferral');
    const referral = referralIn(file, input.referralId);
    if (referral.status === 'closed') throw no('case/referral-closed');
    if (referral.disagreement?.stands === 'awaiting') throw no('case/disagreement-open');
    because(referral.status !== 'answered' || isDisputed(referral), input.reason, 'case/reason-missing');
    const { caseId, reason } = input;
    return [
      { type: 'ReferralClosed', data: input },
      ...chasesOf(file.work, input.referralId).map(({ id: actionId }): ChildCaseEvent => ({
        type: 'CaseActionCancelled',
        data: { caseId, actionId, reason },
      })),
    ];
  },
});
