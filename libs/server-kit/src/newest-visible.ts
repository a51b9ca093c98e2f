import type { RecordId } from '@caseward/kernel';
import { and, count, desc, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Ask } from './ask';
import type { Platform } from './context-server';
import { isRealMoment } from './real-moment';

type Listed<T extends PgTable> = Readonly<{ table: T; id: PgColumn; at: PgColumn; ownReports?: boolean }>;
type Page = Readonly<{ first: number; after: string | undefined }>;
type Place = Readonly<{ at: string; id: string }>;

const MOST = 100;
const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const toCursor = ({ at, id }: Place): string => Buffer.from(`${at}|${id}`).toString('base64url');
/** Undefined for none and for anything not made here: then the list starts from its beginning. */
const fromCursor = (text: string | undefined): Place | undefined => {
  const [, at, id] = FORM.exec(Buffer.from(text ?? '', 'base64url').toString('utf8')) ?? [];
  return at === undefined || id === undefined || !isRealMoment(at) ? undefined : { at, id };
};
/** Every microsecond of it: two records of one millisecond keep their places. */
const exactly = (at: PgColumn) => sql<string>`to_char(${at} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Records that fit, newest first, as far as the asker may know of them: prefiltered in SQL, decided at the head. A row
 * that was shut a moment ago is neither shown, nor counted, nor a place from which to go on.
 */
export const newestVisible = async <T extends PgTable>(
  { db, access }: Pick<Platform, 'db' | 'access'>,
  { table, id, at, ownReports = false }: Listed<T>,
  ask: Ask,
  fits: SQL | undefined,
  page: Page,
): Promise<Readonly<{ items: readonly T['$inferSelect'][]; next: string | null; total: number }>> => {
  const first = Math.min(Math.max(page.first, 1), MOST);
  const mine = and(await access.visible(ask.by, id, ownReports), fits);
  const found: { row: T['$inferSelect']; place: Place }[] = [];
  let shut = 0;
  const walk = async () => {
    for (let from = fromCursor(page.after); ;) {
      const rows = await db
        .select({ row: getTableColumns(table), id: sql<RecordId>`${id}`, at: exactly(at) })
        .from(table as PgTable) // its columns are named above
        .where(and(mine, from && sql`(${at}, ${id}) < (${from.at}::timestamptz, ${from.id}::uuid)`))
        .orderBy(desc(at), desc(id))
        .limit(first + 1);
      const open = await access.among(ask.by, rows.map((row) => row.id), ownReports); // prettier-ignore
      found.push(...rows.filter((row) => open.has(row.id)).map(({ row, ...place }) => ({ row, place })));
      shut += rows.length - open.size;
      from = rows.at(-1);
      if (!from || rows.length <= first || found.length > first) return;
    }
  };
  const [, [all]] = await Promise.all([walk(), db.select({ n: count() }).from(table as PgTable).where(mine)]); // prettier-ignore
  const items = found.slice(0, first);
  const last = found.length > first ? items.at(-1) : undefined;
  return { items: items.map(({ row }) => row), next: last ? toCursor(last.place) : null, total: (all?.n ?? 0) - shut };
};
