import { dayOf, type Day, type Instant, type PersonId, type Role } from '@caseward/kernel';
import { onDutyAt, type OnCallRota } from './on-call-rota';
import { appointmentsOn, holdersOf, type RoleRegister } from './role-register';

type Registers = Readonly<{ school: RoleRegister; trust: RoleRegister }>;
/** All that "who is on call" needs: the rotas and role registers of the school and of its trust. */
export type OnCallOrganisation = Registers &
  Readonly<{
    rota: OnCallRota;
    trustRota: OnCallRota;
    /** The school's rules have its head called before the safeguarding team. */
    headFirst?: boolean;
  }>;

/** Who may be called about a child: they can open the concern, or lead those who can. In the order in which they are asked. */
export const onCallRoles: readonly Role[] = ['DSL', 'DDSL', 'HT', 'EHT', 'TSL'];

/** As the school has it: some call their head before anybody else of the school. */
const inOrder = ({ headFirst }: OnCallOrganisation): readonly Role[] =>
  headFirst ? ['HT', ...onCallRoles.filter((role) => role !== 'HT')] : onCallRoles;

/** The role in which somebody answers a call on a day; undefined when they hold none that may. */
export const answersFor = ({ school, trust }: Registers, person: PersonId, day: Day): Role | undefined => {
  const held = [...appointmentsOn(school, day), ...appointmentsOn(trust, day)].filter((a) => a.personId === person);
  return onCallRoles.find((role) => held.some((a) => a.role === role));
};

/** Who stands in on a day for somebody who is away from every role in which they would answer; else themselves. */
const presentFor = (registers: Registers, person: PersonId, day: Day): readonly PersonId[] => {
  const held = [registers.school, registers.trust].flatMap((register) => appointmentsOn(register, day));
  const theirs = held.filter((a) => a.personId === person && onCallRoles.includes(a.role));
  const covers = theirs.map((a) => held.filter(({ covers }) => covers === a.id));
  return covers.some((of) => of.length === 0) ? [person] : covers.flat().map((a) => a.personId);
};

/**
 * Whom to call now, the first one first: who is on duty at the school and still holds a role; then at the trust; then, role
 * by role, whoever holds it. A colleague who covers comes before the one who is away. So a rota that was forgotten, or
 * that names somebody who has left, is never the end of the chain.
 */
export const onCallNow = (
  organisation: OnCallOrganisation,
  at: Instant,
): readonly Readonly<{ personId: PersonId; role: Role; onDuty: boolean }>[] => {
  const today = dayOf(at);
  const { school, trust, rota, trustRota } = organisation;
  const onDuty = [...onDutyAt(rota, at), ...onDutyAt(trustRota, at)].flatMap((p) => presentFor(organisation, p, today));
  const byRole = inOrder(organisation).flatMap((role) => [
    ...holdersOf(school, role, today),
    ...holdersOf(trust, role, today),
  ]);
  return [...new Set([...onDuty, ...byRole])].flatMap((personId) => {
    const role = answersFor(organisation, personId, today);
    return role ? [{ personId, role, onDuty: onDuty.includes(personId) }] : [];
  });
};
