import { reactionFor } from '@caseward/kernel';
import type { OpenRestrictionEvent } from '@caseward/access-domain';
import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { OpenConductEvent } from './adult-conduct';
import { noteConductsFile } from './attachments';
import type { OpenSelfReferralEvent } from './self-referral';

/** A concern about an adult becomes a record about that adult. */
export const raiseFromConcern = reactionFor<OpenConcernEvent>()({
  name: 'raise-adult-conduct',
  on: {
    ConcernRoutedToAdultConduct: ({ conductId, schoolId, concernId, subject, children, learnedAt }) => ({
      type: 'RaiseAdultConcern',
      input: { conductId, schoolId, concernId, subject, children, learnedAt },
    }),
  },
});

/** What somebody told of themselves becomes a record about them. */
export const raiseFromSelfReferral = reactionFor<OpenSelfReferralEvent>()({
  name: 'raise-self-referral',
  on: {
    SelfReferred: ({ conductId, schoolId, referralId, by, learnedAt }) => ({
      type: 'RaiseAdultConcern',
      input: { conductId, schoolId, referralId, subject: by, learnedAt },
    }),
  },
});

/** Whoever is shut out of a record that they manage or decide on is succeeded at once. */
export const succeedExcluded = reactionFor<OpenRestrictionEvent>()({
  name: 'succeed-case-manager',
  on: {
    PersonExcluded: ({ recordId }) => ({ type: 'SucceedCaseManager', input: { conductId: recordId } }),
    RestrictionNarrowed: ({ recordId }) => ({ type: 'SucceedCaseManager', input: { conductId: recordId } }),
  },
});

/** Whoever is shut out of the concern later is shut out of what became of it. */
export const followConcern = reactionFor<OpenConductEvent>()({
  name: 'conduct-follows-concern',
  on: {
    AdultConcernRaised: ({ conductId, concernId }) =>
      concernId ? { type: 'FollowRestriction', input: { recordId: concernId, follower: conductId } } : undefined,
  },
});

/** A breach case about the same matter waits while another body leads, and goes on afterwards. */
export const holdBreaches = reactionFor<OpenConductEvent>()({
  name: 'hold-breach-for-allegation',
  on: {
    BreachHoldAsked: ({ breachId }) => ({ type: 'PlaceBreachHold', input: { breachId } }),
    BreachHoldNoLongerAsked: ({ breachId }) => ({ type: 'LiftBreachHold', input: { breachId } }),
  },
});

export const conductReactions = [
  raiseFromConcern,
  raiseFromSelfReferral,
  succeedExcluded,
  followConcern,
  holdBreaches,
  noteConductsFile,
];
