import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason } from './concern';
import { ready } from './concern-states';

/** Back to the inbox, to be decided on again: after closing, and after any mistake in setting it aside. */
export const reopenConcern = concernCommand({
  type: 'ReopenConcern',
  input: z.object({ concernId: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'ReopenConcern');
    return [{ type: 'ConcernReopened', data: input }];
  },
});
