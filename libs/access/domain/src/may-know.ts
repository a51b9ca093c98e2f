import type { Moment, PersonId, ReadFact, RecordId } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { decide, readersOf, rolesOf } from './decide';
import { declaredBy } from './interest';
import { restrictionAggregate } from './restriction';

type When = Pick<Moment, 'trust' | 'today'>;

/** What the gate says of somebody's reading a record, and whether they hold any post where it is kept. */
const readingOf = async (read: ReadFact, person: PersonId, record: RecordId, { trust, today }: When) => {
  const restriction = await read(restrictionAggregate, record);
  if (!restriction) return undefined;
  const bodies = [...new Set([restriction.school, trust])];
  const [interests, ...registers] = await Promise.all([
    declaredBy(read, person),
    ...bodies.map((body) => read(roleRegisterAggregate, body)),
  ]);
  const roles = bodies.flatMap((body, i) => rolesOf(registers[i]!, body, person, today)); // one register for each body
  const resource = { kind: 'record', record, restriction } as const;
  const decision = decide({ person, roles, interests, trust }, readersOf(restriction.tier, 'narrative'), resource);
  return { decision, atWork: roles.length > 0, tier: restriction.tier };
};

/** Whether somebody may read a record, as a fact for a rule about another one. A record that is not there: no. */
export const mayKnow = async (read: ReadFact, person: PersonId, record: RecordId, when: When): Promise<boolean> =>
  (await readingOf(read, person, record, when))?.decision.allow ?? false;

/**
 * Whether somebody could be given a part in a child's record: they work where it is kept, and at most a role is missing.
 * Whoever is shut out of it, by name or by an interest, is never asked.
 */
export const mayBeLetIn = async (read: ReadFact, person: PersonId, record: RecordId, when: When): Promise<boolean> => {
  const reading = await readingOf(read, person, record, when);
  if (!reading?.atWork || reading.tier >= 'T4') return false;
  const { decision } = reading;
  return decision.allow || decision.reason === 'no-role' || decision.reason === 'not-among-readers';
};
