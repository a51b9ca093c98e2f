import { z } from 'zod';
import { sealed } from './events';
import { optionalWords, words } from './wording';

/** An entry of a record's story, as `<record id>/<number>`: what somebody had before them when they decided. */
export const entryRef = z.string().regex(/^[0-9a-f]{8}-[0-9a-f-]{27}\/[1-9]\d{0,5}$/, 'not an entry');

const options = optionalWords(5_000);
const rationale = words(10_000);
const advice = optionalWords(5_000);
const reliedOn = z.array(entryRef).max(100).optional();

/**
 * Asked wherever a judgement is made (KCSIE: concerns, discussions, decisions and the reasons for them in writing): what
 * else was considered, why this, what it rests on, and whose advice was taken. Who decided, in which role, and when
 * stands in the metadata.
 */
export const decisionInput = { optionsConsidered: options, rationale, adviceTaken: advice, reliedOn };
/** The same in an event: the words sealed, the entries in the open. */
export const decisionRecorded = {
  optionsConsidered: sealed('record', options),
  rationale: sealed('record', rationale),
  adviceTaken: sealed('record', advice),
  reliedOn,
};
