import {
  independences,
  investigatedKinds,
  investigationStatuses,
  type OpenInvestigationEvent,
} from '@caseward/cases-domain';
import { dayOf } from '@caseward/kernel';
import { projectionOf, withAttachmentRow, withWithdrawnRow, type AttachmentRow } from '@caseward/server-kit';
import { date, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import {
  entryOf, findingOf, interviewOf, sealedIn, type AllegationRow, type ChallengeRow, type ClockRow, type CommentRow, type EvidenceRow,
  type FindingRow, type Happened, type PauseRow, type PlanRow, type TermsRow, type WeightRow,
} from './file-parts'; // prettier-ignore

/** One row for each investigation: its page and the list of those in somebody's hands read it. */
export const investigations = pgTable('investigation_file', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  status: text({ enum: investigationStatuses }).notNull(),
  pausedAs: text('paused_as', { enum: investigationStatuses }),
  ofKind: text('of_kind', { enum: investigatedKinds }).notNull(),
  ofRecord: uuid('of_record').notNull(),
  commissionedAt: timestamp('commissioned_at', { withTimezone: true, mode: 'string' }).notNull(),
  commissioner: uuid().notNull(),
  investigator: uuid(),
  independence: text({ enum: independences }).notNull(),
  reviewer: uuid(),
  signer: uuid(),
  subjects: uuid().array().notNull(),
  terms: jsonb().$type<TermsRow>(),
  clock: jsonb().$type<ClockRow>().notNull(),
  pauses: jsonb().$type<readonly PauseRow[]>().notNull(),
  allegations: jsonb().$type<readonly AllegationRow[]>().notNull(),
  weights: jsonb().$type<readonly WeightRow[]>().notNull(),
  evidence: jsonb().$type<readonly EvidenceRow[]>().notNull(),
  plans: jsonb().$type<readonly PlanRow[]>().notNull(),
  comments: jsonb().$type<readonly CommentRow[]>().notNull(),
  factCheckUntil: date('fact_check_until', { mode: 'string' }),
  challengeUntil: date('challenge_until', { mode: 'string' }),
  challenge: jsonb().$type<ChallengeRow>(),
  attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
});
export type InvestigationRow = typeof investigations.$inferSelect;
type Row = InvestigationRow | undefined;
type Status = InvestigationRow['status'];

const now = (row: Row, more: Partial<InvestigationRow>): Row => row && { ...row, ...more };
const to = (status: Status) => (row: Row) => now(row, { status });
const alteredEvidence = (row: Row, number: string, change: (entry: EvidenceRow) => EvidenceRow): Row =>
  row && now(row, { evidence: row.evidence.map((one) => (one.number === number ? change(one) : one)) });
const judged = (row: Row, number: string, change: (before: FindingRow | null) => FindingRow | null): Row => {
  const judge = (one: AllegationRow) => (one.number === number ? { ...one, finding: change(one.finding) } : one);
  return row && now(row, { allegations: row.allegations.map(judge) });
};
const inHandsOf = (row: Row, { data }: Happened<'InvestigatorAppointed' | 'InvestigatorReplaced'>) =>
  now(row, { investigator: data.investigator, independence: 'asked' });

export const investigationFileProjection = projectionOf<OpenInvestigationEvent>()({
  name: 'investigation_file',
  version: 3,
  table: investigations,
  on: {
    InvestigationCommissioned: (_, { data: { investigationId, on, ...data }, meta }): InvestigationRow => ({
      ...{
        id: investigationId,
        ...data,
        commissionedAt: meta.recordedAt,
        status: 'commissioned',
        independence: 'nobody',
      },
      ...{ pausedAs: null, investigator: null, reviewer: null, signer: null, terms: null, challenge: null },
      ...{ factCheckUntil: null, challengeUntil: null, pauses: [], allegations: [], weights: [] },
      ...{
        evidence: [],
        plans: [],
        comments: [],
        attachments: [],
        clock: { since: on, spent: 0, progressSince: null, until: null },
      },
    }),
    AllegationPut: (row, event) => {
      const one = { number: event.data.allegation, finding: null, ...sealedIn(event, 'question', 'clauses') };
      return row && now(row, { allegations: [...row.allegations, one] });
    },
    CommissionerSucceeded: (row, { data }) => now(row, { commissioner: data.commissioner }),
    InvestigatorAppointed: inHandsOf,
    InvestigatorReplaced: inHandsOf,
    IndependenceDeclared: (row, { data }) => now(row, { independence: data.independent ? 'declared' : 'conflict' }),
    TermsSet: (row, event) =>
      now(row, {
        status: row?.status === 'active' ? 'active' : 'terms_set',
        terms: { targetDate: event.data.targetDate, ...sealedIn(event, 'scope', 'confidentiality', 'accompaniment') },
      }),
    InvestigationStarted: (row, { meta }) =>
      row && now(row, { status: 'active', clock: { ...row.clock, progressSince: dayOf(meta.recordedAt) } }),
    EvidenceLogged: (row, event) => row && now(row, { evidence: [...row.evidence, entryOf(event)] }),
    InterviewRecorded: (row, event) => row && now(row, { evidence: [...row.evidence, interviewOf(event)] }),
    CustodyTransferred: (row, event) => {
      const held = { on: event.data.on, ...sealedIn(event, 'heldBy', 'keptAt', 'reason') };
      return alteredEvidence(row, event.data.evidence, (entry) => ({ ...entry, custody: [...entry.custody, held] }));
    },
    EvidenceEntryCorrected: (row, event) => {
      const right = { part: event.data.part, ...sealedIn(event, 'correct', 'reason') };
      return alteredEvidence(row, event.data.evidence, (entry) => ({
        ...entry,
        corrections: [...entry.corrections, right],
      }));
    },
    EvidenceWeighed: (row, event) => {
      const { allegation, evidence, bearing } = event.data;
      const others = row?.weights.filter((one) => one.allegation !== allegation || one.evidence !== evidence) ?? [];
      return now(row, { weights: [...others, { allegation, evidence, bearing, ...sealedIn(event, 'note') }] });
    },
    ChildInterviewPlanAsked: (row, event) => {
      const { child, lead } = event.data;
      const asked = { child, lead, agreed: false, plan: null, support: null, ...sealedIn(event, 'purpose') };
      return row && now(row, { plans: [...row.plans, asked] });
    },
    ChildInterviewPlanAgreed: (row, event) => {
      const { child } = event.data;
      const { purpose = null } = row?.plans.find((one) => one.child === child) ?? {};
      const others = row?.plans.filter((one) => one.child !== child) ?? [];
      const agreed = { child, purpose, lead: event.meta.actor, agreed: true, ...sealedIn(event, 'plan', 'support') };
      return now(row, { plans: [...others, agreed] });
    },
    InvestigationPaused: (row, event) => {
      const { on, spent, why } = event.data;
      if (!row) return row;
      const pause = { from: on, to: null, why, ...sealedIn(event, 'reason') };
      const clock = { ...row.clock, since: null, spent };
      return now(row, {
        status: 'paused',
        pausedAs: row.status === 'paused' ? row.pausedAs : row.status,
        clock,
        pauses: [...row.pauses, pause],
      });
    },
    InvestigationResumed: (row, { data: { on, spent, as } }) =>
      row &&
      now(row, {
        status: as,
        pausedAs: null,
        clock: { since: on, spent, progressSince: row.clock.progressSince && on, until: null },
        pauses: row.pauses.map((one) => ({ ...one, to: one.to ?? on })),
      }),
    InvestigationHoldEnded: (row) => row && now(row, {}),
    ProgressNoteSent: (row, { meta }) =>
      row && now(row, { clock: { ...row.clock, progressSince: dayOf(meta.recordedAt) } }),
    EvidenceClosed: to('evidence_closed'),
    FindingsDrafted: (row, event) => {
      const after = judged(row, event.data.allegation, () => findingOf(event));
      const drafted = event.data.complete && after?.status === 'evidence_closed';
      return now(after, { signer: null, ...(drafted ? { status: 'findings_drafted' } : {}) });
    },
    FactCheckOpened: (row, { data }) => now(row, { status: 'fact_check', factCheckUntil: data.until }),
    FactualCommentRecorded: (row, event) => {
      const said = { from: event.data.from, on: event.data.on, ...sealedIn(event, 'comment', 'response') };
      return row && now(row, { comments: [...row.comments, said] });
    },
    FindingsSignedOff: (row, { data }) => now(row, { signer: data.outcome === 'signed' ? data.signer : null }),
    FindingsIssued: (row, { data, meta }) =>
      row &&
      now(row, {
        status: 'findings_issued',
        challengeUntil: data.challengeUntil,
        clock: { ...row.clock, until: dayOf(meta.recordedAt) },
      }),
    FindingsAccepted: to('accepted'),
    FindingsChallenged: (row, event) => {
      const { from, receivedOn, grounds } = event.data;
      return now(row, {
        status: 'challenged',
        challenge: { from, receivedOn, grounds, ...sealedIn(event, 'challenge') },
      });
    },
    ReviewerAppointed: (row, { data }) => now(row, { reviewer: data.reviewer }),
    FindingsReviewed: (row, { data }) =>
      data.changed.reduce(
        (after, { allegation, finding }) =>
          judged(after, allegation, (was) => was && { ...was, finding, before: was.finding }),
        now(row, { status: 'reviewed' }),
      ),
    InvestigationConcluded: to('concluded'),
    InvestigationAbandoned: (row, { meta }) =>
      row &&
      now(row, { status: 'abandoned', clock: { ...row.clock, until: row.clock.until ?? dayOf(meta.recordedAt) } }),
    InvestigationAttachmentAdded: withAttachmentRow,
    InvestigationAttachmentWithdrawn: withWithdrawnRow,
    // Whom it called stands in its story, and in their alerts.
    InvestigationEscalated: (row) => row,
  },
});
