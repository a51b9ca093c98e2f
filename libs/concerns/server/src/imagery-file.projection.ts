import { imageryStatuses, type OpenImageryEvent } from '@caseward/concerns-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Words = SealedText | null;
export type DeviceRow = Readonly<{
  id: string;
  device: Words;
  seal: Words;
  place: Words;
  custodian: string;
  handedTo: string | null;
}>;
export type LocatorRow = Readonly<{ id: string; kind: string; locator: Words }>;

/** One row for each protocol: what was done, and never what it is about. */
export const imageryFiles = pgTable('imagery_file', {
  id: uuid().primaryKey(),
  schoolId: uuid('school_id').notNull(),
  status: text({ enum: imageryStatuses }).notNull(),
  ofKind: text('of_kind').notNull(),
  ofRecord: uuid('of_record').notNull(),
  howKnown: text('how_known').notNull(),
  adultInvolved: text('adult_involved').notNull(),
  declaredAt: timestamp('declared_at', { withTimezone: true, mode: 'string' }).notNull(),
  declaredBy: uuid('declared_by').notNull(),
  account: jsonb().$type<SealedText>(),
  police: text({ enum: ['not_yet', 'told', 'not_told'] }).notNull(),
  policeLog: jsonb('police_log').$type<SealedText>(),
  devices: jsonb().$type<readonly DeviceRow[]>().notNull(),
  locators: jsonb().$type<readonly LocatorRow[]>().notNull(),
  sealed: text().array().notNull(),
  viewings: integer().notNull(),
  entries: integer().notNull(),
});
export type ImageryRow = typeof imageryFiles.$inferSelect;

const numbered = (row: ImageryRow | undefined, revision: bigint, change: Partial<ImageryRow>): ImageryRow | undefined =>
  row && { ...row, ...change, entries: Number(revision) + 1 };

export const imageryFileProjection = projectionOf<OpenImageryEvent>()({
  name: 'imagery_file',
  version: 1,
  table: imageryFiles,
  on: {
    SuspectedImageryDeclared: (_, { data, sealed, meta, revision }) => ({
      id: data.imageryId,
      schoolId: data.schoolId,
      status: 'declared' as const,
      ofKind: data.ofKind,
      ofRecord: data.ofRecord,
      howKnown: data.howKnown,
      adultInvolved: data.adultInvolved,
      declaredAt: meta.recordedAt,
      declaredBy: data.declaredBy,
      account: sealed['account'] ?? null,
      police: 'not_yet' as const,
      policeLog: null,
      devices: [],
      locators: [],
      sealed: [],
      viewings: 0,
      entries: Number(revision) + 1,
    }),
    ImageryProtocolReopened: (row, { revision }) =>
      numbered(row, revision, { status: 'declared', police: 'not_yet', policeLog: null }),
    PoliceNotified: (row, { sealed, revision }) =>
      numbered(row, revision, { status: 'police_step_done', police: 'told', policeLog: sealed['logNumber'] ?? null }),
    PoliceNotNotified: (row, { revision }) =>
      numbered(row, revision, { status: 'police_step_done', police: 'not_told' }),
    ImageryLocatorRecorded: (row, { data: { locatorId, kind }, sealed, revision }) =>
      numbered(row, revision, {
        locators: [...(row?.locators ?? []), { id: locatorId, kind, locator: sealed['locator'] ?? null }],
      }),
    DeviceSecured: (row, { data: { deviceId, custodian }, sealed, revision }) => {
      const words = { device: sealed['device'] ?? null, seal: sealed['seal'] ?? null, place: sealed['place'] ?? null };
      return numbered(row, revision, {
        devices: [...(row?.devices ?? []), { id: deviceId, custodian, ...words, handedTo: null }],
      });
    },
    DeviceHandedOver: (row, { data: { deviceId, to }, revision }) =>
      numbered(row, revision, {
        devices: (row?.devices ?? []).map((one) => (one.id === deviceId ? { ...one, handedTo: to } : one)),
      }),
    DSLViewingRecorded: (row, { revision }) => numbered(row, revision, { viewings: (row?.viewings ?? 0) + 1 }),
    FoundImagerySealed: (row, { data: { attachmentId }, revision }) =>
      numbered(row, revision, { sealed: [...(row?.sealed ?? []), attachmentId] }),
    ImageryProtocolClosed: (row, { revision }) => numbered(row, revision, { status: 'closed' }),
  },
});
