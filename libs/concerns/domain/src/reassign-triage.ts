import { id, Refusal } from '@caseward/kernel';
import { mayKnow } from '@caseward/access-domain';
import { z } from 'zod';
import { byTeam, concernCommand, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/** Hands it over, to somebody who can read it. */
export const reassignTriage = concernCommand({
  type: 'ReassignTriage',
  input: z.object({ concernId: id, triager: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: async (read, { concernId, triager }, moment) => ({ canRead: await mayKnow(read, triager, concernId, moment) }),
  decide(concern, input, _, { canRead }) {
    const { triager } = ready(concern, 'ReassignTriage');
    if (triager === input.triager) throw new Refusal<ConcernRefusal>('concern/same-triager');
    if (!canRead) throw new Refusal<ConcernRefusal>('concern/triager-cannot-see-it');
    return [{ type: 'TriageReassigned', data: { ...input, ...(triager ? { from: triager } : {}) } }];
  },
});
