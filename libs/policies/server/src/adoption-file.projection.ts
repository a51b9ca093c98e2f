import { adoptionStatuses, type OpenAdoptionEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Said<T extends OpenAdoptionEvent['type']> = Extract<OpenAdoptionEvent, { type: T }>['data'];

/** One row for each policy that a school has to take on: the map of the trust and its page read it. */
export const adoptionFiles = pgTable(
  'adoption_file',
  {
    id: uuid().primaryKey(),
    policyId: uuid('policy_id').notNull(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: adoptionStatuses }).notNull(),
    model: text().notNull(),
    versionId: uuid('version_id').notNull(),
    hash: text().notNull(),
    requiredAt: timestamp('required_at', { withTimezone: true, mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    overdue: boolean().notNull(),
    fields: text().array().notNull(),
    filled: jsonb().$type<Said<'LocalFieldsSet'>['fields']>().notNull(),
    blocks: jsonb().$type<Said<'LocalFieldsSet'>['blocks']>().notNull(),
    edition: integer().notNull(),
    own: boolean().notNull(),
    ownTitle: text('own_title'),
    ownText: text('own_text'),
    alignment: jsonb().$type<Said<'AlignmentAssessed'>['rows']>().notNull(),
    assessedBy: uuid('assessed_by'),
    returned: text(),
    note: text(),
    ratified: jsonb().$type<Said<'LocalAdoptionRatified'>>(),
    from: date('from_day', { mode: 'string' }),
  },
  (t) => [index().on(t.schoolId), index().on(t.policyId)],
);
export type AdoptionRow = typeof adoptionFiles.$inferSelect;

type Text = Readonly<{ versionId: string; hash: string; model?: string | undefined; fields?: string[] | undefined }>;
const onText = ({ versionId, hash, model, fields }: Text) => ({ versionId, hash, ...(model ? { model } : {}), ...(fields ? { fields } : {}) }); // prettier-ignore
const done = { overdue: false } as const;

export const adoptionFileProjection = projectionOf<OpenAdoptionEvent>()({
  name: 'adoption_file',
  version: 3,
  table: adoptionFiles,
  on: {
    AdoptionRequired: (row, { data, meta }) => ({
      ...{
        filled: [],
        blocks: [],
        edition: 0,
        own: false,
        ownTitle: null,
        ownText: null,
        alignment: [],
        assessedBy: null,
      },
      ...{ returned: null, note: null, ratified: null, from: null, requiredAt: meta.recordedAt },
      ...row,
      ...{ id: data.adoptionId, policyId: data.policyId, schoolId: data.schoolId, status: 'required' as const },
      ...{ model: data.model, fields: data.fields, dueOn: data.dueOn, overdue: false, ...onText(data) },
    }),
    PolicyAdoptedInFull: (row) =>
      row && { ...row, ...done, status: 'adopted_full' as const, own: false, alignment: [] },
    LocalFieldsSet: (row, { data: { fields, blocks, edition } }) =>
      row && {
        ...{ ...row, filled: fields, blocks, edition },
        ...(row.status === 'in_force' || row.status === 'ratified' ? { status: 'adopted_full' as const } : {}),
      },
    OwnPolicyDrafted: (row, { data: { title, text: words, edition } }) =>
      row && {
        ...row,
        status: 'own_drafted' as const,
        own: true,
        ownTitle: title,
        ownText: words,
        edition,
        returned: null,
      },
    AlignmentAssessed: (row, { data: { rows, assessedBy, ...at } }) =>
      row && {
        ...row,
        ...done,
        ...onText(at),
        status: 'assessed' as const,
        alignment: rows,
        assessedBy,
        returned: null,
      },
    AlignmentApproved: (row, { data: { note } }) =>
      row && { ...row, ...done, status: 'approved' as const, note: note ?? null },
    AlignmentReturned: (row, { data: { reason } }) =>
      row && { ...row, ...done, status: 'own_drafted' as const, returned: reason },
    LocalAdoptionRatified: (row, { data }) => row && { ...row, ...done, status: 'ratified' as const, ratified: data },
    AdoptionInForce: (row, { data: { own, from, ...at } }) =>
      row && { ...row, ...done, ...onText(at), status: 'in_force' as const, own, from },
    AlignmentLapsed: (row, { data: { dueOn, ...at } }) =>
      row && { ...row, ...done, ...onText(at), status: 'lapsed' as const, dueOn },
    AdoptionEscalated: (row) => row && { ...row, overdue: true },
  },
});
