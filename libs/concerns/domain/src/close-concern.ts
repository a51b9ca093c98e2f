import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason } from './concern';
import { ready } from './concern-states';

/** Nothing is left to do: no question is out, and no child is waiting to be safe. What is in a case closes with it. */
export const closeConcern = concernCommand({
  type: 'CloseConcern',
  input: z.object({ concernId: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'CloseConcern');
    return [{ type: 'ConcernClosed', data: input }];
  },
});
