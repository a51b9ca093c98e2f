import { companionId, decisionInput, id, words, type Id, type Instant } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { byNamed, conductCommand, no, type ConductEvent } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { adultStanding, limbAnswer, limbs, type Limb } from './vocabulary';

const answers = {
  harmedChild: limbAnswer,
  possibleOffence: limbAnswer,
  riskOfHarm: limbAnswer,
  unsuitable: limbAnswer,
};
const statedAllegations = z.array(z.object({ allegation: words(2_000) })).max(10);

/** One yes: it may meet the harm threshold. No yes and a doubt: the LADO is asked. Four times no: low-level. */
export const resultOf = (answered: Readonly<Record<Limb, z.infer<typeof limbAnswer>>>) => {
  const given = limbs.map((limb) => answered[limb]);
  if (given.includes('yes')) return 'allegation' as const;
  return given.includes('unsure') ? ('unsure' as const) : ('low_level' as const);
};

export const stated = (
  conductId: Id,
  allegations: z.infer<typeof statedAllegations>,
  now: Instant,
): readonly ConductEvent[] =>
  allegations.map(({ allegation }, place) => ({
    type: 'AllegationStated',
    data: { conductId, allegationId: companionId(conductId, `allegation/${now}/${place}`), allegation },
  }));

/** The case manager answers the four limbs of the harm threshold, each on its own, and says why. */
export const assessThreshold = conductCommand({
  type: 'AssessThreshold',
  input: z.object({
    conductId: id,
    ...answers,
    adultIs: adultStanding,
    allegations: statedAllegations.optional(),
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  facts: (read, { conductId }) => read(restrictionAggregate, conductId),
  // The same few, whichever it is: what a low-level concern is called is another tier.
  narrows: (input, _, restriction) =>
    restriction && { ...restriction, tier: resultOf(input) === 'low_level' ? 'T4' : 'T5' },
  decide(state, { allegations = [], ...input }, { actor, now }) {
    const record = ready(state, 'AssessThreshold', actor);
    const result = resultOf(input);
    const concluded = record.allegations.some(({ outcome }) => outcome !== undefined);
    if (record.status === 'allegation' && result !== 'allegation' && (!record.lado.advised || concluded))
      throw no('conduct/lado-decides-below');
    if (result === 'allegation' && record.allegations.length + allegations.length === 0)
      throw no('conduct/allegation-not-stated');
    return [
      { type: 'ThresholdAssessed', data: { ...input, result } },
      ...(result === 'allegation' ? stated(input.conductId, allegations, now) : []),
    ];
  },
});

/** What looked low-level meets the threshold after all: the LADO's working day begins now, and only the few who need it stay. */
export const reclassifyAsAllegation = conductCommand({
  type: 'ReclassifyAsAllegation',
  input: z.object({ conductId: id, allegations: statedAllegations.min(1), ...decisionInput }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  facts: (read, { conductId }) => read(restrictionAggregate, conductId),
  narrows: (_, __, restriction) => restriction && { ...restriction, tier: 'T5' },
  decide(state, { conductId, allegations, ...decision }, { actor, now }) {
    ready(state, 'ReclassifyAsAllegation', actor);
    return [
      { type: 'Reclassified', data: { conductId, learnedAt: now, ...decision } },
      ...stated(conductId, allegations, now),
    ];
  },
});
export { statedAllegations };
