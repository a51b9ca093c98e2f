import { reactionFor } from '@caseward/kernel';
import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { OpenChildCaseEvent } from './child-case';

/** A concern that somebody adds to a case is offered to that case. */
export const takeLinkedConcern = reactionFor<OpenConcernEvent>()({
  name: 'take-linked-concern',
  on: {
    ConcernLinkedToCase: ({ caseId, concernId, children }) => ({
      type: 'TakeConcernIntoCase',
      input: { caseId, concernId, children },
    }),
  },
});

/** What the case turns away waits in the inbox again. */
export const returnTurnedAway = reactionFor<OpenChildCaseEvent>()({
  name: 'return-turned-away-concern',
  on: {
    ConcernTurnedAway: ({ caseId, concernId }) => ({ type: 'ReturnConcernFromCase', input: { caseId, concernId } }),
  },
});

const follow = ({ caseId, concernId }: Readonly<{ caseId: string; concernId: string }>) => ({
  type: 'FollowRestriction',
  input: { recordId: concernId, follower: caseId },
});

/** Whoever is shut out of a concern later is shut out of its case as well. */
export const followConcernsRestriction = reactionFor<OpenChildCaseEvent>()({
  name: 'follow-concerns-restriction',
  on: { ChildCaseOpened: follow, ConcernAddedToCase: follow },
});
