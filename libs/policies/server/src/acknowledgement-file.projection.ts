import { acknowledgementStatuses, type OpenAcknowledgementEvent } from '@caseward/policies-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** One row for each person whom a campaign asks. */
export const acknowledgementFiles = pgTable(
  'acknowledgement_file',
  {
    id: uuid().primaryKey(),
    campaignId: uuid('campaign_id').notNull(),
    policyId: uuid('policy_id').notNull(),
    versionId: uuid('version_id').notNull(),
    previousVersionId: uuid('previous_version_id'),
    hash: text().notNull(),
    statement: text().notNull(),
    /** It is the school's own text that they are asked about: which writing of it. */
    ofSchool: jsonb('of_school').$type<Readonly<{ adoptionId: string; edition: number }>>(),
    schoolId: uuid('school_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: text().notNull(),
    status: text({ enum: acknowledgementStatuses }).notNull(),
    joiner: boolean().notNull(),
    notifyOn: date('notify_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    overdue: boolean().notNull(),
    /** When it was acknowledged, declined, exempted or signed on paper. */
    settledOn: date('settled_on', { mode: 'string' }),
    ground: text(),
    /** Why they declined, or why they are exempt. */
    reason: jsonb().$type<SealedText>(),
    /** Where the signed sheet is. */
    kept: jsonb().$type<SealedText>(),
  },
  (t) => [index().on(t.campaignId), index().on(t.personId), index().on(t.schoolId, t.policyId)],
);
export type AcknowledgementRow = typeof acknowledgementFiles.$inferSelect;
const day = (at: string) => at.slice(0, 10);

export const acknowledgementFileProjection = projectionOf<OpenAcknowledgementEvent>()({
  name: 'acknowledgement_file',
  version: 3,
  table: acknowledgementFiles,
  on: {
    AcknowledgementRequired: (
      __,
      { data: { acknowledgementId, previousVersionId = null, ofSchool = null, reminders: _, ...asked } },
    ) => ({
      ...asked,
      ...{ id: acknowledgementId, ofSchool, previousVersionId, status: 'required' as const, overdue: false },
      ...{ settledOn: null, ground: null, reason: null, kept: null },
    }),
    AcknowledgementNotified: (row) => row && { ...row, status: 'notified' as const },
    // After they had declined as well: that day settles nothing any more.
    DocumentOpened: (row) => row && { ...row, status: 'opened' as const, settledOn: null },
    PolicyVersionAcknowledged: (row, { meta }) =>
      row && { ...row, status: 'acknowledged' as const, overdue: false, settledOn: day(meta.recordedAt) },
    AcknowledgementDeclined: (row, { meta, sealed }) =>
      row && {
        ...{ ...row, status: 'declined' as const, settledOn: day(meta.recordedAt) },
        ...{ overdue: false, reason: sealed['reason'] ?? null },
      },
    AcknowledgementExempted: (row, { data: { ground }, meta, sealed }) =>
      row && {
        ...{ ...row, status: 'exempt' as const, overdue: false, ground },
        ...{ settledOn: day(meta.recordedAt), reason: sealed['reason'] ?? null },
      },
    AcknowledgementRecordedOnBehalf: (row, { data: { signedOn }, sealed }) =>
      row && {
        ...row,
        ...{ status: 'on_paper' as const, overdue: false, settledOn: signedOn, kept: sealed['kept'] ?? null },
      },
    AcknowledgementReminded: (row) => row,
    AcknowledgementOverdueMarked: (row) => row && { ...row, overdue: true },
    AcknowledgementEscalated: (row) => row,
    AcknowledgementLapsed: (row) => row && { ...row, status: 'lapsed' as const, overdue: false },
    LeaverAcknowledgementClosed: (row) => row && { ...row, status: 'left' as const, overdue: false },
  },
});
