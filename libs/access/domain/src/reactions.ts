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

/** Who says that they are close to a person may have a record about them in charge: each looks whether anybody is missing. */
export const reviewChargesOfInterested = reactionFor<OpenInterestEvent>()({
  name: 'review-charges-of-interested',
  on: {
    InterestDeclared: ({ inPerson }) => (inPerson === undefined ? undefined : { type: 'ReviewCharges', input: {} }),
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
