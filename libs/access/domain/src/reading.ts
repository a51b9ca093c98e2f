import { fieldClasses, folding, id, tier, type Aggregate, type OpenOf, type RecordId } from '@caseward/kernel';
import { z } from 'zod';

const events = {
  /** Written before the data leaves: who looked at what. One stream for each reader. */
  RecordRead: z.object({
    recordId: id,
    kind: z.string(),
    schoolId: id,
    tier,
    classes: z.array(z.enum(fieldClasses)),
    through: z.string(),
  }),
  /**
   * Who searched, and how much was found. Never the words: they name children, and sealed with the searcher's key they
   * would outlive the child's own.
   */
  SearchPerformed: z.object({ found: z.array(z.object({ kind: z.string(), found: z.int() })).readonly() }),
};
export type OpenReadingEvent = OpenOf<typeof events>;

/** The records that one person has looked into. */
export type Reading = readonly RecordId[];

export const readingAggregate: Aggregate<Reading, typeof events> = {
  name: 'reading',
  events,
  initial: [],
  evolve: folding<Reading, OpenReadingEvent>({
    RecordRead: (read, { recordId }) => (read.includes(recordId) ? read : [...read, recordId]),
    SearchPerformed: (read) => read,
  }),
  commands: [],
};
