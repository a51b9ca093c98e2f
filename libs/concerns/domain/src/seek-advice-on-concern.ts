import { adviceReceivedInput, adviceSoughtInput } from '@caseward/organisation-domain';
import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand } from './concern';
import { ready } from './concern-states';
import { hasHappened } from './record-statutory-route';

/**
 * Somebody outside the team was asked what they think: what to do, or what the threshold is. It has happened, whatever others
 * have done meanwhile; so has the answer below.
 */
export const seekAdviceOnConcern = concernCommand({
  type: 'SeekAdviceOnConcern',
  input: z.object({ concernId: id, ...adviceSoughtInput }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  decide(concern, input, { today }) {
    ready(concern, 'SeekAdviceOnConcern');
    hasHappened(today, input.on);
    return [{ type: 'AdviceSought', data: input }];
  },
});

/** What they said. The decision stays with whoever decides. */
export const recordAdviceOnConcern = concernCommand({
  type: 'RecordAdviceOnConcern',
  input: z.object({ concernId: id, ...adviceReceivedInput }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  decide(concern, input, { today }) {
    ready(concern, 'RecordAdviceOnConcern');
    hasHappened(today, input.on);
    return [{ type: 'AdviceReceived', data: input }];
  },
});
