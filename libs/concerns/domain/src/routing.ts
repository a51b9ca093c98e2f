import { rulesOn, type Moment, type PersonId, type ReadFact, type Restriction, type SchoolId } from '@caseward/kernel';
import { declaredBy, routeAdultConcern, routeChildConcern, type Interests } from '@caseward/access-domain';
import {
  holdersOf,
  pupilAggregate,
  roleRegisterAggregate,
  staffAggregate,
  type Pupil,
  type RoleRegister,
} from '@caseward/organisation-domain';
import type { PersonInConcern } from './concern';
import { namesUnlistedAdult, type UnlistedPerson } from './report-details';

/** Where a concern is and whom it names: all that says who may know of it. */
export type Naming = Readonly<{
  schoolId: SchoolId;
  people: readonly PersonInConcern[];
  unlisted?: readonly UnlistedPerson[] | undefined;
}>;

export type RoutingFacts = Readonly<{
  pupils: Readonly<Record<PersonId, string | undefined>>;
  adults: readonly PersonId[];
  school: RoleRegister;
  trust: RoleRegister;
  elsewhere: readonly RoleRegister[];
  interests: Readonly<Record<PersonId, Interests>>;
}>;

const unique = <T>(items: readonly T[]) => [...new Set(items)];
const peopleWith = (people: Naming['people'], ...parts: readonly PersonInConcern['part'][]) =>
  people.filter((p) => parts.includes(p.part)).map((p) => p.personId);

/** Whom it is about, if adults: its subject, and an adult who may have caused harm, whatever the reporter called it. */
export const adultsIn = (people: Naming['people'], known: readonly PersonId[]): PersonId[] => [
  ...peopleWith(people, 'adult_of_concern'),
  ...peopleWith(people, 'subject', 'may_have_caused_harm').filter((p) => known.includes(p)),
];

/** A child who has left can still be reported on, at the school they left. */
const rollOf = ({ school, knownAt }: Pupil) => school ?? knownAt;

/** Who the named people are, who holds which role, and who is close to whom. */
export const routingFacts = async (read: ReadFact, naming: Naming, moment: Moment): Promise<RoutingFacts> => {
  const [school, trust] = await Promise.all([
    read(roleRegisterAggregate, naming.schoolId),
    read(roleRegisterAggregate, moment.trust),
  ]);
  const named = naming.people.map((p) => p.personId);
  const pupils = await Promise.all(
    named.map(async (p) => [p, rollOf(await read(pupilAggregate, p))] as const), // prettier-ignore
  );
  const staff = await Promise.all(named.map(async (p) => [p, await read(staffAggregate, p)] as const));
  const adults = staff.filter(([, { known }]) => known).map(([p]) => p);
  const subjects = adultsIn(naming.people, adults);
  const homes = new Set(staff.flatMap(([p, { body }]) => (body && subjects.includes(p) ? [body] : [])));
  const elsewhere = [...homes].filter((body) => body !== naming.schoolId && body !== moment.trust);
  // Whoever might receive it: routing asks each of them whom they are close to.
  const recipients = [...school.appointments, ...trust.appointments]
    .filter(({ role }) => role !== 'STAFF')
    .map(({ personId }) => personId);
  const asked = [...new Set([...recipients, ...subjects])];
  const interests = await Promise.all(asked.map(async (p) => [p, await declaredBy(read, p)] as const));
  return {
    pupils: Object.fromEntries(pupils),
    adults,
    school,
    trust,
    elsewhere: await Promise.all(elsewhere.map((body) => read(roleRegisterAggregate, body))),
    interests: Object.fromEntries(interests),
  };
};

/**
 * Who may know of a concern that names these people, given who reported it. When it is there already, nobody who was shut
 * out of it comes in again by this, and one that was ever about an adult stays with the few.
 */
export const restrictionFor = (
  { schoolId, people, unlisted }: Naming,
  reporter: PersonId,
  { today, calendar }: Pick<Moment, 'today' | 'calendar'>,
  { adults, school, trust, elsewhere, interests }: RoutingFacts,
  before?: Restriction,
): Restriction => {
  const subjects = adultsIn(people, adults);
  // Who is family of a child in it may not decide on it, whatever their role.
  const family = peopleWith(people, 'family_member').filter((p) => adults.includes(p));
  const named = people.map((p) => p.personId);
  const gone = before?.excluded ?? [];
  const guard = { school: schoolId, about: unique([...(before?.about ?? []), ...named]), reporter };
  // Whoever reports already knows; only the person it is about is shut out of their own report.
  const shut = (out: readonly PersonId[]) =>
    unique([...gone, ...out.filter((p) => p !== reporter || subjects.includes(p))]);
  const interestsOf = (person: PersonId) => interests[person] ?? { persons: [], records: [] };
  if (subjects.length === 0 && !namesUnlistedAdult(unlisted)) {
    const excluded = shut(family);
    const few = before?.readers?.filter((p) => !excluded.includes(p)) ?? [];
    const readers =
      few.length > 0 ? few : routeChildConcern(guard.about, excluded, { school, trust, interestsOf, today });
    return { ...guard, tier: before?.tier ?? 'T2', excluded, ...(readers ? { readers } : {}) };
  }
  const { readers, to, excluded } = routeAdultConcern(
    { subjects, family, shut: gone, others: guard.about.filter((p) => !subjects.includes(p) && !family.includes(p)) },
    { school, trust, elsewhere, interestsOf, today },
  );
  // Some schools have their lead beside the head (domain guide 5.1, T4); never one who is shut out, nor in the head's place.
  const beside = to === 'HT' && rulesOn(calendar, today).adultConcernsTo === 'head_and_lead' ? holdersOf(school, 'DSL', today) : []; // prettier-ignore
  const leads = beside.filter((person) => !excluded.includes(person));
  return { ...guard, tier: 'T5', readers: unique([...readers, ...leads]), excluded: shut(excluded) };
};

/**
 * Who receives a concern about a child beside the safeguarding team, because the school's rules say so: its head, unless
 * they are shut out of it or have declared that they are close to somebody in it.
 */
export const besideTheTeam = (
  { about, excluded, tier }: Restriction,
  { today, calendar }: Pick<Moment, 'today' | 'calendar'>,
  { school, interests }: RoutingFacts,
): readonly PersonId[] => {
  if (tier >= 'T4' || rulesOn(calendar, today).childConcernsTo === 'team') return [];
  const close = (person: PersonId) => interests[person]?.persons.some((other) => about.includes(other)) ?? false;
  return unique(holdersOf(school, 'HT', today)).filter((person) => !excluded.includes(person) && !close(person));
};
