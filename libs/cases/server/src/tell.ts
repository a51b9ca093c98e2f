import type { RecordId } from '@caseward/kernel';
import type { Ask, Platform, TimelineRow } from '@caseward/server-kit';
import { arrayOverlaps, inArray } from 'drizzle-orm';
import { childFiles } from './child-file.projection';
import { chronology, entryOf, redactedIn } from './chronology';
import type { Told } from './chronology-fields';

/**
 * Rows as entries of one story, for somebody who came to them through that record. The text of an entry that was redacted
 * is gone from it, wherever it is told.
 */
export const entriesOf = (
  rows: readonly TimelineRow[],
  through: RecordId,
  significant: ReadonlySet<string> = new Set(),
): Told[] => {
  const redacted = redactedIn(rows);
  return rows.map((row) => ({
    ...row,
    through,
    redacted: redacted.has(entryOf(row)),
    significant: significant.has(entryOf(row)),
  }));
};

/** What happened to these records, as far as the asker may read each of them. */
export const storyOf = async (
  { db }: Pick<Platform, 'db'>,
  records: readonly RecordId[],
  ask: Ask,
): Promise<readonly TimelineRow[]> => {
  // Asked of each, so that reading a concern through its case is written down as reading the concern.
  const open = await Promise.all(records.map((record) => ask.mayRead(record, 'narrative', false)));
  return chronology.of(db, records.filter((_, i) => open[i])); // prettier-ignore
};

/** Entries that were marked as significant in the files of these children, among the files that the asker may know of. */
export const significantFor = async (
  { db, access }: Pick<Platform, 'db' | 'access'>,
  cases: readonly RecordId[],
  ask: Ask,
): Promise<ReadonlySet<string>> => {
  const files = await db
    .select({ id: childFiles.id, significant: childFiles.significant })
    .from(childFiles)
    .where(arrayOverlaps(childFiles.cases, [...cases]));
  const open = await access.among(ask.by, files.map(({ id }) => id)); // prettier-ignore
  return new Set(files.flatMap(({ id, significant }) => (open.has(id) ? significant : [])));
};

/** The rows of some files, for whoever may know of them. */
export const filesOf = async (
  { db, access }: Pick<Platform, 'db' | 'access'>,
  ids: readonly RecordId[],
  ask: Ask,
): Promise<(typeof childFiles.$inferSelect)[]> => {
  if (ids.length === 0) return [];
  const open = await access.among(ask.by, ids);
  const seen = ids.filter((one) => open.has(one));
  return seen.length === 0 ? [] : db.select().from(childFiles).where(inArray(childFiles.id, seen));
};
