import { id } from '@caseward/kernel';
import { z } from 'zod';
import { clauseKind } from './vocabulary';

/** Of one clause, in characters: ten pages in one breath. */
export const MOST_WORDS = 20_000;
/** A clause as an event holds it. Rows, not a tree: the level says how deep, so one schema holds any depth. */
export const clauseRow = z
  .object({
    id,
    number: z.string().max(40),
    kind: clauseKind,
    level: z.int().min(1).max(9),
    text: z.string().max(MOST_WORDS),
  })
  .meta({ id: 'ClauseRowInput' });
export type ClauseRow = Readonly<z.infer<typeof clauseRow>>;

/** Sixty pages of close print have some eight hundred paragraphs. */
export const MOST_CLAUSES = 3_000;
export const clauseRows = z.array(clauseRow).max(MOST_CLAUSES);

/** What somebody did to one clause. `after`: behind which clause it stands from now on; undefined: at the top. */
export type Revision = Readonly<
  | { change: 'changed'; clause: ClauseRow }
  | { change: 'added'; clause: ClauseRow; after?: string | undefined }
  | { change: 'moved'; clauseId: string; after?: string | undefined }
  | { change: 'removed'; clauseId: string }
>;

/** What an event says of a clause, as a change of the text. */
export const revisionOf = ({
  clauseId,
  change,
  clause,
  after,
}: Readonly<{ clauseId: string; change: Revision['change']; clause?: ClauseRow | undefined; after?: string | undefined }>): Revision =>
  clause === undefined
    ? change === 'moved'
      ? { change, clauseId, after }
      : { change: 'removed', clauseId }
    : change === 'added'
      ? { change, clause, after }
      : { change: 'changed', clause }; // prettier-ignore

const placed = (rows: readonly ClauseRow[], row: ClauseRow, after: string | undefined): readonly ClauseRow[] => {
  const at = after === undefined ? 0 : rows.findIndex(({ id: one }) => one === after) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
};

/** The text after a revision. A clause keeps its id wherever it goes. */
export const revised = (rows: readonly ClauseRow[], revision: Revision): readonly ClauseRow[] => {
  switch (revision.change) {
    case 'changed':
      return rows.map((row) => (row.id === revision.clause.id ? revision.clause : row));
    case 'added':
      return placed(rows, revision.clause, revision.after);
    case 'removed':
      return rows.filter((row) => row.id !== revision.clauseId);
    case 'moved': {
      const row = rows.find((one) => one.id === revision.clauseId);
      return row ? placed(rows.filter((one) => one !== row), row, revision.after) : rows; // prettier-ignore
    }
  }
};
