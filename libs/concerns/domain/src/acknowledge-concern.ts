import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand } from './concern';
import { ready } from './concern-states';

/**
 * Somebody has read it, and its reporter is told so. It stays where it is until somebody decides. Said whatever others do
 * meanwhile: it settles nothing.
 */
export const acknowledgeConcern = concernCommand({
  type: 'AcknowledgeConcern',
  input: z.object({ concernId: id }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  decide(concern, { concernId }) {
    ready(concern, 'AcknowledgeConcern');
    return [{ type: 'ConcernAcknowledged', data: { concernId } }];
  },
});
