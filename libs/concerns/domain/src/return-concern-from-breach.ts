import { restrictionAggregate } from '@caseward/access-domain';
import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/**
 * The breach case could not be opened after all: the concern is decided on, and waits for another next step. Sent by reaction,
 * after the opening; refused when there is such a case.
 */
export const returnConcernFromBreach = concernCommand({
  type: 'ReturnConcernFromBreach',
  input: z.object({ concernId: id, breachId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  // Who may know of a record stands before the record does.
  facts: async (read, { breachId }) => (await read(restrictionAggregate, breachId)) !== undefined,
  decide(concern, input, _, opened) {
    const { breachId } = ready(concern, 'ReturnConcernFromBreach');
    if (opened || breachId !== input.breachId) throw new Refusal<ConcernRefusal>('concern/already-a-breach');
    return [{ type: 'ConcernTurnedAwayByBreach', data: input }];
  },
});
