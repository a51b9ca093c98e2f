import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, words } from './concern';
import { ready } from './concern-states';

/** Asks its reporter a question. What they wrote stays as it is; they answer by adding to it, or somebody adds the answer. */
export const returnConcernForDetail = concernCommand({
  type: 'ReturnConcernForDetail',
  input: z.object({ concernId: id, question: words(2_000) }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'ReturnConcernForDetail');
    return [{ type: 'DetailRequested', data: input }];
  },
});
