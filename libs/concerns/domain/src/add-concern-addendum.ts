import { id } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, words } from './concern';
import { ready } from './concern-states';

/** More is remembered, or learned. What was written first stays as it is. */
export const addConcernAddendum = concernCommand({
  type: 'AddConcernAddendum',
  input: z.object({ concernId: id, text: words(20_000) }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named', 'reporter'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, { concernId, text }, { actor }) {
    ready(concern, 'AddConcernAddendum');
    return [{ type: 'ConcernAddended', data: { concernId, addedBy: actor, text } }];
  },
});
