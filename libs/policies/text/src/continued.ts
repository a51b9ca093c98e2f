import { flat, type FlatClause } from './canonical';
import { wordsOf } from './compare-words';
import type { Clause } from './document';

/** Half of the words in common, counted twice as Dice does: below that it is another clause. */
const ALIKE = 0.5;
/** Words that stand in every clause find nothing. */
const COMMON = 40;

type Pairs = Map<number, number>;

/** Which clause of `to` goes on with which of `from` (places in reading order), and which of them stand elsewhere now. */
export const continued = (
  from: readonly Clause[],
  to: readonly Clause[],
): Readonly<{ sourceOf: ReadonlyMap<number, number>; moved: ReadonlySet<number> }> => {
  const [old, now] = [flat(from), flat(to)];
  const sourceOf: Pairs = new Map();
  const taken = new Set<number>();
  const pair = (target: number, source: number) => {
    sourceOf.set(target, source);
    taken.add(source);
  };
  const by = (key: (clause: FlatClause) => string) => {
    const sources = new Map<string, number[]>();
    old.forEach((clause, place) => {
      if (!taken.has(place)) put(sources, key(clause), place);
    });
    now.forEach((clause, place) => {
      const source = sourceOf.has(place) ? undefined : sources.get(key(clause))?.shift();
      if (source !== undefined) pair(place, source);
    });
  };
  by(({ id }) => id);
  by(({ kind, number, text }) => JSON.stringify([kind, number, text]));
  by(({ kind, text }) => JSON.stringify([kind, text]));
  alike(old, now, sourceOf, taken, pair);
  // A heading that was renamed keeps its number.
  by(({ kind, number, text }) => (kind === 'heading' && number !== '' ? `${number}` : JSON.stringify([kind, text])));
  return { sourceOf, moved: movedOf(old, now, sourceOf) };
};

const put = (lists: Map<string, number[]>, key: string, place: number) => {
  const places = lists.get(key);
  if (places) places.push(place);
  else lists.set(key, [place]);
};

const wordCounts = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text.toLowerCase())) if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1); // prettier-ignore
  return counts;
};

const sizeOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, n) => all + n, 0);

/** The most alike first, so that no clause loses its best match to a worse one. */
const alike = (
  old: readonly FlatClause[],
  now: readonly FlatClause[],
  sourceOf: Pairs,
  taken: ReadonlySet<number>,
  pair: (target: number, source: number) => void,
) => {
  const sources = old.map(({ text }, place) => (taken.has(place) ? undefined : wordCounts(text)));
  const havingWord = new Map<string, number[]>();
  sources.forEach((counts, place) => {
    for (const word of counts?.keys() ?? []) put(havingWord, word, place);
  });
  const found: { target: number; source: number; score: number }[] = [];
  now.forEach(({ text, kind, number }, target) => {
    if (sourceOf.has(target)) return;
    const words = wordCounts(text);
    const candidates = new Set<number>();
    for (const word of words.keys()) {
      const places = havingWord.get(word) ?? [];
      if (places.length <= COMMON) for (const place of places) candidates.add(place);
    }
    for (const source of candidates) {
      const [was, clause] = [sources[source], old[source]];
      if (!was || !clause || (clause.kind === 'heading') !== (kind === 'heading')) continue;
      let common = 0;
      for (const [word, n] of words) common += Math.min(n, was.get(word) ?? 0);
      const dice = (2 * common) / (sizeOf(words) + sizeOf(was));
      if (dice < ALIKE) continue;
      // Among equals the one with the same number, then the nearer one.
      const near = 1 / (1 + Math.abs(source - target));
      found.push({ target, source, score: dice + (number !== '' && number === clause.number ? 0.1 : 0) + near / 100 });
    }
  });
  const usedSources = new Set<number>();
  for (const { target, source } of found.sort((a, b) => b.score - a.score))
    if (!sourceOf.has(target) && !usedSources.has(source)) {
      usedSources.add(source);
      pair(target, source);
    }
};

/** Those outside the longest run that kept its order, and those that went to another parent. */
const movedOf = (old: readonly FlatClause[], now: readonly FlatClause[], sourceOf: Pairs): ReadonlySet<number> => {
  const pairs = [...sourceOf].sort(([a], [b]) => a - b);
  const inOrder = longestRise(pairs.map(([, source]) => source));
  const [oldParent, newParent] = [parentsOf(old), parentsOf(now)];
  const moved = new Set<number>();
  const sources = new Set(sourceOf.values());
  pairs.forEach(([target, source], i) => {
    const parent = newParent[target] ?? -1;
    const parentWas = oldParent[source] ?? -1;
    const followed = parent === -1 ? -1 : (sourceOf.get(parent) ?? 'new');
    // Under a parent that is new here nothing moved: something was put above it.
    if (
      !inOrder.has(i) ||
      (followed !== 'new' && followed !== parentWas && (parentWas === -1 || sources.has(parentWas)))
    )
      moved.add(target);
  });
  return moved;
};

const parentsOf = (rows: readonly FlatClause[]): readonly number[] => {
  const open: number[] = [];
  return rows.map(({ level }, place) => {
    open.length = Math.min(open.length, level - 1);
    const parent = open.at(-1) ?? -1;
    open.push(place);
    return parent;
  });
};

/** Which of them belong to one longest rising run (patience sorting). */
const longestRise = (values: readonly number[]): ReadonlySet<number> => {
  const tails: number[] = [];
  const before = values.map(() => -1);
  values.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
};
