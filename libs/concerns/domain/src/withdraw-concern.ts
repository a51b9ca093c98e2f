import { id } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, reason } from './concern';
import { ready } from './concern-states';

/**
 * Its reporter says that it was sent in error. Nothing goes away: whoever has it sees that, and decides. They cannot know what
 * others do with it, so nothing of that stands in their way.
 */
export const withdrawConcern = concernCommand({
  type: 'WithdrawConcern',
  input: z.object({ concernId: id, reason }),
  may: { roles: [], relations: ['reporter'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, input) {
    ready(concern, 'WithdrawConcern');
    return [{ type: 'ConcernWithdrawn', data: input }];
  },
});
