import { referenceTo, type RecordId } from '@caseward/kernel';
import type { Ask, Platform, TimelineRow } from '@caseward/server-kit';
import { learningStory } from './story';

/** `through`: the record by which the reader came to it. */
type Told = TimelineRow & Readonly<{ through: RecordId }>;

/** Who keeps the story of the records that a debrief looks back on. */
const keeper = 'Story';

const recordOf = (entry: string) => entry.slice(0, entry.indexOf('/'));
const placeOf = ({ recordId, number }: TimelineRow) => `${recordId}/${number}`;

/** Stories as a page tells them: only of records that whoever asks may read, and it is written down that they did. */
export const storiesIn = ({ db }: Platform) => {
  const ofRecords = async (records: readonly RecordId[], ask: Ask): Promise<Told[]> => {
    const open = await Promise.all(records.map((record) => ask.mayRead(record, 'narrative', false)));
    const found = await Promise.all(records.filter((_, i) => open[i]).map((record) => ask.refer(keeper, record)));
    // What its loader gives for each record.
    const rows = found.flatMap((one) => (one as Readonly<{ rows: readonly TimelineRow[] }> | null)?.rows ?? []);
    return rows.map((row) => ({ ...row, through: row.recordId }));
  };
  return {
    own: async (record: RecordId): Promise<Told[]> =>
      (await learningStory.of(db, [record])).map((row) => ({ ...row, through: record })),
    entries: async (record: RecordId) => (await learningStory.of(db, [record])).at(-1)?.number ?? 0,
    ofRecords,
    ofEntries: async (entries: readonly string[], ask: Ask): Promise<Told[]> =>
      (await ofRecords([...new Set(entries.map(recordOf))], ask)).filter((row) => entries.includes(placeOf(row))),
  };
};

/** What a record comes from, for those who may know of that; for everybody else there is no such thing. */
export const cameFrom = async (kind: string, id: RecordId | null, ask: Ask) =>
  id !== null && (await ask.mayRead(id, 'open', false)) ? { kind, id, reference: referenceTo(kind, id) } : null;
