import { decisionInput, id, Refusal, type Day, type Instant } from '@caseward/kernel';
import { z } from 'zod';
import { isStillToCome } from '../report-details';
import { imageryCommand, type ImageryRefusal } from './imagery';
import { ready } from './imagery-life';
import { done, neverALink, policeTrigger, text } from './vocabulary';

/** Whoever is named to the protocol works on it; being named is having been chosen when it was declared. */
export const byNamed = { roles: ['DSL', 'DDSL', 'HT'], relations: ['named'], at: 'record', tier: 'T5' } as const;
/** @throws Refusal for a time that is still to come */
export const notToCome = ({ on, at }: Readonly<{ on: Day; at: string }>, now: Instant): void => {
  if (isStillToCome(on, at, now)) throw new Refusal<ImageryRefusal>('imagery/in-the-future');
};

/** The police know: when, and the number they gave. */
export const recordPoliceNotified = imageryCommand({
  type: 'RecordPoliceNotified',
  input: z.object({ imageryId: id, ...done, logNumber: text(200), who: text(500).optional() }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  decide(imagery, input, { now }) {
    ready(imagery, 'RecordPoliceNotified');
    notToCome(input, now);
    neverALink(input.logNumber, input.who);
    return [{ type: 'PoliceNotified', data: input }];
  },
});

/** A decision, with its reasons; never open when an adult is involved or any trigger of the guidance applies. */
export const recordPoliceNotNotified = imageryCommand({
  type: 'RecordPoliceNotNotified',
  input: z.object({ imageryId: id, triggers: z.array(policeTrigger).max(5), ...decisionInput }),
  may: byNamed,
  about: ({ imageryId }) => imageryId,
  sole: true,
  decide(imagery, { triggers, ...input }, { actor }) {
    const { adultInvolved } = ready(imagery, 'RecordPoliceNotNotified', actor);
    if (triggers.length > 0 || adultInvolved === 'yes') throw new Refusal<ImageryRefusal>('imagery/police-at-once');
    neverALink(input.rationale, input.optionsConsidered, input.adviceTaken);
    return [{ type: 'PoliceNotNotified', data: input }];
  },
});
