import type { Day, PersonId, Role } from '@caseward/kernel';
import { appointmentsOn, holdersOf, type RoleRegister } from '@caseward/organisation-domain';
import type { Interests } from './interest';

/** What routing must know: who holds which role, and who declared that they are close to whom. */
export type Organisation = Readonly<{
  school: RoleRegister;
  trust: RoleRegister;
  interestsOf: (person: PersonId) => Interests;
  today: Day;
}>;

export type AdultRoute = Readonly<{
  /** The few who learn of it. Empty only when nobody inside is left: then the LADO is called directly. */
  readers: readonly PersonId[];
  /** The role through which it was routed, for the words on the screen. */
  to: Role | 'LADO';
  excluded: readonly PersonId[];
}>;

const unique = <T>(items: readonly T[]) => [...new Set(items)];

/**
 * Who receives a concern about an adult, computed before anyone is told (domain guide 5.2).
 * Staff → head; DSL or deputy → head, and the rest of the DSL group sees nothing; head → chair of governors (with the
 * trust lead when the head is also DSL); executive head → chair of governors, then of trustees; chair of governors or a
 * governor → chair of trustees; trust lead → chief executive and chair of trustees; chief executive → chair of
 * trustees; chair of trustees → another way out: the LADO. Whoever is the subject, the reporter's subject's declared
 * relative, or shut out by the rule is skipped, and the next in line takes it.
 */
export const routeAdultConcern = (subjects: readonly PersonId[], organisation: Organisation): AdultRoute => {
  const { school, trust, interestsOf, today } = organisation;
  const holders = (role: Role) => unique([...holdersOf(school, role, today), ...holdersOf(trust, role, today)]);
  const held = unique(
    [...appointmentsOn(school, today), ...appointmentsOn(trust, today)]
      .filter((a) => subjects.includes(a.personId))
      .map((a) => a.role),
  );
  const about = (...roles: Role[]) => roles.some((role) => held.includes(role));

  const alsoOut: Role[] = [];
  let chain: readonly (readonly Role[])[];
  if (about('COT')) {
    chain = [];
    alsoOut.push('CEO', 'TSL');
  } else if (about('CEO')) {
    chain = [['COT']];
    alsoOut.push('TSL', 'EHT', 'HT');
  } else if (about('TSL')) chain = [['CEO', 'COT'], ['COT']];
  else if (about('COG', 'GOV', 'SG', 'CLERK')) chain = [['COT']];
  else if (about('EHT')) {
    chain = [['COG'], ['COT']];
    alsoOut.push('HT', 'DSL', 'DDSL');
  } else if (about('HT')) {
    chain = about('DSL', 'DDSL') ? [['COG', 'TSL'], ['TSL'], ['CEO'], ['COT']] : [['COG'], ['TSL'], ['CEO'], ['COT']];
    alsoOut.push('DSL', 'DDSL');
  } else {
    chain = [['HT'], ['EHT'], ['COG'], ['TSL'], ['CEO'], ['COT']];
    if (about('DSL', 'DDSL')) alsoOut.push('DSL', 'DDSL');
  }

  const everyone = unique([...appointmentsOn(school, today), ...appointmentsOn(trust, today)].map((a) => a.personId));
  const close = everyone.filter((person) => interestsOf(person).persons.some((p) => subjects.includes(p)));
  const excluded = unique([...subjects, ...close, ...alsoOut.flatMap(holders)]);

  for (const step of chain) {
    const readers = unique(step.flatMap(holders)).filter((p) => !excluded.includes(p));
    if (readers.length > 0) return { readers, to: step[0]!, excluded };
  }
  return { readers: [], to: 'LADO', excluded };
};
