import { addDays, day, deadlineFor, id, optionalWords, reactionFor, Refusal, type Aggregate } from '@caseward/kernel';
import { z } from 'zod';
import {
  editionCommand,
  editionPrinted,
  editionStream,
  type OpenStatutoryEvent,
  type StatutoryEdition,
  type StatutoryRefusal,
  type StatutorySchemas,
} from './statutory-edition';
import { editionLife } from './statutory-life';
import { onTheDay } from './on-the-day';

const about = ({ editionId }: Readonly<{ editionId: string }>) => editionId;
const { ready } = editionLife;

/** An edition of the guidance was published: what it is called, from when it holds, and where it can be read. */
export const recordStatutoryEdition = editionCommand({
  type: 'RecordStatutoryEdition',
  input: editionPrinted,
  may: { roles: ['TSL', 'CLERK', 'ADM'], at: 'trust', tier: 'T0' },
  about,
  facts: async (read, { replaces }) => (replaces === undefined ? undefined : read(editionStream, replaces)),
  restricts: (_, { trust }) => ({ school: trust, tier: 'T0', about: [], excluded: [] }),
  decide(edition, input, { actor }, replaced) {
    if (edition.status !== 'none') throw new Refusal<StatutoryRefusal>('statutory/already-recorded');
    if (input.to !== undefined && input.to < input.from)
      throw new Refusal<StatutoryRefusal>('statutory/ends-before-it-starts');
    if (replaced && (replaced.status === 'none' || replaced.code !== input.code))
      throw new Refusal<StatutoryRefusal>('statutory/replaces-another-reference');
    return [{ type: 'StatutoryEditionPublished', data: { ...input, recordedBy: actor } }];
  },
});

/** Somebody other than whoever recorded it has looked at the source. */
export const confirmStatutoryEdition = editionCommand({
  type: 'ConfirmStatutoryEdition',
  input: z.object({ editionId: id, how: optionalWords(2_000) }),
  may: { roles: ['TSL', 'ADM'], at: 'record', tier: 'T0' },
  about,
  decide(edition, input, { actor }) {
    const { from } = ready(edition, 'ConfirmStatutoryEdition', actor);
    return [{ type: 'StatutoryEditionConfirmed', data: { ...input, confirmedBy: actor, from } }];
  },
});

/** Its day has come. */
export const bringStatutoryEditionIntoForce = editionCommand({
  type: 'BringStatutoryEditionIntoForce',
  input: z.object({ editionId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T0' },
  about,
  decide(edition, { editionId }, { today }) {
    const { code, edition: as, from, replaces } = ready(edition, 'BringStatutoryEditionIntoForce');
    if (today < from) throw new Refusal<StatutoryRefusal>('statutory/before-its-day');
    return [{ type: 'StatutoryEditionInForce', data: { editionId, code, edition: as, from, replaces } }];
  },
});

/** Another one holds from the day after, or it is no longer in force at all. */
export const supersedeStatutoryEdition = editionCommand({
  type: 'SupersedeStatutoryEdition',
  input: z.object({ editionId: id, by: id.optional(), lastDay: day }),
  may: { roles: ['TSL', 'SYS'], at: 'record', tier: 'T0' },
  about,
  decide(edition, input) {
    ready(edition, 'SupersedeStatutoryEdition');
    return [{ type: 'StatutoryEditionSuperseded', data: input }];
  },
});

export const statutoryReferenceAggregate: Aggregate<StatutoryEdition, StatutorySchemas> = {
  ...editionStream,
  lifecycle: editionLife,
  commands: [
    recordStatutoryEdition,
    confirmStatutoryEdition,
    bringStatutoryEditionIntoForce,
    supersedeStatutoryEdition,
  ],
};

const its = ({ editionId }: Readonly<{ editionId: string }>) => editionId;
/** A confirmed edition comes into force on its own day, also when nobody is at work. */
export const editionComesIntoForce = deadlineFor<OpenStatutoryEvent>()({
  name: 'edition-comes-into-force',
  basis: 'The day that is printed on the edition',
  starts: {
    StatutoryEditionConfirmed: ({ editionId, from }, { recordedAt }) => ({
      key: editionId,
      due: onTheDay(from, 4, recordedAt),
    }),
  },
  stops: { StatutoryEditionInForce: its, StatutoryEditionSuperseded: its },
  then: (editionId) => ({ type: 'BringStatutoryEditionIntoForce', input: { editionId } }),
});
/** The edition before it holds until the day before. */
export const editionGivesWay = reactionFor<OpenStatutoryEvent>()({
  name: 'edition-gives-way',
  on: {
    StatutoryEditionInForce: ({ editionId, replaces, from }) =>
      replaces === undefined
        ? undefined
        : {
            type: 'SupersedeStatutoryEdition',
            input: { editionId: replaces, by: editionId, lastDay: addDays(from, -1) },
          },
  },
});
