import type { Moment, PersonId, ReadFact, RecordId, SchoolId } from '@caseward/kernel';
import {
  declaredBy,
  organisationAround,
  restrictionAggregate,
  routeAdultConcern,
  type AdultRoute,
  type Organisation,
} from '@caseward/access-domain';
import { pupilAggregate, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';

/** Who broke the rule, whom it hit, and where. */
export type BreachNaming = Readonly<{
  schoolId: SchoolId;
  subject?: PersonId | undefined;
  affected: readonly PersonId[];
  concernId?: RecordId | undefined;
}>;

/** What a person is to the school: an adult of the trust, a child that it knows, a child of another, or nobody. */
type Known = 'staff' | 'pupil' | 'elsewhere' | undefined;
const knownAs = async (read: ReadFact, person: PersonId, schoolId: SchoolId): Promise<Known> => {
  const [staff, pupil] = await Promise.all([read(staffAggregate, person), read(pupilAggregate, person)]);
  if (staff.known) return 'staff';
  const at = pupil.school ?? pupil.knownAt;
  if (at === undefined) return undefined;
  return at === schoolId ? 'pupil' : 'elsewhere';
};

const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** Who holds which post around the school, and who those are whom the case names. */
export const breachFacts = async (read: ReadFact, naming: BreachNaming, moment: Moment) => {
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
export type BreachRoutingFacts = Awaited<ReturnType<typeof breachFacts>>;

/** Who is in line for a breach case; asked before a concern goes on as one, and again when the case opens. */
export const breachLine = (
  { subject, affected }: BreachNaming,
  { known, organisation, before }: BreachRoutingFacts,
): Readonly<{ route: AdultRoute; adult: boolean; about: readonly PersonId[]; nobody: boolean }> => {
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
  return { route, adult, about, nobody: route.to === 'LADO' };
};
