import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { addendumKind, concernCommand, words, type ConcernRefusal } from './concern';

/** More is remembered, or learned. What was written first stays as it is. */
export const addConcernAddendum = concernCommand({
  type: 'AddConcernAddendum',
  input: z.object({ concernId: id, kind: addendumKind.optional(), text: words(20_000) }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named', 'reporter'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, { concernId, kind, text }, { actor }) {
    if (concern.status === 'none') throw new Refusal<ConcernRefusal>('concern/not-submitted');
    return [{ type: 'ConcernAddended', data: { concernId, addedBy: actor, ...(kind ? { kind } : {}), text } }];
  },
});
