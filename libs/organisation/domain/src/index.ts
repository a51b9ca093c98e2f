export * from './agency-contacts';
export { appointToRole, endRoleAppointment } from './appoint-to-role';
export * from './contact-restriction';
export * from './family';
export * from './kept-away';
export * from './merge-pupils';
export * from './mirror-siblings.reaction';
export * from './on-call';
export { dutiesOn, dutyPhoneOn, standingRota, type Duty, type OnCallRota } from './on-call-rota';
export { siblingsOf, type ChildIdentity, type OpenPupilEvent, type Pupil, type PupilIdentity } from './pupil';
export * from './pupil-aggregate';
export { MOST_CONTACTS, type PupilContact } from './pupil-contact';
export * from './roll';
export type * from './refusals';
export * from './rule-set';
export { roleRegisterAggregate } from './role-appointment';
export { arrangeRoleCover, endRoleCover } from './role-cover';
export {
  appointmentsOn,
  holdersOf,
  type Appointment,
  type OpenAppointmentEvent,
  type RoleRegister,
} from './role-register';
export * from './school';
export * from './school-calendar';
export { onCallRotaAggregate, setOnCallRota, swapOnCallDuty } from './set-on-call-rota';
export { type OpenStaffEvent, type StaffIdentity, type StaffMember } from './staff';
export * from './staff-member';
export { changeStaffDetails, closeStaffRecord, setLineManager } from './staff-record';
export * from './trust';
export * from './upn';
export { adviceFrom, adviceReceived, adviceReceivedInput, adviceSought, adviceSoughtInput } from './advice';
