import { campaignStatuses, type OpenCampaignEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** One row for each campaign: who was asked and what they did stands with them. */
export const campaignFiles = pgTable(
  'campaign_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    policyId: uuid('policy_id').notNull(),
    versionId: uuid('version_id').notNull(),
    hash: text().notNull(),
    statement: text().notNull(),
    /** It asks for a text of the school's own, and for this writing of it. */
    schoolEdition: integer('school_edition'),
    status: text({ enum: campaignStatuses }).notNull(),
    personTypes: text('person_types').array().notNull(),
    roles: text().array().notNull(),
    issuedAt: timestamp('issued_at', { withTimezone: true, mode: 'string' }).notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** Of one that somebody started: on which days it reminds. */
    reminders: text().array(),
    closedBecause: text('closed_because'),
  },
  (t) => [index().on(t.schoolId), index().on(t.policyId)],
);
export type CampaignRow = typeof campaignFiles.$inferSelect;

export const campaignFileProjection = projectionOf<OpenCampaignEvent>()({
  name: 'campaign_file',
  version: 2,
  table: campaignFiles,
  on: {
    CampaignIssued: (
      _,
      {
        data: { campaignId, people: _people, previousVersionId: _previous, reminders = null, ofSchool, ...issued },
        meta,
      },
    ) => ({
      ...{ ...issued, reminders, schoolEdition: ofSchool?.edition ?? null, id: campaignId },
      ...{ status: 'issued' as const, issuedAt: meta.recordedAt, closedBecause: null },
    }),
    JoinerEnrolled: (row) => row,
    CampaignClosed: (row, { data: { because } }) =>
      row && { ...row, status: 'closed' as const, closedBecause: because },
  },
});
