import { policyStatuses, type OpenPolicyEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One row for each policy: the register and its page read it. */
export const policyFiles = pgTable('policy_file', {
  id: uuid().primaryKey(),
  status: text({ enum: policyStatuses }).notNull(),
  title: text().notNull(),
  summary: text(),
  schoolId: uuid('school_id'),
  owner: uuid().notNull(),
  adoption: text().notNull(),
  statutory: boolean().notNull(),
  audience: text().array().notNull(),
  reviewMonths: integer('review_months').notNull(),
  reviewedEarlyFor: text('reviewed_early_for').array().notNull(),
  reviewOn: date('review_on', { mode: 'string' }),
  delegation: jsonb().$type<Readonly<Record<string, unknown>>>(),
  entries: integer().notNull(),
});
export type PolicyRow = typeof policyFiles.$inferSelect;

export const policyFileProjection = projectionOf<OpenPolicyEvent>()({
  name: 'policy_file',
  version: 1,
  table: policyFiles,
  on: {
    PolicyRegistered: (_, { data, revision }) => ({
      id: data.policyId,
      status: 'registered' as const,
      title: data.title,
      summary: data.summary ?? null,
      schoolId: data.schoolId ?? null,
      owner: data.owner,
      adoption: data.adoption,
      statutory: data.statutory,
      audience: [...data.audience],
      reviewMonths: data.reviewMonths,
      reviewedEarlyFor: [...data.reviewedEarlyFor],
      reviewOn: data.firstReviewOn ?? null,
      delegation: null,
      entries: Number(revision) + 1,
    }),
    DelegationBound: (row, { data, revision }) => row && { ...row, delegation: data, entries: Number(revision) + 1 },
  },
});
