import { declaredBy, restrictionAggregate } from '@caseward/access-domain';
import { rulesOn, type Moment, type ReadFact, type RecordId } from '@caseward/kernel';
import { onCallRotaAggregate, roleRegisterAggregate } from '@caseward/organisation-domain';
import { callingOrder, type Rung } from './calling-order';

/** Who is called about a concern as everything stands now: rotas, roles, interests and exclusions at the head of their streams. */
export const callingFacts = async (
  read: ReadFact,
  { concernId }: Readonly<{ concernId: RecordId }>,
  { trust: trustId, now, today, calendar }: Moment,
): Promise<readonly Rung[]> => {
  const restriction = await read(restrictionAggregate, concernId);
  if (!restriction) return [];
  const [school, trust, rota, trustRota] = await Promise.all([
    read(roleRegisterAggregate, restriction.school),
    read(roleRegisterAggregate, trustId),
    read(onCallRotaAggregate, restriction.school),
    read(onCallRotaAggregate, trustId),
  ]);
  // Staff are never called for being staff.
  const asked = [...school.appointments, ...trust.appointments].filter(({ role }) => role !== 'STAFF');
  const people = [...new Set([...asked.map(({ personId }) => personId), ...(restriction.readers ?? [])])];
  const interests = new Map(await Promise.all(people.map(async (p) => [p, await declaredBy(read, p)] as const)));
  const interestsOf = (person: string) => interests.get(person) ?? { persons: [], records: [] };
  const headFirst = rulesOn(calendar, today).childConcernsTo === 'head_first';
  return callingOrder({ restriction, record: concernId, school, trust, rota, trustRota, headFirst, interestsOf, now });
};
