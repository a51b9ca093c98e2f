import {
  breachAggregate,
  childCaseAggregate,
  childFileAggregate,
  investigationAggregate,
} from '@caseward/cases-domain';
import { concernAggregate, imageryAggregate } from '@caseward/concerns-domain';
import type { RecordId } from '@caseward/kernel';
import { lentFrom, timelineFor, type Platform, type TimelineRow } from '@caseward/server-kit';

/** A child's story: what happened to the records about them. A case's chronology is the rows of the records that it holds. */
const timeline = timelineFor('chronology_entry', 11, [
  concernAggregate,
  childCaseAggregate,
  childFileAggregate,
  imageryAggregate,
  breachAggregate,
  investigationAggregate,
]);

const redactions: readonly string[] = ['CaseEntryRedacted', 'ChronologyEntryRedacted'];
export const entryOf = ({ recordId, number }: Pick<TimelineRow, 'recordId' | 'number'>): string =>
  `${recordId}/${number}`;
/** Entries whose text must not be shown any more. */
export const redactedIn = (rows: readonly TimelineRow[]): ReadonlySet<unknown> =>
  new Set(rows.flatMap(({ kind, open }) => (redactions.includes(kind) ? [open['entry']] : [])));

const of = async (db: Platform['db'], records: readonly RecordId[]): Promise<TimelineRow[]> => {
  const rows = await timeline.of(db, records);
  const redacted = redactedIn(rows);
  return rows.map((row) => {
    if (redacted.has(entryOf(row))) return { ...row, open: {}, sealed: {} };
    // What holds a breach is for nobody to work out.
    const { process: _, ...open } = row.open;
    return { ...row, open };
  });
};
/** Wherever it is told, by whomever: a redacted entry has left with nothing in it. */
export const chronology = { ...timeline, of, lentBy: lentFrom(of) };
