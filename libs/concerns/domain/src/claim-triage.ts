import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand } from './concern';
import { ready } from './concern-states';

/** One person takes it on, so that two do not ring the same parent. */
export const claimTriage = concernCommand({
  type: 'ClaimTriage',
  input: z.object({ concernId: id }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, { concernId }, { actor }) {
    ready(concern, 'ClaimTriage');
    return [{ type: 'TriageClaimed', data: { concernId, triager: actor } }];
  },
});
