import type { Restriction } from '@caseward/kernel';
import type { Organisation } from './route-adult-concern';
import { routeChildConcern } from './route-child-concern';

const together = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/**
 * A child's record that holds another: whoever is shut out of that one, by name or by an interest in somebody it names, is
 * shut out of this one. When nobody is left who may read it, it goes to the next in line, so that no child is forgotten.
 */
export const narrowedBy = (
  own: Restriction,
  other: Pick<Restriction, 'about' | 'excluded'>,
  organisation: Pick<Organisation, 'school' | 'trust' | 'interestsOf' | 'today'>,
): Restriction => {
  const excluded = together(own.excluded, other.excluded);
  const about = together(own.about, other.about);
  const left = own.readers?.filter((person) => !excluded.includes(person)) ?? [];
  const { readers: _, ...rest } = own;
  // A record about an adult stays with the few; who succeeds them is for its own rules to say.
  const few = left.length > 0 || own.tier >= 'T4';
  const readers = few ? left : routeChildConcern(about, excluded, organisation);
  return { ...rest, about, excluded, ...(readers ? { readers } : {}) };
};
