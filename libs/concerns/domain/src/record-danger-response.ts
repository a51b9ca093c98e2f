import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, words } from './concern';
import { ready } from './concern-states';

/** What was done for a child who was not safe, and whether they are safe now. */
export const recordDangerResponse = concernCommand({
  type: 'RecordDangerResponse',
  input: z.object({
    concernId: id,
    safeNow: z.enum(['yes', 'no', 'not_sure'], { message: 'Say whether they are safe now' }).meta({ id: 'SafeNow' }),
    response: words(5_000),
  }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'RecordDangerResponse');
    return [{ type: 'DangerResponseRecorded', data: input }];
  },
});
