import { reactionFor } from '@caseward/kernel';
import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { OpenBreachEvent } from './breach';

/**
 * A concern that turned out to be a breach of policy opens that case. Where that is refused after all, because whoever was in
 * line has left meanwhile, the concern comes back: one of the two is refused.
 */
export const openBreachFromConcern = reactionFor<OpenConcernEvent>()({
  name: 'open-breach-from-concern',
  on: {
    ConcernRoutedToBreach: ({
      breachId,
      schoolId,
      personType,
      subject,
      affected,
      category,
      personalData,
      concernId,
      reporter,
      routedBy,
      learnedAt,
    }) => ({
      type: 'OpenBreachCase',
      input: {
        ...{ breachId, schoolId, personType, affected, category, personalData, concernId, reporter },
        ...{ awareAt: learnedAt, openedFor: routedBy },
        ...(subject ? { subject } : {}),
      },
    }),
  },
  // After the opening: that one is sent first, and tried again until it is answered.
  each: {
    ConcernRoutedToBreach: ({ concernId, breachId }) => [
      { type: 'ReturnConcernFromBreach', input: { concernId, breachId } },
    ],
  },
});

/** Whoever is shut out of the concern later is shut out of the case as well. */
export const followBreachConcern = reactionFor<OpenBreachEvent>()({
  name: 'follow-breach-concern',
  on: {
    BreachCaseOpened: ({ breachId, concernId }) =>
      concernId ? { type: 'FollowRestriction', input: { recordId: concernId, follower: breachId } } : undefined,
  },
});
