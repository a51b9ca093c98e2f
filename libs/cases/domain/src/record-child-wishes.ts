import { day, id, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, heardHow, knownChild, notLaterThan } from './child-case';
import { ready } from './child-case-life';

/** What the child themself says, wants and fears, in their own words. */
export const recordChildWishes = childCaseCommand({
  type: 'RecordChildWishes',
  input: z.object({ caseId: id, child: id, on: day, how: heardHow, wishes: words(10_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const file = ready(state, 'RecordChildWishes');
    knownChild(file, input.child);
    notLaterThan(today, input.on);
    return [{ type: 'ChildWishesRecorded', data: input }];
  },
});
