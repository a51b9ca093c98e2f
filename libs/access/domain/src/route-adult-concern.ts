import type { Day, PersonId, Role } from '@caseward/kernel';
import { appointmentsOn, holdersOf, type RoleRegister } from '@caseward/organisation-domain';
import type { Interests } from './interest';

/** What routing must know: who holds which role, and who declared that they are close to whom. */
export type Organisation = Readonly<{
  school: RoleRegister;
  trust: RoleRegister;
  /** Registers of other schools where a subject is employed: their roles there count as well. */
  elsewhere?: readonly RoleRegister[];
  interestsOf: (person: PersonId) => Interests;
  today: Day;
}>;

/** Everybody whom the concern names. */
export type Named = Readonly<{
  /** The adults it is about. */
  subjects: readonly PersonId[];
  /** Family of a child in it: too close to receive it. */
  family?: readonly PersonId[];
  /** The rest. Who declared an interest in one of them could not open the record, so it is not sent to them. */
  others?: readonly PersonId[];
  /** Shut out already, and so no recipients. */
  shut?: readonly PersonId[];
}>;

export type AdultRoute = Readonly<{
  /** The few who learn of it. Empty only when nobody inside is left: then the LADO is called directly. */
  readers: readonly PersonId[];
  /** The role through which it was routed, for the words on the screen. */
  to: Role | 'LADO';
  excluded: readonly PersonId[];
}>;

type Row = Readonly<{
  when: readonly Role[];
  /** A subject who is one of these as well falls under that row instead. */
  unless?: readonly Role[];
  /** One step after another; each may go to more than one. */
  to: readonly (readonly Role[])[];
  /** Shut out beside the subject. */
  out: readonly Role[];
  /** The people who work for the trust as a whole are out, but for those at its head. */
  centralTeamOut?: true;
}>;

/** The highest row that fits says who receives it; what any fitting row shuts out is shut out (domain guide 5.2). */
const rows: readonly Row[] = [
  // No other trustee is named in advance, and the executive answers to the chair: the LADO is called.
  { when: ['COT'], to: [], out: ['COT', 'CEO', 'TSL'] },
  { when: ['CEO'], to: [['COT']], out: ['CEO', 'TSL', 'EHT', 'HT', 'ADM'], centralTeamOut: true },
  { when: ['TSL'], to: [['CEO', 'COT']], out: ['TSL'], centralTeamOut: true },
  { when: ['COG'], to: [['COT']], out: [] },
  // A governor of the trust is a trustee. Heads are often governors by office, and stay with the chair of governors.
  { when: ['GOV', 'SG'], unless: ['EHT', 'HT'], to: [['COT']], out: [] },
  { when: ['EHT'], to: [['COG'], ['COT']], out: ['EHT', 'HT', 'DSL', 'DDSL'] },
  { when: ['HT'], to: [['COG'], ['TSL'], ['CEO'], ['COT']], out: ['HT', 'DSL', 'DDSL'] },
  // The whole local group: until the head names a lead, none of them may know. Who receives it is said below.
  { when: ['DSL', 'DDSL'], to: [['HT'], ['EHT'], ['COG'], ['TSL'], ['CEO'], ['COT']], out: ['DSL', 'DDSL'] },
];
const anyAdult: Row['to'] = [['HT'], ['EHT'], ['COG'], ['TSL'], ['CEO'], ['COT']];
/** A head who leads safeguarding as well: the trust's lead takes that part beside the chair. */
const headWhoIsLead: Row['to'] = [['COG', 'TSL'], ['CEO'], ['COT']];

const headsOfTrust: readonly Role[] = ['CEO', 'COT', 'GOV'];

const unique = <T>(items: readonly T[]) => [...new Set(items)];

/**
 * Who receives a concern about an adult, computed before anyone is told (domain guide 5.2). Whoever it is about, is
 * close to them by their own word or by the subject's, or is shut out by a row is skipped, and the next in line takes it.
 */
export const routeAdultConcern = (named: Named, organisation: Organisation): AdultRoute => {
  const { subjects, family = [], others = [], shut = [] } = named;
  const { school, trust, elsewhere = [], interestsOf, today } = organisation;
  const atTrust = appointmentsOn(trust, today);
  const here = [...appointmentsOn(school, today), ...atTrust];
  const anywhere = [...here, ...elsewhere.flatMap((register) => appointmentsOn(register, today))];
  const holders = (role: Role) => unique([...holdersOf(school, role, today), ...holdersOf(trust, role, today)]);

  const held = subjects.map((subject) => anywhere.filter((a) => a.personId === subject).map((a) => a.role));
  const fitting = rows.filter(({ when, unless = [] }) =>
    held.some((its) => when.some((role) => its.includes(role)) && !unless.some((role) => its.includes(role))),
  );
  const first = fitting[0];
  const alsoLead = first?.when.includes('HT') && held.flat().some((role) => role === 'DSL' || role === 'DDSL');
  const steps = alsoLead ? headWhoIsLead : (first?.to ?? anyAdult);

  const leads = atTrust.filter((a) => headsOfTrust.includes(a.role)).map((a) => a.personId);
  const team = fitting.some((row) => row.centralTeamOut)
    ? atTrust.map((a) => a.personId).filter((person) => !leads.includes(person))
    : [];
  const close = unique(here.map((a) => a.personId)).filter((person) =>
    interestsOf(person).persons.some((p) => subjects.includes(p) || family.includes(p) || others.includes(p)),
  );
  const excluded = unique([
    ...subjects,
    ...family,
    ...shut,
    ...subjects.flatMap((subject) => interestsOf(subject).persons),
    ...close,
    ...team,
    ...fitting.flatMap((row) => row.out).flatMap(holders),
  ]);

  for (const step of steps) {
    const open = (role: Role) => holders(role).filter((person) => !excluded.includes(person));
    const to = step.find((role) => open(role).length > 0);
    if (to) return { readers: unique(step.flatMap(open)), to, excluded };
  }
  return { readers: [], to: 'LADO', excluded };
};
