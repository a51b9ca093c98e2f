import type { OpenChildCaseEvent, WorkEvent } from '@caseward/cases-domain';
import { projectionOf } from '@caseward/server-kit';
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const childCases = pgTable(
  'child_case_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: ['open'] }).notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
    owner: uuid().notNull(),
    children: uuid().array().notNull(),
    concerns: uuid().array().notNull(),
  },
  (t) => [index().on(t.schoolId)],
);
export type ChildCaseRow = typeof childCases.$inferSelect;

export const childCaseFileProjection = // The daily work has rows of its own.
  projectionOf<Exclude<OpenChildCaseEvent, WorkEvent>>()({
    name: 'child_case_file',
    version: 2,
    table: childCases,
    on: {
      ChildCaseOpened: (_, { data: { caseId, schoolId, owner, children, concernId }, meta }) => ({
        id: caseId,
        schoolId,
        status: 'open' as const,
        openedAt: meta.recordedAt,
        owner,
        children,
        concerns: [concernId],
      }),
      ConcernAddedToCase: (row, { data: { concernId } }) => row && { ...row, concerns: [...row.concerns, concernId] },
      ConcernTurnedAway: (row) => row,
      ChildWishesRecorded: (row) => row,
    },
  });
