import { day, decisionInput, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, knownChild, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { replyDue } from './clocks';
import { consent, parentsKnow, referralTo, toldHow } from './codes';
import { because, fresh, no } from './find';

/** Who works on a case, and its head, who may act without the team (KCSIE: anybody can make a referral). */
export const byTeamOrHead = { ...byTeam, roles: ['DSL', 'DDSL', 'HT'] } as const;

const about = { caseId: id, referralId: id, to: referralTo, children: z.array(id).min(1) };

/** What is to be said to another agency, written down before anybody says it. */
export const draftReferral = childCaseCommand({
  type: 'DraftReferral',
  input: z.object({ ...about, concerns: words(10_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { actor }) {
    const file = ready(state, 'DraftReferral');
    input.children.forEach((child) => knownChild(file, child));
    fresh(file.work.referrals, input.referralId);
    return [{ type: 'ReferralDrafted', data: { ...input, draftedBy: actor } }];
  },
});

/**
 * A referral that was made: to whom, what was said, whether the parents know, and from when the answer is awaited. Consent is
 * asked for where that is safe; without it, the record says why it was made nevertheless.
 */
export const makeReferral = childCaseCommand({
  type: 'MakeReferral',
  input: z.object({
    ...about,
    on: day,
    how: toldHow,
    spokenTo: optionalWords(300),
    agencyReference: optionalWords(300),
    concerns: words(10_000),
    asksFor: words(5_000),
    consent,
    consentReason: optionalWords(2_000),
    parents: parentsKnow,
    parentsReason: optionalWords(2_000),
    ...decisionInput,
  }),
  may: byTeamOrHead,
  about: ({ caseId }) => caseId,
  decide(state, input, { actor, today, calendar }) {
    const file = ready(state, 'MakeReferral');
    input.children.forEach((child) => knownChild(file, child));
    notLaterThan(today, input.on);
    const before = file.work.referrals.find((one) => one.id === input.referralId);
    if (before && before.status !== 'drafted') throw no('case/referral-already-made');
    because(input.consent !== 'given', input.consentReason, 'case/consent-reason-missing');
    because(input.parents === 'not_informed', input.parentsReason, 'case/parents-reason-missing');
    const answerDue = replyDue(calendar, input.to, input.on);
    return [{ type: 'ReferralMade', data: { ...input, madeBy: actor, answerDue } }];
  },
});
