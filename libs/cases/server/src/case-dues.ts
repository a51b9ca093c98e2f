import type { RecordId } from '@caseward/kernel';
import { deadlines as d, type Platform } from '@caseward/server-kit';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ChildCaseRow } from './child-case-file.projection';

/** Something that falls due in a case: by the name of its deadline. */
export type CaseDue = Readonly<{ id: string; name: string; due: string }>;

const atRisk: readonly string[] = ['child_in_need', 'child_protection'];
/** A case of a child who is not at risk may be quiet for longer. */
const counts = ({ name }: CaseDue, { support }: ChildCaseRow) =>
  name !== 'quiet-case-at-risk' || atRisk.includes(support ?? '');

/** What falls due in each of these cases and in their parts, the nearest first. */
export const duesOf = async (
  { db }: Pick<Platform, 'db'>,
  rows: readonly ChildCaseRow[],
): Promise<ReadonlyMap<RecordId, readonly CaseDue[]>> => {
  const ofCase = sql<string>`${d.starting} -> 'data' ->> 'caseId'`;
  const ids = rows.map(({ id }) => id);
  const found =
    ids.length === 0
      ? []
      : await db
          .select({ id: d.id, name: d.name, due: d.due, caseId: ofCase })
          .from(d)
          .where(and(eq(d.state, 'running'), inArray(ofCase, ids)))
          .orderBy(asc(d.due));
  return new Map(
    rows.map((row) => [row.id, found.filter((one) => one.caseId === row.id && counts(one, row))] as const),
  );
};
