import { flat, treeOf, withIds, type FlatClause } from './canonical';
import { compareWords, type Span } from './compare-words';
import type { Clause } from './document';
import { continued } from './continued';

type Printed = Omit<FlatClause, 'lines'>;

/** What became of one clause. Those that are gone stand where they stood. */
export type ComparedClause =
  | Readonly<{ is: 'same'; from: Printed; to: Printed; moved: boolean }>
  /** `words` tell the new text by the old one; what stands beside the text (number, level, kind) is told by `to`. */
  | Readonly<{ is: 'changed'; from: Printed; to: Omit<Printed, 'text'>; words: readonly Span[]; moved: boolean }>
  | Readonly<{ is: 'added'; to: Printed }>
  | Readonly<{ is: 'removed'; from: Printed }>;

export interface Comparison {
  readonly clauses: readonly ComparedClause[];
  readonly counts: Readonly<Record<'same' | 'changed' | 'added' | 'removed' | 'moved', number>>;
}

const printed = ({ id, number, kind, level, text }: FlatClause): Printed => ({ id, number, kind, level, text });

/** Two versions of a policy, clause by clause and within a clause word by word. */
export const compare = (from: readonly Clause[], to: readonly Clause[]): Comparison => {
  const [old, now] = [flat(from).map(printed), flat(to).map(printed)];
  const { sourceOf, moved } = continued(from, to);
  const continuing = new Set(sourceOf.values());
  const clauses: ComparedClause[] = [];
  let shown = -1;
  /** What is gone, up to the clause that goes on here. */
  const removedUpTo = (place: number) => {
    for (; shown + 1 < place;) {
      const gone = old[++shown];
      if (gone && !continuing.has(shown)) clauses.push({ is: 'removed', from: gone });
    }
  };
  now.forEach((clause, place) => {
    const source = sourceOf.get(place);
    const was = source === undefined ? undefined : old[source];
    if (was === undefined || source === undefined) return clauses.push({ is: 'added', to: clause });
    if (!moved.has(place)) removedUpTo(source);
    if (!moved.has(place)) shown = Math.max(shown, source);
    return clauses.push(pair(was, clause, moved.has(place)));
  });
  removedUpTo(old.length);
  const count = (is: ComparedClause['is']) => clauses.filter((clause) => clause.is === is).length;
  return {
    clauses,
    counts: {
      same: count('same'),
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      moved: moved.size,
    },
  };
};

/** A clause that only stands at another depth, or has another number, says the same: the number is shown as changed. */
const pair = (from: Printed, to: Printed, moved: boolean): ComparedClause => {
  if (from.text === to.text && from.number === to.number && from.kind === to.kind)
    return { is: 'same', from, to, moved };
  const { text, ...beside } = to;
  return { is: 'changed', from, to: beside, words: compareWords(from.text, text), moved };
};

/**
 * The new version, made of the old one and of what changed: the old words are taken from `from`, never from the comparison.
 * @throws RangeError when it was not made from this text
 */
export const apply = (from: readonly Clause[], { clauses }: Comparison): readonly Clause[] => {
  const old = new Map(flat(from).map((clause) => [clause.id, clause.text]));
  const textOf = (id: string) => {
    const text = old.get(id);
    if (text === undefined) throw new RangeError('The comparison was made from another text.');
    return text;
  };
  const rows = clauses.flatMap((clause): FlatClause[] => {
    if (clause.is === 'removed') return [];
    if (clause.is === 'added') return [clause.to];
    const text = textOf(clause.from.id);
    return [{ ...clause.to, text: clause.is === 'same' ? text : retold(text, clause.words) }];
  });
  return treeOf(rows);
};

const retold = (text: string, words: readonly Span[]): string => {
  let at = 0;
  let told = '';
  for (const { is, text: run } of words) {
    if (is === 'added') told += run;
    else if (!text.startsWith(run, at)) throw new RangeError('The comparison was made from another text.');
    else {
      at += run.length;
      if (is === 'same') told += run;
    }
  }
  return told;
};

/** The next version's clauses take the ids of the clauses they continue; what is new takes a new one. */
export const keepIds = (
  previous: readonly Clause[],
  next: readonly Clause[],
  newId: () => string,
): readonly Clause[] => {
  const ids = flat(previous).map(({ id }) => id);
  const { sourceOf } = continued(previous, next);
  let place = -1;
  return withIds(next, () => {
    const source = sourceOf.get(++place);
    return (source === undefined ? undefined : ids[source]) ?? newId();
  });
};
