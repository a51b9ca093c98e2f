import { addDays, day, decisionInput, id, reason, words, type Day, type Id } from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, no, type OpenConduct } from './adult-conduct';
import { ready } from './adult-conduct-life';
import { interimMeasure } from './vocabulary';

/** Looked at again at least every month (local procedures; domain guide, deadline 16). */
const MOST_DAYS_TO_REVIEW = 31;

/** The next day on which a measure in force is looked at. */
const nextOf = (days: readonly Day[]): Day | undefined => [...days].sort()[0];
const others = ({ measures }: OpenConduct, measureId: Id): readonly Day[] =>
  measures.filter(({ id }) => id !== measureId).map(({ reviewOn }) => reviewOn);
/** @throws Refusal */
const within = (reviewOn: Day, today: Day): void => {
  if (reviewOn <= today) throw no('conduct/review-in-the-past');
  if (reviewOn > addDays(today, MOST_DAYS_TO_REVIEW)) throw no('conduct/review-too-late');
};
const inForce = (record: OpenConduct, measureId: Id): void => {
  if (!record.measures.some(({ id }) => id === measureId)) throw no('conduct/no-such-measure');
};

/** Keeps everybody safe while it is looked into. No judgement; suspension only when nothing else will do (KCSIE part four). */
export const recordInterimMeasure = conductCommand({
  type: 'RecordInterimMeasure',
  input: z.object({
    conductId: id,
    measureId: id,
    kind: interimMeasure,
    from: day,
    alternatives: words(5_000),
    agencyView: words(5_000),
    contactPerson: id,
    reviewOn: day,
    ...decisionInput,
  }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    const record = ready(state, 'RecordInterimMeasure', actor);
    if (input.contactPerson === record.subject) throw no('conduct/contact-is-the-adult');
    within(input.reviewOn, today);
    const nextReviewOn = nextOf([...others(record, input.measureId), input.reviewOn]) ?? input.reviewOn;
    return [{ type: 'InterimMeasureSet', data: { ...input, nextReviewOn } }];
  },
});

export const reviewInterimMeasure = conductCommand({
  type: 'ReviewInterimMeasure',
  input: z.object({ conductId: id, measureId: id, finding: words(5_000), reviewOn: day }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor, today }) {
    const record = ready(state, 'ReviewInterimMeasure', actor);
    inForce(record, input.measureId);
    within(input.reviewOn, today);
    const nextReviewOn = nextOf([...others(record, input.measureId), input.reviewOn]) ?? input.reviewOn;
    return [{ type: 'InterimMeasureReviewed', data: { ...input, nextReviewOn } }];
  },
});

export const endInterimMeasure = conductCommand({
  type: 'EndInterimMeasure',
  input: z.object({ conductId: id, measureId: id, reason }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor }) {
    const record = ready(state, 'EndInterimMeasure', actor);
    inForce(record, input.measureId);
    const nextReviewOn = nextOf(others(record, input.measureId));
    return [{ type: 'InterimMeasureEnded', data: { ...input, ...(nextReviewOn ? { nextReviewOn } : {}) } }];
  },
});
