import type { OpenAppointmentEvent } from '@caseward/organisation-domain';
import { projectionOf } from '@caseward/server-kit';
import { index, pgTable, uuid } from 'drizzle-orm/pg-core';

/** At which schools somebody has or had a role: which registers to read, and no more than that. */
export const roleHolding = pgTable(
  'role_holding',
  {
    appointmentId: uuid('appointment_id').primaryKey(),
    personId: uuid('person_id').notNull(),
    bodyId: uuid('body_id').notNull(),
  },
  (t) => [index().on(t.personId)],
);

export const roleHoldingProjection = projectionOf<OpenAppointmentEvent>()({
  name: 'role_holding',
  version: 1,
  table: roleHolding,
  on: {
    RoleAppointed: {
      keys: ({ data }) => [data.appointmentId],
      change: (_, { data: { appointmentId, personId, bodyId } }) => ({ appointmentId, personId, bodyId }),
    },
    // Whoever covers a role holds it on those days.
    RoleCoverArranged: {
      keys: ({ data }) => [data.coverId],
      change: (_, { data: { coverId, personId, bodyId } }) => ({ appointmentId: coverId, personId, bodyId }),
    },
    // Whether it is in force is read at the head of the register.
    RoleAppointmentEnded: { keys: ({ data }) => [data.appointmentId], change: (row) => row },
    RoleCoverEnded: { keys: ({ data }) => [data.coverId], change: (row) => row },
  },
});
