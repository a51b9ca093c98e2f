import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, type ConcernRefusal } from './concern';

/** Nobody has decided in time. Sent by the deadline, once. */
export const escalateUntriagedConcern = concernCommand({
  type: 'EscalateUntriagedConcern',
  input: z.object({ concernId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, { concernId }, { now }) {
    if (concern.status !== 'submitted' || concern.escalated)
      throw new Refusal<ConcernRefusal>('concern/triage-in-time');
    return [{ type: 'UntriagedConcernEscalated', data: { concernId, due: now } }];
  },
});
