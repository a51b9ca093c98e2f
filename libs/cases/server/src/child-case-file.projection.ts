import type { OpenChildCaseEvent } from '@caseward/cases-domain';
import { projectionOf, withAttachmentRow, withWithdrawnRow, type AttachmentRow } from '@caseward/server-kit';
import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
    attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
  },
  (t) => [index().on(t.schoolId)],
);
export type ChildCaseRow = typeof childCases.$inferSelect;

export const childCaseFileProjection = projectionOf<OpenChildCaseEvent>()({
  name: 'child_case_file',
  version: 3,
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
      attachments: [],
    }),
    ConcernAddedToCase: (row, { data: { concernId } }) => row && { ...row, concerns: [...row.concerns, concernId] },
    ConcernTurnedAway: (row) => row,
    ChildWishesRecorded: (row) => row,
    CaseAttachmentAdded: withAttachmentRow,
    CaseAttachmentWithdrawn: withWithdrawnRow,
  },
});
