import { day, id, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead, type BreachEvent } from './breach';
import { ready } from './breach-life';
import { breachParty, informedHow } from './codes';
import { partiesOf } from './hindrances';
import type { BreachRefusal } from './refusals';

const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);

/**
 * Each party learns what concerns them, in words for them, and how to complain; colleagues also how to blow the whistle
 * (policies, section 8). `not_told` says why somebody is not told.
 */
export const informParties = breachCommand({
  type: 'InformParties',
  input: z.object({
    breachId: id,
    party: breachParty,
    how: informedHow,
    on: day,
    said: words(10_000),
    complaints: z.boolean().default(false),
    whistleblowing: z.boolean().default(false),
  }),
  may: byHead,
  about: ({ breachId }) => breachId,
  decide(before, { complaints, whistleblowing, ...input }, { actor, today }) {
    const breach = ready(before, 'InformParties', actor);
    const { breachId, party, how } = input;
    if (!partiesOf(breach).includes(party)) throw no('breach/nobody-to-tell');
    // Whoever's information got out is told at once; the others hear the outcome.
    if (party !== 'affected' && breach.outcome === undefined) throw no('breach/no-outcome');
    if (input.on > today) throw no('breach/in-the-future');
    const still = partiesOf(breach).some((one) => one !== party && !breach.informed[one]);
    const informed: BreachEvent = { type: 'PartyInformed', data: { ...input, ...(still ? { still } : {}) } };
    if (how === 'not_told') return [informed];
    return [informed, { type: 'RightsInfoGiven', data: { breachId, party, complaints, whistleblowing } }];
  },
});
