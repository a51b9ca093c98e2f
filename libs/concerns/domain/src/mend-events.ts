import { day, entryRef, id, sealed } from '@caseward/kernel';
import { z } from 'zod';
import { timeOfDay } from './report-details';
import { correctedPart, optionalWords, reason, redactionBasis } from './vocabulary';

/** What happens to the wording of a concern. */
export const mendEvents = {
  /** What is right, of one part of the report: a text, or when it happened. */
  ConcernCorrected: z.object({
    concernId: id,
    part: correctedPart,
    occurredOn: day.optional(),
    occurredTime: timeOfDay.optional(),
    text: sealed('record', optionalWords(20_000)),
    reason: sealed('record', reason),
  }),
  /** That text of that entry is shown to nobody any more. */
  ConcernRedacted: z.object({
    concernId: id,
    entry: entryRef,
    field: z.string(),
    basis: redactionBasis,
    reason: sealed('record', reason),
  }),
};
