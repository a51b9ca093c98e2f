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
    /** Of cover: the appointment that it covers. */
    covers: uuid(),
  },
  (t) => [index().on(t.bodyId)],
);

export const appointmentsProjection = projectionOf<OpenAppointmentEvent>()({
  name: 'role_appointment',
  version: 2,
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
        covers: null,
      }),
    },
    RoleCoverArranged: {
      keys: ({ data }) => [data.coverId],
      change: (_, { data: { coverId, appointmentId, bodyId, personId, role, from, to } }) => ({
        id: coverId,
        bodyId,
        personId,
        role,
        from,
        to,
        endedFrom: null,
        covers: appointmentId,
      }),
    },
    RoleCoverEnded: {
      keys: ({ data }) => [data.coverId],
      change: (row, { data }) => row && { ...row, endedFrom: data.endedFrom },
    },
    RoleAppointmentEnded: {
      keys: ({ data }) => [data.appointmentId],
      change: (row, { data }) => row && { ...row, endedFrom: data.endedFrom },
    },
  },
});

type Row = typeof appointments.$inferSelect;

/** Cover is over with the appointment that it covers. */
const endingWithCovered = (row: Row, all: readonly Row[]): Row => {
  const over = all.find(({ id }) => id === row.covers)?.endedFrom ?? null;
  return over !== null && (row.endedFrom === null || over < row.endedFrom) ? { ...row, endedFrom: over } : row;
};

export const appointmentsAt = async (db: Db, body: string): Promise<readonly Row[]> => {
  const all = await db
    .select()
    .from(appointments)
    .where(eq(appointments.bodyId, body))
    .orderBy(asc(appointments.role), asc(appointments.from));
  return all.map((row) => endingWithCovered(row, all));
};
