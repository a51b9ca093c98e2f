import { decisionInput, id, words } from '@caseward/kernel';
import { mayKnow, restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { byNamed, conductCommand, conductStream, no } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { stated, statedAllegations } from './assess-threshold';
import { lowLevelResponse, patternFinding } from './vocabulary';

/** The head decides on a low-level concern, and says what was done and why (KCSIE part four). */
export const recordLlcResponse = conductCommand({
  type: 'RecordLLCResponse',
  input: z.object({
    conductId: id,
    response: lowLevelResponse,
    spokenWith: z.boolean(),
    said: words(5_000),
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    ready(state, 'RecordLLCResponse', actor);
    return [{ type: 'LLCResponded', data: input }];
  },
});

/**
 * Low-level concerns about one adult are looked at together (KCSIE part four). Only records about the same adult that whoever
 * looks may read. What together meets the threshold becomes an allegation at once.
 */
export const reviewPattern = conductCommand({
  type: 'ReviewPattern',
  input: z.object({
    conductId: id,
    looked: z.array(id).max(50).optional(),
    finding: patternFinding,
    allegations: statedAllegations.optional(),
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  async facts(read, { conductId, looked = [] }, moment) {
    const own = await read(conductStream, conductId);
    const subject = own.status === 'none' ? undefined : own.subject;
    const fits = await Promise.all(
      looked.map(async (record) => {
        const other = await read(conductStream, record);
        const same = other.status !== 'none' && subject !== undefined && other.subject === subject;
        return same && (await mayKnow(read, moment.actor, record, moment));
      }),
    );
    return { fits: fits.every(Boolean), restriction: await read(restrictionAggregate, conductId) };
  },
  narrows: ({ finding }, _, { restriction }) =>
    restriction && finding === 'pattern_meets' ? { ...restriction, tier: 'T5' } : undefined,
  decide(state, { conductId, looked = [], finding, allegations = [], ...decision }, { actor, now }, { fits }) {
    ready(state, 'ReviewPattern', actor);
    if (!fits) throw no('conduct/not-in-the-pattern');
    const reviewed = { type: 'PatternReviewed' as const, data: { conductId, finding, looked, ...decision } };
    if (finding !== 'pattern_meets') return [reviewed];
    if (allegations.length === 0) throw no('conduct/allegation-not-stated');
    return [
      reviewed,
      { type: 'Reclassified', data: { conductId, learnedAt: now, ...decision } },
      ...stated(conductId, allegations, now),
    ];
  },
});
