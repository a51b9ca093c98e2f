import { day, decisionRecorded, id, instant, optionalWords, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import {
  consent,
  disagreementResult,
  disagreementStage,
  parentsKnow,
  referralOutcome,
  referralTo,
  toldHow,
} from './codes';

const of = { caseId: id, referralId: id };
const brief = sealed('record', optionalWords(300));
const told = sealed('record', words(5_000));

/** A referral, from its first draft to the day it is put away. */
export const referralEvents = {
  ReferralDrafted: z.object({ ...of, to: referralTo, children: z.array(id), draftedBy: id, concerns: sealed('record', words(10_000)) }),
  ReferralMade: z.object({
    ...of,
    to: referralTo,
    children: z.array(id),
    on: day,
    how: toldHow,
    consent,
    parents: parentsKnow,
    madeBy: id,
    /** When an answer is due. */
    answerDue: instant,
    spokenTo: brief,
    agencyReference: brief,
    concerns: sealed('record', words(10_000)),
    asksFor: sealed('record', words(5_000)),
    consentReason: sealed('record', optionalWords(2_000)),
    parentsReason: sealed('record', optionalWords(2_000)),
    ...decisionRecorded,
  }),
  ReferralAcknowledged: z.object({ ...of, on: day, spokenTo: brief, agencyReference: brief }),
  ReferralOutcomeRecorded: z.object({
    ...of,
    on: day,
    outcome: referralOutcome,
    /** Whether the school thinks that it is enough. */
    agreed: z.boolean(),
    socialWorker: brief,
    said: told,
  }),
  /** `round`: for the first time, or again after it was chased. */
  ReferralUnansweredMarked: z.object({ ...of, due: instant, round: z.int().positive() }),
  ReferralChased: z.object({ ...of, on: day, how: toldHow, answerDue: instant, spokenTo: brief, said: told }),
  DisagreementEscalated: z.object({
    ...of,
    on: day,
    stage: disagreementStage,
    answerBy: day,
    raisedWith: brief,
    ...decisionRecorded,
  }),
  DisagreementOutcomeRecorded: z.object({ ...of, on: day, result: disagreementResult, said: told }),
  ReferralClosed: z.object({ ...of, reason: sealed('record', optionalWords(2_000)) }),
}; // prettier-ignore
