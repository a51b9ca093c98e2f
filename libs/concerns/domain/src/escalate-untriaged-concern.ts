import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { callingFacts } from './calling-facts';
import { aboveTheTeam } from './calling-order';
import { concernCommand, type ConcernRefusal } from './concern';

/** Nobody has decided in time: whoever stands above the team is called as well. Sent by the deadline, once. */
export const escalateUntriagedConcern = concernCommand({
  type: 'EscalateUntriagedConcern',
  input: z.object({ concernId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  facts: callingFacts,
  letsIn: (events) => events.flatMap((e) => (e.type === 'UntriagedConcernEscalated' ? (e.data.people ?? []) : [])),
  decide(concern, { concernId }, { now }, order) {
    if (concern.status !== 'submitted' || concern.escalated)
      throw new Refusal<ConcernRefusal>('concern/triage-in-time');
    const above = aboveTheTeam(order);
    const data = { concernId, due: now, ...(above ? { people: [...above.people] } : {}) };
    return [{ type: 'UntriagedConcernEscalated', data }];
  },
});
