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
  RoleCoverArranged: z.object({ coverId: id, bodyId: id, appointmentId: id, personId: id, role, from: day, to: day }),
  RoleCoverEnded: z.object({ coverId: id, bodyId: id, endedFrom: day }),
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
  /** Somebody else's appointment that this one covers. */
  covers?: Id;
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
/** Whether a role is not theirs to give, because it oversees them. */
export const overseesActor = (role: Role, actingRole: Role): boolean => overseenBy[actingRole]?.includes(role) ?? false;

export const heldOn = (a: Appointment, day: Day): boolean =>
  a.from <= day && (a.to === undefined || day <= a.to) && (a.endedFrom === undefined || day < a.endedFrom);

/**
 * The appointments in force on a day, cover among them: who covers a role holds it on those days, beside whom they cover.
 * `to`, the last day, counts; on `endedFrom` it is over. Cover of an appointment that has ended is over as well.
 */
export const appointmentsOn = ({ appointments }: RoleRegister, day: Day): readonly Appointment[] =>
  appointments.filter(
    (a) =>
      heldOn(a, day) &&
      (a.covers === undefined || appointments.some((covered) => covered.id === a.covers && heldOn(covered, day))),
  );

/** Whether somebody else stands in for this appointment on a day: then they are asked first. */
export const isCoveredOn = (register: RoleRegister, appointment: Id, day: Day): boolean =>
  appointmentsOn(register, day).some(({ covers }) => covers === appointment);

/** Who holds a role on a day, in the order of appointment; whoever is covered comes after everybody else. */
export const holdersOf = (register: RoleRegister, role: Role, day: Day): readonly PersonId[] => {
  const held = appointmentsOn(register, day).filter((a) => a.role === role);
  const covered = held.filter((a) => isCoveredOn(register, a.id, day));
  return [...held.filter((a) => !covered.includes(a)), ...covered].map((a) => a.personId);
};

/** Whether somebody holds a role on this day or will, cover among them. */
export const holdsOrWill = ({ appointments }: RoleRegister, person: PersonId, day: Day): boolean => {
  const open = (a: Appointment): boolean =>
    (a.to === undefined || day <= a.to) &&
    (a.endedFrom === undefined || (day < a.endedFrom && a.from < a.endedFrom)) &&
    (a.covers === undefined || appointments.some((covered) => covered.id === a.covers && open(covered)));
  return appointments.some((a) => a.personId === person && open(a));
};

export const initialRegister: RoleRegister = { appointments: [] };
export const evolveRegister = folding<RoleRegister, OpenAppointmentEvent>({
  RoleAppointed: ({ appointments }, { appointmentId, personId, role, from, to }) => ({
    appointments: [...appointments, { id: appointmentId, personId, role, from, to }],
  }),
  RoleAppointmentEnded: ({ appointments }, { appointmentId, endedFrom }) => ({
    appointments: appointments.map((a) => (a.id === appointmentId ? { ...a, endedFrom } : a)),
  }),
  RoleCoverArranged: ({ appointments }, { coverId, appointmentId, personId, role, from, to }) => ({
    appointments: [...appointments, { id: coverId, personId, role, from, to, covers: appointmentId }],
  }),
  RoleCoverEnded: ({ appointments }, { coverId, endedFrom }) => ({
    appointments: appointments.map((a) => (a.id === coverId ? { ...a, endedFrom } : a)),
  }),
});
export type AppointmentSchemas = typeof appointmentEvents;
export type RegisterAggregate = Aggregate<RoleRegister, AppointmentSchemas>;

/** A register as other rules ask for it: the fold alone, so that the rules of staff can ask who holds a role. */
export const registerFold: RegisterAggregate = {
  name: 'appointment',
  events: appointmentEvents,
  initial: initialRegister,
  evolve: evolveRegister,
  commands: [],
};
