import type { Moment, PersonId, ReadFact, SchoolId } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { noInterests } from './decide';
import { declaredBy, type Interests } from './interest';
import type { Organisation } from './route-adult-concern';

/** A school and its trust, as routing must know them: who holds which role, and whom each of them is close to. */
export const organisationAround = async (
  read: ReadFact,
  school: SchoolId | undefined,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<Omit<Organisation, 'elsewhere'>> => {
  const [here, atTrust] = await Promise.all([
    read(roleRegisterAggregate, school ?? trust),
    read(roleRegisterAggregate, trust),
  ]);
  const recipients = [...here.appointments, ...atTrust.appointments].filter(({ role }) => role !== 'STAFF');
  const people = [...new Set(recipients.map(({ personId }) => personId))];
  const interests = new Map<PersonId, Interests>(
    await Promise.all(people.map(async (person) => [person, await declaredBy(read, person)] as const)),
  );
  return { school: here, trust: atTrust, today, interestsOf: (person) => interests.get(person) ?? noInterests };
};
