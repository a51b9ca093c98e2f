import type { OpenPolicyEvent, OpenVersionEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

type Turns =
  | Extract<OpenVersionEvent, { type: 'VersionInForce' | 'EmergencyVersionLapsed' }>
  | Extract<OpenPolicyEvent, { type: 'PolicyRetired' }>;

/**
 * From which day on which text holds: one row for each time that another one began to, and one without a version when none
 * does; at one school alone, when the policy is its own. Rows are never changed, so the past stays as it was.
 */
export const policyInForce = pgTable(
  'policy_in_force',
  {
    id: uuid().primaryKey(),
    policyId: uuid('policy_id').notNull(),
    versionId: uuid('version_id'),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    /** Sorted as text: of two from one day the later one holds. */
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [index().on(t.policyId, t.fromDay)],
);

type Placed = Readonly<{ id: string; meta: Readonly<{ recordedAt: string }> }>;
const itself = ({ id }: Placed) => [id];
const row = (event: Placed, policyId: string, fromDay: string, versionId: string | undefined) => ({
  ...{ id: event.id, policyId, versionId: versionId ?? null, fromDay },
  recordedAt: event.meta.recordedAt,
});

export const policyInForceProjection = projectionOf<Turns>()({
  name: 'policy_in_force',
  version: 1,
  table: policyInForce,
  on: {
    VersionInForce: {
      keys: itself,
      change: (_, event) => row(event, event.data.policyId, event.data.effectiveFrom, event.data.versionId),
    },
    EmergencyVersionLapsed: {
      keys: itself,
      change: (_, event) => row(event, event.data.policyId, event.data.on, event.data.restores),
    },
    PolicyRetired: { keys: itself, change: (_, event) => row(event, event.data.policyId, event.data.on, undefined) },
  },
});
