import { day, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, words, type ConcernRefusal } from './concern';
import { ready } from './concern-states';
import { aheadOf } from './monitor-concern';

/** What has been seen since. With another day it comes back once more; without one it is closed. */
export const reviewMonitoredConcern = concernCommand({
  type: 'ReviewMonitoredConcern',
  input: z.object({ concernId: id, finding: words(5_000), reviewOn: day.optional() }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input, moment) {
    const { asked, danger } = ready(concern, 'ReviewMonitoredConcern');
    const { concernId, reviewOn } = input;
    const reviewed = { type: 'MonitoredConcernReviewed' as const, data: input };
    if (danger === 'open') throw new Refusal<ConcernRefusal>('concern/danger-open');
    if (reviewOn !== undefined) {
      aheadOf(moment, reviewOn);
      return [reviewed];
    }
    if (asked) throw new Refusal<ConcernRefusal>('concern/question-open');
    return [reviewed, { type: 'ConcernClosed', data: { concernId } }];
  },
});
