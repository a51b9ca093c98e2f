import { appointToRole, endRoleAppointment } from './appoint-to-role';
import { arrangeRoleCover, endRoleCover } from './role-cover';
import { registerFold, type RegisterAggregate } from './role-register';

/** One register for each school and one for the trust: who may do what stands at the head of a few short streams. */
export const roleRegisterAggregate: RegisterAggregate = {
  ...registerFold,
  commands: [appointToRole, endRoleAppointment, arrangeRoleCover, endRoleCover],
};
