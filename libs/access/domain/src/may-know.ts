import type { Moment, PersonId, ReadFact, RecordId } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { decide, readersOf, rolesOf } from './decide';
import { interestAggregate } from './interest';
import { restrictionAggregate } from './restriction';

/** Whether somebody may read a record, as a fact for a rule about another one. A record that is not there: no. */
export const mayKnow = async (
  read: ReadFact,
  person: PersonId,
  record: RecordId,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<boolean> => {
  const restriction = await read(restrictionAggregate, record);
  if (!restriction) return false;
  const bodies = [...new Set([restriction.school, trust])];
  const [interests, ...registers] = await Promise.all([
    read(interestAggregate, person),
    ...bodies.map((body) => read(roleRegisterAggregate, body)),
  ]);
  const roles = bodies.flatMap((body, i) => rolesOf(registers[i]!, body, person, today)); // one register for each body
  const resource = { kind: 'record', record, restriction } as const;
  return decide({ person, roles, interests, trust }, readersOf(restriction.tier, 'narrative'), resource).allow;
};
