import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/** The case could not take it: it is decided on, and waits for another next step. Sent by reaction. */
export const returnConcernFromCase = concernCommand({
  type: 'ReturnConcernFromCase',
  input: z.object({ concernId: id, caseId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, input) {
    const { caseId } = ready(concern, 'ReturnConcernFromCase');
    if (caseId !== input.caseId) throw new Refusal<ConcernRefusal>('concern/not-in-that-case');
    return [{ type: 'ConcernTurnedAwayByCase', data: input }];
  },
});
