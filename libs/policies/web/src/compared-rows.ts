import type { ComparedClause } from '@caseward/policies-text';
import type { Clause } from './documents';

export type Printed = Readonly<{ number: string; kind: Clause['kind']; level: number; text: string }>;
/** A clause, or how many stayed the same between two that are shown. */
export type Row = Readonly<{ clause: ComparedClause } | { skipped: number }>;

export const hasChanged = (clause: ComparedClause): boolean =>
  clause.is === 'added' || clause.is === 'removed' || clause.is === 'changed' || clause.moved;

/** What was one clause before and after, as two texts. */
export const textsOf = (clause: ComparedClause): Readonly<{ before?: Printed; after?: Printed }> => {
  if (clause.is === 'added') return { after: clause.to };
  if (clause.is === 'removed') return { before: clause.from };
  if (clause.is === 'same') return { before: clause.from, after: clause.to };
  const text = clause.words.filter(({ is }) => is !== 'removed').map((one) => one.text).join(''); // prettier-ignore
  return { before: clause.from, after: { ...clause.to, text } };
};

const isHeading = (clause: ComparedClause) => (textsOf(clause).after ?? textsOf(clause).before)?.kind === 'heading';

/** What has changed, each under the heading in which it stands; of the rest, how much it is. */
export const onlyChanges = (clauses: readonly ComparedClause[]): readonly Row[] => {
  const shown = new Set<number>();
  let heading = -1;
  clauses.forEach((clause, place) => {
    if (isHeading(clause)) heading = place;
    if (!hasChanged(clause)) return;
    if (heading >= 0) shown.add(heading);
    shown.add(place);
  });
  const rows: Row[] = [];
  let skipped = 0;
  clauses.forEach((clause, place) => {
    if (!shown.has(place)) return (skipped += 1);
    if (skipped > 0) rows.push({ skipped });
    skipped = 0;
    return rows.push({ clause });
  });
  if (skipped > 0) rows.push({ skipped });
  return rows;
};
