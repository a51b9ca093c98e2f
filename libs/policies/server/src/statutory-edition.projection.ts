import { statutoryStatuses, type OpenStatutoryEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** The register of what policies cite: one row for each edition. */
export const statutoryEditions = pgTable('statutory_edition', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  title: text().notNull(),
  edition: text().notNull(),
  status: text({ enum: statutoryStatuses }).notNull(),
  publishedOn: date('published_on', { mode: 'string' }).notNull(),
  from: date('from_day', { mode: 'string' }).notNull(),
  to: date('to_day', { mode: 'string' }),
  source: text().notNull(),
  replaces: uuid(),
  recordedBy: uuid('recorded_by').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedHow: text('confirmed_how'),
});
export type EditionRow = typeof statutoryEditions.$inferSelect;

export const statutoryEditionProjection = projectionOf<OpenStatutoryEvent>()({
  name: 'statutory_edition',
  version: 1,
  table: statutoryEditions,
  on: {
    StatutoryEditionPublished: (_, { data: { editionId, to = null, replaces = null, ...printed } }) => ({
      ...printed,
      ...{ id: editionId, to, replaces, status: 'published' as const, confirmedBy: null, confirmedHow: null },
    }),
    StatutoryEditionConfirmed: (row, { data: { confirmedBy, how = null } }) =>
      row && { ...row, status: 'confirmed' as const, confirmedBy, confirmedHow: how },
    StatutoryEditionInForce: (row) => row && { ...row, status: 'in_force' as const },
    StatutoryEditionSuperseded: (row, { data: { lastDay } }) =>
      row && { ...row, status: 'superseded' as const, to: lastDay },
  },
});
