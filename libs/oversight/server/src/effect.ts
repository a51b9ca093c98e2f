import type { Day } from '@caseward/kernel';
import type { Term } from './school-terms';

/** Domain guide 5.3: k = 5. None is not told apart from a few either: that a term had one is what would be learned. */
const FEWEST_TOLD = 5;
const TERMS_EACH_SIDE = 3;

/** A breach of the clause: when it happened, when it was written down, and when it turned out to be none. */
export type Broken = Readonly<{ on: Day; citedOn: Day; noBreachOn?: Day | undefined }>;
export type EffectTerm = Readonly<{
  term: string;
  part: 'before' | 'change' | 'after';
  /** Null: fewer than five. */
  breaches: number | null;
}>;
export type Effect = Readonly<{ asAt: Day; terms: readonly EffectTerm[] }>;

/**
 * How often a clause was broken, term by term, before and after it changed. As published: terms that are over, as they stood
 * when the last of them ended, so that no two looks within a term tell of one breach. No sum and no share stands beside the
 * cells, so none that is hidden can be worked out. @returns undefined before any term is over
 */
export const effectOf = (breaches: readonly Broken[], changedOn: Day, terms: readonly Term[]): Effect | undefined => {
  const over = terms.slice(0, -1); // the last is the one in which we are
  const asAt = over.at(-1)?.until;
  if (asAt === undefined) return undefined;
  const known = breaches.filter(
    ({ citedOn, noBreachOn }) => citedOn < asAt && (noBreachOn === undefined || noBreachOn >= asAt),
  );
  const told = over.map(({ name, from, until }): EffectTerm => {
    const count = known.filter(({ on }) => from <= on && on < until).length;
    const part = until <= changedOn ? 'before' : from >= changedOn ? 'after' : 'change';
    return { term: name, part, breaches: count < FEWEST_TOLD ? null : count };
  });
  const before = told.filter(({ part }) => part === 'before').slice(-TERMS_EACH_SIDE);
  const after = told.filter(({ part }) => part !== 'before');
  return { asAt, terms: [...before, ...after.slice(0, TERMS_EACH_SIDE + 1)] };
};
