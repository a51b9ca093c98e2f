import type { OpenConcernEvent, PersonInConcern } from '@caseward/concerns-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export type Decision = Readonly<{
  decidedAt: string;
  decidedBy: string;
  actingRole: string;
  threshold: string;
  category: string;
  level: string;
  parents: string;
  rationale: SealedText | null;
  parentsReason: SealedText | null;
}>;
export type AddendumRow = Readonly<{ at: string; by: string; kind?: string; text: SealedText | null }>;

/** One row for each concern: the inbox, the concern's page and the reporter's own reports all read it. */
export const concernFiles = pgTable(
  'concern_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: ['submitted', 'triaged', 'opened_as_case'] }).notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true, mode: 'string' }).notNull(),
    occurredOn: date('occurred_on', { mode: 'string' }).notNull(),
    safeNow: text('safe_now').notNull(),
    /** 0 comes first in the inbox: danger now, then not sure, then the rest. */
    urgency: integer().notNull(),
    aboutAnAdult: boolean('about_an_adult').notNull(),
    overdue: boolean().notNull(),
    reporter: uuid().notNull(),
    people: jsonb().$type<readonly PersonInConcern[]>().notNull(),
    /** For "earlier concerns": the children only. */
    children: uuid().array().notNull(),
    account: jsonb().$type<SealedText>(),
    childsWords: jsonb('childs_words').$type<SealedText>(),
    place: jsonb().$type<SealedText>(),
    actionTaken: jsonb('action_taken').$type<SealedText>(),
    occurredTime: text('occurred_time'),
    toldInPerson: text('told_in_person'),
    unlisted: jsonb().$type<SealedText>(),
    bodyMap: jsonb('body_map').$type<SealedText>(),
    addenda: jsonb().$type<readonly AddendumRow[]>().notNull(),
    decision: jsonb().$type<Decision>(),
    caseId: uuid('case_id'),
  },
  (t) => [index().on(t.schoolId, t.status), index().on(t.reporter), index().using('gin', t.children)],
);
export type ConcernRow = typeof concernFiles.$inferSelect;

const urgencies = { no: 0, not_sure: 1, yes: 2 };

export const concernFileProjection = projectionOf<OpenConcernEvent>()({
  name: 'concern_file',
  version: 3,
  table: concernFiles,
  on: {
    ConcernSubmitted: (_, { data, sealed }) => ({
      id: data.concernId,
      schoolId: data.schoolId,
      status: 'submitted' as const,
      submittedAt: data.submittedAt,
      occurredOn: data.occurredOn,
      safeNow: data.safeNow,
      urgency: urgencies[data.safeNow],
      aboutAnAdult: data.aboutAnAdult,
      overdue: false,
      reporter: data.reporter,
      people: data.people,
      children: data.people.filter((p) => p.part === 'subject' || p.part === 'affected').map((p) => p.personId),
      account: sealed['account'] ?? null,
      childsWords: sealed['childsWords'] ?? null,
      place: sealed['place'] ?? null,
      actionTaken: sealed['actionTaken'] ?? null,
      occurredTime: data.occurredTime ?? null,
      toldInPerson: data.toldInPerson ?? null,
      unlisted: sealed['unlisted'] ?? null,
      bodyMap: null,
      addenda: [],
      decision: null,
      caseId: null,
    }),
    BodyMapMarked: (row, { sealed }) => row && { ...row, bodyMap: sealed['points'] ?? null },
    // Said by `safeNow` already; the event is there for the clocks.
    ImmediateDangerFlagged: (row) => row,
    TriageDecided: (row, { data: { decidedBy, threshold, category, level, parents }, sealed, meta }) =>
      row && {
        ...row,
        status: 'triaged' as const,
        decision: {
          decidedAt: meta.recordedAt,
          decidedBy,
          actingRole: meta.actingRole,
          threshold,
          category,
          level,
          parents,
          rationale: sealed['rationale'] ?? null,
          parentsReason: sealed['parentsReason'] ?? null,
        },
      },
    ConcernOpenedAsCase: (row, { data }) => row && { ...row, status: 'opened_as_case' as const, caseId: data.caseId },
    ConcernAddended: (row, { data, sealed, meta }) =>
      row && {
        ...row,
        addenda: [
          ...row.addenda,
          { at: meta.recordedAt, by: data.addedBy, kind: data.kind ?? 'more', text: sealed['text'] ?? null },
        ],
      },
    // Whom it called stands in the chronology, and in their alerts.
    ImmediateDangerEscalated: (row) => row,
    UntriagedConcernEscalated: (row) => row && { ...row, overdue: true },
  },
});
