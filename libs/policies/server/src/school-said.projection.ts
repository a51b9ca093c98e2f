import type { SaidOfSchool } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { index, integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';

/**
 * What each school wrote, had ratified and brought into force of its own, one row for each time. Rows are never changed, so what
 * held at a school on a day stays readable for ever; which words those were follows from the rows in their order.
 */
export const schoolSaid = pgTable(
  'policy_school_said',
  {
    id: uuid().primaryKey(),
    adoptionId: uuid('adoption_id').notNull(),
    /** The place in the adoption's own story. */
    place: integer().notNull(),
    said: jsonb().$type<SaidOfSchool>().notNull(),
  },
  (t) => [index().on(t.adoptionId, t.place)],
);

type Told = SaidOfSchool & Readonly<{ id: string; record: string; revision: bigint }>;
const itself = ({ id }: Readonly<{ id: string }>) => [id];
const row = (_: unknown, { id, record, revision, type, data }: Told) =>
  // Of one event, so its type and its data belong together.
  ({ id, adoptionId: record, place: Number(revision), said: { type, data } as SaidOfSchool });

export const schoolSaidProjection = projectionOf<SaidOfSchool>()({
  name: 'policy_school_said',
  version: 1,
  table: schoolSaid,
  on: {
    LocalFieldsSet: { keys: itself, change: row },
    OwnPolicyDrafted: { keys: itself, change: row },
    LocalAdoptionRatified: { keys: itself, change: row },
    AdoptionInForce: { keys: itself, change: row },
  },
});
