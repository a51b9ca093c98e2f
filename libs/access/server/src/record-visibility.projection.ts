import type { OpenRestrictionEvent } from '@caseward/access-domain';
import { projectionOf } from '@caseward/server-kit';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** Who may know of each record, for the condition in every list. It only prefilters: the gate decides at the head. */
export const recordVisibility = pgTable(
  'record_visibility',
  {
    recordId: uuid('record_id').primaryKey(),
    kind: text().notNull(),
    schoolId: uuid('school_id').notNull(),
    tier: text().notNull(),
    about: uuid().array().notNull(),
    readers: uuid().array(),
    excluded: uuid().array().notNull(),
    letIn: uuid('let_in').array().notNull(),
    reporter: uuid(),
  },
  (t) => [index().on(t.schoolId), index().on(t.reporter)],
);

export const recordVisibilityProjection = projectionOf<OpenRestrictionEvent>()({
  name: 'record_visibility',
  version: 2,
  table: recordVisibility,
  on: {
    RecordRestricted: (_, { data: { recordId, kind, schoolId, tier, about, readers, excluded, reporter } }) => ({
      recordId,
      kind,
      schoolId,
      tier,
      about: [...about],
      readers: readers ? [...readers] : null,
      excluded: [...excluded],
      letIn: [],
      reporter: reporter ?? null,
    }),
    RestrictionNarrowed: (row, { data: { tier, about, readers, excluded } }) =>
      row && { ...row, tier, about: [...about], readers: readers ? [...readers] : null, excluded: [...excluded] },
    RestrictionFollowed: (row) => row,
    RestrictionPassedOn: (row) => row,
    PersonExcluded: (row, { data: { personId } }) => row && { ...row, excluded: [...row.excluded, personId] },
    ReadersLetIn: (row, { data: { people } }) => row && { ...row, letIn: [...row.letIn, ...people] },
    ReadersLetOut: (row, { data: { people } }) =>
      row && { ...row, letIn: row.letIn.filter((one) => !people.includes(one)) },
  },
});
