import type { OpenAppointmentEvent } from '@caseward/organisation-domain';
import { projectionOf, type Db } from '@caseward/server-kit';
import { asc, eq } from 'drizzle-orm';
import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const appointments = pgTable(
  'role_appointment',
  {
    id: uuid().primaryKey(),
    bodyId: uuid('body_id').notNull(),
    personId: uuid('person_id').notNull(),
    role: text().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }),
    endedFrom: date('ended_from', { mode: 'string' }),
  },
  (t) => [index().on(t.bodyId)],
);

export const appointmentsProjection = projectionOf<OpenAppointmentEvent>()({
  name: 'role_appointment',
  version: 1,
  table: appointments,
  on: {
    RoleAppointed: {
      keys: ({ data }) => [data.appointmentId],
      change: (_, { data: { appointmentId, bodyId, personId, role, from, to } }) => ({
        id: appointmentId,
        bodyId,
        personId,
        role,
        from,
        to: to ?? null,
        endedFrom: null,
      }),
    },
    RoleAppointmentEnded: {
      keys: ({ data }) => [data.appointmentId],
      change: (row, { data }) => row && { ...row, endedFrom: data.endedFrom },
    },
  },
});

export const appointmentsAt = (db: Db, body: string) =>
  db
    .select()
    .from(appointments)
    .where(eq(appointments.bodyId, body))
    .orderBy(asc(appointments.role), asc(appointments.from));
