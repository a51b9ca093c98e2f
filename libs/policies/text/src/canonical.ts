import type { Clause, ClauseKind } from './document';

/** Word writes these for a space, or for nothing at all. */
const spaces = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
// eslint-disable-next-line no-control-regex -- that is what is taken out
const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/gu;

/** One way to write a text: NFC, one space between words, nothing unseen, nothing at either end. */
export const canonical = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(spaces, ' ').trim();

/** A clause without its children: events carry these, and a tree is read from their levels. */
export interface FlatClause {
  readonly id: string;
  readonly number: string;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly text: string;
  readonly lines?: readonly [number, number];
  readonly from?: number;
}

/** The clauses in the order they are read. */
export const flat = (clauses: readonly Clause[]): readonly FlatClause[] => {
  const rows: FlatClause[] = [];
  const walk = (all: readonly Clause[]) => {
    for (const { children, ...clause } of all) {
      rows.push(clause);
      walk(children);
    }
  };
  walk(clauses);
  return rows;
};

/** The tree that rows tell by their levels. Levels come out without gaps: a child stands one deeper than its parent. */
export const treeOf = (rows: readonly FlatClause[]): readonly Clause[] => {
  const top: Clause[] = [];
  const open: { level: number; children: Clause[] }[] = [];
  for (const row of rows) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
    const children: Clause[] = [];
    (open.at(-1)?.children ?? top).push({ ...row, level: open.length + 1, children });
    open.push({ level: row.level, children });
  }
  return top;
};

/** Gives every clause the id that is told for it. */
export const withIds = (clauses: readonly Clause[], idOf: (clause: Clause) => string): readonly Clause[] =>
  clauses.map((clause) => ({ ...clause, id: idOf(clause), children: withIds(clause.children, idOf) }));
