import { reactionFor } from '@caseward/kernel';
import type { OpenInterestEvent } from './interest';
import type { OpenRestrictionEvent } from './restriction';

/** Whoever declares a part in a record is shut out of it by name as well, so that what follows it learns of them. */
export const excludeInterested = reactionFor<OpenInterestEvent>()({
  name: 'exclude-interested',
  on: {
    InterestDeclared: ({ personId, inRecord }) =>
      inRecord === undefined ? undefined : { type: 'ExcludePerson', input: { recordId: inRecord, personId } },
  },
});

/** A record follows the restriction of the one that it holds. */
export const narrowFollower = reactionFor<OpenRestrictionEvent>()({
  name: 'narrow-follower',
  on: {
    RestrictionPassedOn: ({ recordId, follower }) => ({
      type: 'NarrowLike',
      input: { recordId: follower, like: recordId },
    }),
  },
});
