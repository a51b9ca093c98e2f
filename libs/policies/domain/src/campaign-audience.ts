import type { Day, Id, Role } from '@caseward/kernel';
import { appointmentsOn, type RoleRegister } from '@caseward/organisation-domain';
import { personTypeOf, type PersonType } from './acknowledgement-vocabulary';

export type Audience = Readonly<{ personTypes: readonly PersonType[]; roles: readonly Role[] }>;
/** Whether somebody in this role is among those for whom it is written. */
export const isFor = ({ personTypes, roles }: Audience, held: Role, atTrust: boolean): boolean =>
  roles.includes(held) || personTypes.includes(personTypeOf(held, atTrust));

/** Everybody of a school whom it is for, once each, in the first role that makes it theirs. */
export const peopleFor = (of: Audience, { appointments }: RoleRegister, atTrust: boolean, today: Day) => {
  const found = new Map<Id, Readonly<{ personId: Id; role: Role; startsOn: Day }>>();
  const days = [...new Set([today, ...appointments.map(({ from }) => from).filter((from) => from > today)])].sort();
  for (const on of days)
    for (const { personId, role: held } of appointmentsOn({ appointments }, on))
      if (!found.has(personId) && isFor(of, held, atTrust)) found.set(personId, { personId, role: held, startsOn: on });
  return [...found.values()];
};
