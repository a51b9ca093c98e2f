import {
  commandFor,
  companionId,
  day,
  folding,
  id,
  Refusal,
  roles,
  sealed,
  words,
  type Aggregate,
  type OpenOf,
} from '@caseward/kernel';
import { restrictionFor, routingFacts } from '@caseward/concerns-domain';
import { z } from 'zod';
import type { ConductRefusal } from './adult-conduct';

const events = {
  SelfReferred: z.object({
    referralId: id,
    conductId: id,
    schoolId: id,
    by: id,
    happenedOn: day,
    learnedAt: z.string(),
    account: sealed('record', words(20_000)),
  }),
};
export type OpenSelfReferralEvent = OpenOf<typeof events>;
type SelfReferral = Readonly<{ made: boolean }>;

/**
 * Somebody tells of themselves: a situation that could look wrong, or a mistake (KCSIE part four). What they wrote is a record
 * of its own, which they can read again; what is made of it is another one, of which they learn nothing here.
 */
export const makeSelfReferral = commandFor<SelfReferral, typeof events>()({
  type: 'MakeSelfReferral',
  input: z.object({ referralId: id, schoolId: id, happenedOn: day, account: words(20_000) }),
  may: { roles: roles.filter((role) => role !== 'SYS'), at: ({ schoolId }) => schoolId, tier: 'T5' },
  about: ({ referralId }) => referralId,
  facts: async (read, { schoolId }, moment) => {
    const naming = { schoolId, people: [{ personId: moment.actor, part: 'adult_of_concern' as const }] };
    return restrictionFor(naming, moment.actor, moment, await routingFacts(read, naming, moment));
  },
  restricts: (_, { actor }, routed) => ({
    ...routed,
    readers: routed.readers?.filter((person) => person !== actor) ?? [],
    // They wrote it: they are no reader, and not shut out of their own words.
    excluded: routed.excluded.filter((person) => person !== actor),
  }),
  decide({ made }, { referralId, schoolId, happenedOn, account }, { actor, now, today }) {
    if (made) throw new Refusal<ConductRefusal>('conduct/already-raised');
    if (happenedOn > today) throw new Refusal<ConductRefusal>('conduct/in-the-future');
    const conductId = companionId(referralId, 'adultconduct');
    return [
      {
        type: 'SelfReferred',
        data: { referralId, conductId, schoolId, by: actor, happenedOn, learnedAt: now, account },
      },
    ];
  },
});

export const selfReferralAggregate: Aggregate<SelfReferral, typeof events> = {
  name: 'selfreferral',
  events,
  initial: { made: false },
  evolve: folding<SelfReferral, OpenSelfReferralEvent>({ SelfReferred: () => ({ made: true }) }),
  commands: [makeSelfReferral],
};
