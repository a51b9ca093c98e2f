import type { OpenInvestigationEvent } from '@caseward/cases-domain';
import { companionId, reactionFor } from '@caseward/kernel';
import type { OpenChargeEvent, OpenRestrictionEvent } from '@caseward/access-domain';
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

/** It is in the charge of a few: when one of them leaves their post, it is looked at whether the next must take it. */
export const noteConductCharge = reactionFor<OpenConductEvent>()({
  name: 'note-conduct-charge',
  on: {
    AdultConcernRaised: ({ conductId, schoolId }) => ({
      type: 'NoteCharge',
      input: { recordId: conductId, kind: 'adultconduct', schoolId },
    }),
  },
});
export const succeedLeaver = reactionFor<OpenChargeEvent>()({
  name: 'succeed-leaver-of-conduct',
  on: {},
  each: {
    ChargesReviewed: ({ charges }) =>
      charges
        .filter(({ kind }) => kind === 'adultconduct')
        .map(({ recordId }) => ({ type: 'SucceedCaseManager', input: { conductId: recordId } })),
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
    BreachHoldAsked: ({ breachId, conductId }) => ({
      type: 'HoldBreachForProcess',
      input: { breachId, process: companionId(breachId, conductId) },
    }),
    BreachHoldNoLongerAsked: ({ breachId, conductId }) => ({
      type: 'ReleaseBreachFromProcess',
      input: { breachId, process: companionId(breachId, conductId) },
    }),
  },
});

/** Whoever opens the record finds what is looked into, as far as they may know of it. */
export const noteInvestigation = reactionFor<OpenInvestigationEvent>()({
  name: 'note-conduct-investigation',
  on: {
    InvestigationCommissioned: ({ investigationId, ofKind, ofRecord }) =>
      ofKind === 'adultconduct'
        ? { type: 'NoteConductInvestigation', input: { conductId: ofRecord, investigationId } }
        : undefined,
  },
});

/** Its investigations stand still while another body leads, and their clocks with them. */
export const holdInvestigations = reactionFor<OpenConductEvent>()({
  name: 'hold-investigation-for-allegation',
  on: {
    InvestigationHoldAsked: ({ investigationId }) => ({
      type: 'PauseInvestigation',
      input: { investigationId, why: 'statutory_process' },
    }),
    InvestigationHoldNoLongerAsked: ({ investigationId }) => ({
      type: 'ResumeInvestigation',
      input: { investigationId, processGoesOn: false },
    }),
  },
});

export const conductReactions = [
  raiseFromConcern,
  raiseFromSelfReferral,
  succeedExcluded,
  followConcern,
  holdBreaches,
  noteInvestigation,
  holdInvestigations,
  noteConductCharge,
  succeedLeaver,
  noteConductsFile,
];
