import { id } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, isAnswer, words } from './concern';
import { ready } from './concern-states';
import { addendumKind } from './report-details';

/** More is remembered, or learned. What was written first stays as it is; nothing that others say stands in its way. */
export const addConcernAddendum = concernCommand({
  type: 'AddConcernAddendum',
  input: z.object({ concernId: id, kind: addendumKind.optional(), text: words(20_000) }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named', 'reporter'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, { concernId, kind, text }, { actor }) {
    const { asked, reporter } = ready(concern, 'AddConcernAddendum');
    const said = { addedBy: actor, ...(kind ? { kind } : {}) };
    return [
      { type: 'ConcernAddended', data: { concernId, ...said, answers: asked && isAnswer(said, reporter), text } },
    ];
  },
});
