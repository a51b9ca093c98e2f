import { childCaseAggregate } from '@caseward/cases-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { timelineFor, type Loader, type Platform } from '@caseward/server-kit';

/** A child's story: what happened to the records about them. A case's chronology is the rows of the records that it holds. */
export const chronology = timelineFor('chronology_entry', 6, [concernAggregate, childCaseAggregate]);

/**
 * For contexts to the right, which tell from these records: `ask.refer('Story', record)`. Whoever asks has made sure that the
 * asker may read the record.
 */
export const storyLoader =
  ({ db }: Pick<Platform, 'db'>): Loader =>
  async (records) => {
    const rows = await chronology.of(db, records);
    return new Map(records.map((id) => [id, { rows: rows.filter(({ recordId }) => recordId === id) }]));
  };
