import { day, id, Refusal, type Moment } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/** A review lies ahead, or it would never come. @throws Refusal */
export const aheadOf = ({ today }: Pick<Moment, 'today'>, reviewOn: string): void => {
  if (reviewOn <= today) throw new Refusal<ConcernRefusal>('concern/review-in-the-past');
};

/** Nothing more is done now, and it comes back by itself on the day of review. Never while a child is not safe. */
export const monitorConcern = concernCommand({
  type: 'MonitorConcern',
  input: z.object({ concernId: id, reviewOn: day, reason: reason.optional() }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input, moment) {
    ready(concern, 'MonitorConcern');
    aheadOf(moment, input.reviewOn);
    return [{ type: 'ConcernMonitored', data: input }];
  },
});
