import type { PersonId, Role } from '@caseward/kernel';
import { holdersOf } from '@caseward/organisation-domain';
import type { Organisation } from './route-adult-concern';

const team: readonly Role[] = ['DSL', 'DDSL'];
const nextInLine: readonly Role[] = ['HT', 'EHT', 'TSL', 'COG', 'CEO', 'COT'];

/**
 * A child's concern opens to the school's safeguarding team: then undefined. When no post of it is filled, or everybody in it
 * is shut out or has declared that they are close to somebody in the concern, it opens to the next in line, so that no
 * concern waits for nobody (product default; domain guide 6, fallback chain). None left: the LADO is called directly.
 */
export const routeChildConcern = (
  about: readonly PersonId[],
  excluded: readonly PersonId[],
  { school, trust, interestsOf, today }: Pick<Organisation, 'school' | 'trust' | 'interestsOf' | 'today'>,
): readonly PersonId[] | undefined => {
  const holders = (role: Role) => [...new Set([...holdersOf(school, role, today), ...holdersOf(trust, role, today)])];
  const may = (person: PersonId) =>
    !excluded.includes(person) && !interestsOf(person).persons.some((other) => about.includes(other));
  if (team.flatMap(holders).some(may)) return undefined;
  return nextInLine.map((role) => holders(role).filter(may)).find((people) => people.length > 0) ?? [];
};
