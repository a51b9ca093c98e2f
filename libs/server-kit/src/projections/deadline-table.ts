import type { EventMeta } from '@caseward/kernel';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './instant';

/** What is still to fall due, read from events and rebuilt from them like any other table. */
export const deadlines = pgTable(
  'deadline',
  {
    /** Name and key: one deadline runs at most once for a record. */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    key: uuid('key').notNull(),
    due: instant('due').notNull(),
    /** The event the time runs from. With the name it makes the command's id, so that a second firing is the same command. */
    anchorEvent: uuid('anchor_event').notNull(),
    /** What the time runs from, open fields only: so that it can be counted again when the calendar changes. */
    starting: jsonb('starting').$type<Readonly<{ type: string; data: unknown; meta: EventMeta }>>().notNull(),
    correlation: text('correlation').notNull(),
    school: text('school'),
    state: text('state', { enum: ['running', 'fired'] }).notNull(),
    attempts: integer('attempts').notNull(),
    /** Claimed, or put off after an accident, until then. */
    notBefore: instant('not_before'),
  },
  (table) => [index('deadline_due').on(table.due)],
);
export type DeadlineRow = typeof deadlines.$inferSelect;
