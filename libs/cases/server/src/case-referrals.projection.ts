import type {
  consent,
  disagreementStage,
  parentsKnow,
  referralOutcome,
  referralTo,
  WorkEvent,
} from '@caseward/cases-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** A referral as it stands. What was said about it is told by the case's chronology. */
export const caseReferrals = pgTable(
  'case_referral',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    to: text().$type<z.infer<typeof referralTo>>().notNull(),
    children: uuid().array().notNull(),
    status: text({ enum: ['drafted', 'made', 'acknowledged', 'answered', 'closed'] }).notNull(),
    by: uuid().notNull(),
    begunAt: at('begun_at').notNull(),
    madeOn: date('made_on'),
    consent: text().$type<z.infer<typeof consent>>(),
    parents: text().$type<z.infer<typeof parentsKnow>>(),
    answerDue: at('answer_due'),
    unanswered: boolean().notNull(),
    timesChased: integer('times_chased').notNull(),
    outcome: text().$type<z.infer<typeof referralOutcome>>(),
    agreed: boolean(),
    stage: text().$type<z.infer<typeof disagreementStage>>(),
    stands: text({ enum: ['awaiting', 'unsettled', 'settled'] }),
    answerBy: date('answer_by'),
    concerns: jsonb().$type<SealedText>(),
    said: jsonb().$type<SealedText>(),
    agencyReference: jsonb('agency_reference').$type<SealedText>(),
  },
  (t) => [index().on(t.caseId)],
);
export type CaseReferralRow = typeof caseReferrals.$inferSelect;

type ReferralEvent = Extract<WorkEvent, { type: `Referral${string}` | `Disagreement${string}` }>;
const keys = ({ data }: ReferralEvent) => [data.referralId];
const nothingYet = {
  ...{ madeOn: null, consent: null, parents: null, answerDue: null, unanswered: false, timesChased: 0, outcome: null },
  ...{ agreed: null, stage: null, stands: null, answerBy: null, said: null, agencyReference: null },
};

export const caseReferralsProjection = projectionOf<ReferralEvent>()({
  name: 'case_referral',
  version: 2,
  table: caseReferrals,
  on: {
    ReferralDrafted: {
      keys,
      change: (_, { data: { referralId, caseId, to, children, draftedBy }, meta, sealed }) => ({
        ...nothingYet,
        ...{ id: referralId, caseId, to, children, by: draftedBy, begunAt: meta.recordedAt },
        ...{ status: 'drafted' as const, concerns: sealed['concerns'] ?? null },
      }),
    },
    ReferralMade: {
      keys,
      change: (row, { data, meta, sealed }) => ({
        ...nothingYet,
        ...{ id: data.referralId, caseId: data.caseId, to: data.to, children: data.children, by: data.madeBy },
        ...{ begunAt: row?.begunAt ?? meta.recordedAt, status: 'made' as const, madeOn: data.on },
        ...{ consent: data.consent, parents: data.parents, answerDue: data.answerDue },
        ...{ concerns: sealed['concerns'] ?? null, agencyReference: sealed['agencyReference'] ?? null },
      }),
    },
    ReferralAcknowledged: {
      keys,
      change: (row, { sealed }) =>
        row && {
          ...row,
          status: 'acknowledged' as const,
          agencyReference: sealed['agencyReference'] ?? row.agencyReference,
        },
    },
    ReferralUnansweredMarked: { keys, change: (row) => row && { ...row, unanswered: true } },
    ReferralChased: {
      keys,
      change: (row, { data: { answerDue } }) =>
        row && { ...row, answerDue, unanswered: false, timesChased: row.timesChased + 1 },
    },
    ReferralOutcomeRecorded: {
      keys,
      change: (row, { data: { outcome, agreed }, sealed }) =>
        row && {
          ...{ ...row, status: 'answered' as const, unanswered: false, outcome, agreed },
          said: sealed['said'] ?? null,
        },
    },
    DisagreementEscalated: {
      keys,
      change: (row, { data: { stage, answerBy } }) => row && { ...row, stage, stands: 'awaiting' as const, answerBy },
    },
    DisagreementOutcomeRecorded: {
      keys,
      change: (row, { data: { result } }) =>
        row && {
          ...row,
          stands: result === 'still_disagree' ? ('unsettled' as const) : ('settled' as const),
          answerBy: null,
        },
    },
    ReferralClosed: { keys, change: (row) => row && { ...row, status: 'closed' as const, unanswered: false } },
  },
});
