import { canonical, flat } from './canonical';
import type { Clause } from './document';
import { sha256 } from './sha256';

/**
 * What was approved, said in 64 characters: the texts, numbers, kinds and levels of the clauses in their order. Ids and
 * places in a source are no part of it, so that importing one's own export gives the same hash.
 */
export const contentHash = (clauses: readonly Clause[]): string =>
  sha256(
    JSON.stringify([
      'caseward/policy/1',
      ...flat(clauses).map(({ level, kind, number, text }) => [level, kind, canonical(number), canonical(text)]),
    ]),
  );
