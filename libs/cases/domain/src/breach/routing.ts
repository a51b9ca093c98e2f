import {
  declaredBy,
  organisationAround,
  restrictionAggregate,
  routeAdultConcern,
  type Organisation,
} from '@caseward/access-domain';
import { holdersOf, pupilAggregate, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import type { Moment, PersonId, ReadFact, RecordId, Restriction, Role, SchoolId } from '@caseward/kernel';
import type { Called } from './events';

/** Who broke the rule, whom it hit, and where. */
export type BreachNaming = Readonly<{
  schoolId: SchoolId;
  subject?: PersonId | undefined;
  affected: readonly PersonId[];
  concernId?: RecordId | undefined;
}>;

/** What a person is to the school: an adult of the trust, a child that it knows, or nobody. */
type Known = 'staff' | 'pupil' | 'elsewhere' | undefined;
const knownAs = async (read: ReadFact, person: PersonId, schoolId: SchoolId): Promise<Known> => {
  const [staff, pupil] = await Promise.all([read(staffAggregate, person), read(pupilAggregate, person)]);
  if (staff.known) return 'staff';
  const at = pupil.school ?? pupil.knownAt;
  if (at === undefined) return undefined;
  return at === schoolId ? 'pupil' : 'elsewhere';
};

export type BreachRoute = Readonly<{ restriction: Restriction; called: readonly Called[]; nobody: boolean }>;
const unique = <T>(items: readonly T[]) => [...new Set(items)];
/** Posts that open a case of this tier by themselves (domain guide 5.1, T1). */
const byRole: readonly Role[] = ['DDSL', 'DSL', 'HT'];

/** Who holds which post around the school, and who those are whom the case names. */
export const routingFacts = async (read: ReadFact, naming: BreachNaming, moment: Moment) => {
  const { schoolId, subject, affected, concernId } = naming;
  const named = unique([...(subject ? [subject] : []), ...affected]);
  const known = await Promise.all(named.map(async (one) => [one, await knownAs(read, one, schoolId)] as const));
  const around = await organisationAround(read, schoolId, moment);
  const home = subject ? (await read(staffAggregate, subject)).body : undefined;
  const elsewhere = home && home !== schoolId && home !== moment.trust ? [await read(roleRegisterAggregate, home)] : [];
  const own = subject ? await declaredBy(read, subject) : undefined;
  const organisation: Organisation = {
    ...around,
    elsewhere,
    interestsOf: (person) => (person === subject && own ? own : around.interestsOf(person)),
  };
  return {
    known: Object.fromEntries(known) as Readonly<Record<PersonId, Known>>,
    organisation,
    before: concernId ? await read(restrictionAggregate, concernId) : undefined,
  };
};
export type BreachRoutingFacts = Awaited<ReturnType<typeof routingFacts>>;

/** Who holds a post at the trust or the school and may know. */
export const holdersWho = (
  { school, trust, interestsOf, today }: Pick<Organisation, 'school' | 'trust' | 'interestsOf' | 'today'>,
  role: Role,
  shut: Pick<Restriction, 'about' | 'excluded'>,
): readonly PersonId[] =>
  unique([...holdersOf(school, role, today), ...holdersOf(trust, role, today)]).filter(
    (one) => !shut.excluded.includes(one) && !interestsOf(one).persons.some((other) => shut.about.includes(other)),
  );

/**
 * Who may know of a breach case: the head and the safeguarding team, but nobody whom it is about, who declared that they
 * are close to them, or was shut out of the concern that it comes from. When it is about whoever leads, it goes to the
 * next in line and to nobody else (domain guide 5.2).
 */
export const routeBreach = (
  { schoolId, subject, affected }: BreachNaming,
  opener: PersonId | undefined,
  involvesData: boolean,
  { known, organisation, before }: BreachRoutingFacts,
): BreachRoute => {
  const adult = subject !== undefined && known[subject] === 'staff';
  const about = unique([...(before?.about ?? []), ...(subject ? [subject] : []), ...affected]);
  const route = routeAdultConcern(
    {
      subjects: adult ? [subject] : [],
      others: about.filter((one) => one !== subject || !adult),
      shut: [...(before?.excluded ?? []), ...(subject ? [subject] : [])],
    },
    organisation,
  );
  const { excluded } = route;
  const shut = { about, excluded };
  const headsOwn = route.to === 'HT';
  const headIsOut = adult && !headsOwn && holdersOf(organisation.school, 'HT', organisation.today).length > 0;
  const readers = before?.readers?.filter((one) => !excluded.includes(one)) ?? (headIsOut ? route.readers : undefined);
  const posts = unique(byRole.flatMap((role) => holdersWho(organisation, role, shut)));
  const leads = headsOwn ? [] : route.readers;
  const called: Called[] = [
    ...leads.map((personId) => ({ personId, as: 'lead' as const })),
    ...(opener && !excluded.includes(opener) && !posts.includes(opener) && !leads.includes(opener)
      ? [{ personId: opener, as: 'opener' as const }]
      : []),
    ...(involvesData ? dataOfficers(organisation, shut, readers ? [] : posts) : []),
  ];
  return {
    restriction: { school: schoolId, tier: 'T1', about, excluded, ...(readers ? { readers } : {}) },
    called,
    nobody: route.to === 'LADO',
  };
};

/** Whoever looks after personal information for the trust, as far as they may know of it. */
export const dataOfficers = (
  organisation: Parameters<typeof holdersWho>[0],
  shut: Pick<Restriction, 'about' | 'excluded'>,
  already: readonly PersonId[] = [],
): readonly Called[] =>
  holdersWho(organisation, 'DPO', shut)
    .filter((one) => !already.includes(one))
    .map((personId) => ({ personId, as: 'data' }));
