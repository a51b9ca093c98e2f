import { appointToRole, endRoleAppointment } from './appoint-to-role';
import { appointmentEvents, evolveRegister, initialRegister, type RegisterAggregate } from './role-register';

/** One register for each school and one for the trust: who may do what stands at the head of a few short streams. */
export const roleRegisterAggregate: RegisterAggregate = {
  name: 'appointment',
  events: appointmentEvents,
  initial: initialRegister,
  evolve: evolveRegister,
  commands: [appointToRole, endRoleAppointment],
};

export { appointToRole, endRoleAppointment };
export * from './contact-restriction';
export * from './family';
export * from './merge-pupils';
export * from './mirror-siblings.reaction';
export {
  siblingsOf,
  survivorOf,
  type ChildIdentity,
  type OpenPupilEvent,
  type Pupil,
  type PupilEvent,
  type PupilIdentity,
} from './pupil';
export * from './pupil-aggregate';
export type { PupilContact } from './pupil-contact';
export * from './roll';
export type * from './refusals';
export {
  appointmentsOn,
  holdersOf,
  trustRoles,
  type Appointment,
  type OpenAppointmentEvent,
  type RoleRegister,
} from './role-register';
export * from './school';
export * from './school-calendar';
export * from './staff-member';
export * from './trust';
export * from './upn';
