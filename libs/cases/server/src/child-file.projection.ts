import type { LinkedChild, OpenChildFileEvent, Plan } from '@caseward/cases-domain';
import type { SealedText } from '@caseward/sealing';
import { passesOver, projectionOf } from '@caseward/server-kit';
import { date, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Linked = LinkedChild & Readonly<{ note: SealedText | null }>;

/** One row for each child who has a file: what is in place for them, whom they are linked with, and what is significant. */
export const childFiles = pgTable('child_file', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  child: uuid().notNull(),
  status: text({ enum: ['open', 'archived'] }).notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
  cases: uuid().array().notNull(),
  plan: text().$type<Plan>().notNull(),
  planSince: date('plan_since', { mode: 'string' }),
  authority: jsonb().$type<SealedText>(),
  socialWorker: jsonb('social_worker').$type<SealedText>(),
  planNote: jsonb('plan_note').$type<SealedText>(),
  linked: jsonb().$type<readonly Linked[]>().notNull(),
  /** Entries of any record of the child. */
  significant: text().array().notNull(),
});
export type ChildFileRow = typeof childFiles.$inferSelect;

type Row = ChildFileRow | undefined;
const changed =
  <E>(by: (row: ChildFileRow, event: E) => Partial<ChildFileRow>) =>
  (row: Row, event: E): Row =>
    row && { ...row, ...by(row, event) };

export const childFileProjection = projectionOf<OpenChildFileEvent>()({
  name: 'child_file',
  version: 2,
  table: childFiles,
  on: {
    ChildFileOpened: (_, { data: { fileId, schoolId, child, caseId }, meta }) => ({
      ...{ id: fileId, schoolId, child, status: 'open' as const, openedAt: meta.recordedAt, cases: [caseId] },
      ...{ plan: 'none' as const, planSince: null, authority: null, socialWorker: null, planNote: null },
      ...{ linked: [], significant: [] },
    }),
    CaseAddedToChildFile: changed((row, { data: { caseId } }) => ({ status: 'open', cases: [...row.cases, caseId] })),
    PlanStatusSet: changed((_, { data: { plan, since }, sealed }) => ({
      ...{ plan, planSince: since, planNote: sealed['note'] ?? null },
      ...{ authority: sealed['authority'] ?? null, socialWorker: sealed['socialWorker'] ?? null },
    })),
    ChronologyEntryAdded: changed((row, { data: { fileId, significant }, revision }) => ({
      significant: significant ? [...row.significant, `${fileId}/${Number(revision) + 1}`] : row.significant,
    })),
    ChronologyEntryCorrected: passesOver,
    ChronologyEntryRedacted: passesOver,
    EventMarkedSignificant: changed((row, { data: { entry } }) => ({ significant: [...row.significant, entry] })),
    EventUnmarkedSignificant: changed((row, { data: { entry } }) => ({
      significant: row.significant.filter((one) => one !== entry),
    })),
    SiblingFileLinked: changed((row, { data: { other, as }, sealed }) => ({
      linked: [...row.linked, { other, as, note: sealed['note'] ?? null }],
    })),
    SiblingFileUnlinked: changed((row, { data: { other } }) => ({
      linked: row.linked.filter((one) => one.other !== other),
    })),
    ChildFileArchived: changed(() => ({ status: 'archived' })),
  },
});
