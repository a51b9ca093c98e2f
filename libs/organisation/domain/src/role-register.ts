import {
  day,
  folding,
  id,
  role,
  type Aggregate,
  type Day,
  type EventOf,
  type Id,
  type OpenOf,
  type PersonId,
  type Role,
} from '@caseward/kernel';
import { z } from 'zod';

export const appointmentEvents = {
  RoleAppointed: z.object({ appointmentId: id, bodyId: id, personId: id, role, from: day, to: day.optional() }),
  RoleAppointmentEnded: z.object({ appointmentId: id, bodyId: id, endedFrom: day }),
};
export type AppointmentEvent = EventOf<typeof appointmentEvents>;
export type OpenAppointmentEvent = OpenOf<typeof appointmentEvents>;

export type Appointment = Readonly<{
  id: Id;
  personId: PersonId;
  role: Role;
  from: Day;
  to?: Day | undefined;
  endedFrom?: Day;
}>;
/** Everybody who holds, held or will hold a role at one school, or at the trust. */
export type RoleRegister = Readonly<{ appointments: readonly Appointment[] }>;

/** Roles of the trust as a whole; a holder has them at each of its schools. */
export const trustRoles: readonly Role[] = ['TSL', 'CEO', 'COT', 'DPO', 'COMMS'];
/** Roles that may be held at either. */
export const eitherRoles: readonly Role[] = ['ADM', 'HR', 'STAFF', 'AUD', 'GOV', 'CLERK', 'EHT'];

/**
 * Whoever is overseen by a role gives it to nobody and takes it from nobody: a concern about a head goes to the chair of
 * governors, so a head does not choose the chair.
 */
const overseenBy: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  HT: ['EHT', 'COG', 'GOV', 'SG', 'CLERK', 'TSL', 'CEO', 'COT'],
  EHT: ['COG', 'GOV', 'SG', 'CLERK', 'TSL', 'CEO', 'COT'],
  COG: ['TSL', 'CEO', 'COT'],
  TSL: ['CEO', 'COT', 'GOV'],
  CEO: ['COT', 'GOV'],
};
export const overseesActor = (role: Role, actingRole: Role): boolean => overseenBy[actingRole]?.includes(role) ?? false;

const heldOn = (day: Day) => (a: Appointment) =>
  a.from <= day && (a.to === undefined || day <= a.to) && (a.endedFrom === undefined || day < a.endedFrom);

/** The appointments in force on a day. `to`, the last day, counts; on `endedFrom` it is over. */
export const appointmentsOn = (register: RoleRegister, day: Day): readonly Appointment[] =>
  register.appointments.filter(heldOn(day));

/** Who holds a role on a day, in the order of appointment. */
export const holdersOf = (register: RoleRegister, role: Role, day: Day): readonly PersonId[] =>
  appointmentsOn(register, day)
    .filter((a) => a.role === role)
    .map((a) => a.personId);

export const initialRegister: RoleRegister = { appointments: [] };
export const evolveRegister = folding<RoleRegister, OpenAppointmentEvent>({
  RoleAppointed: ({ appointments }, { appointmentId, personId, role, from, to }) => ({
    appointments: [...appointments, { id: appointmentId, personId, role, from, to }],
  }),
  RoleAppointmentEnded: ({ appointments }, { appointmentId, endedFrom }) => ({
    appointments: appointments.map((a) => (a.id === appointmentId ? { ...a, endedFrom } : a)),
  }),
});
export type AppointmentSchemas = typeof appointmentEvents;
export type RegisterAggregate = Aggregate<RoleRegister, AppointmentSchemas>;
