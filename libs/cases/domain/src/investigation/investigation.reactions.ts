import type { OpenChargeEvent, OpenRestrictionEvent } from '@caseward/access-domain';
import { companionId, reactionFor } from '@caseward/kernel';
import type { OpenBreachEvent } from '../breach/breach';
import { noteInvestigationsFile } from './attachments';
import type { OpenInvestigationEvent } from './events';

/** Whoever is shut out later of the record that it belongs to is shut out of the investigation as well. */
export const followInvestigatedRecord = reactionFor<OpenInvestigationEvent>()({
  name: 'follow-investigated-record',
  on: {
    InvestigationCommissioned: ({ investigationId, ofRecord }) => ({
      type: 'FollowRestriction',
      input: { recordId: ofRecord, follower: investigationId },
    }),
  },
});

/** Whoever commissioned it and is shut out of it is succeeded at once. */
export const succeedShutOut = reactionFor<OpenRestrictionEvent>()({
  name: 'succeed-commissioner',
  on: {
    PersonExcluded: ({ recordId }) => ({ type: 'SucceedCommissioner', input: { investigationId: recordId } }),
    RestrictionNarrowed: ({ recordId }) => ({ type: 'SucceedCommissioner', input: { investigationId: recordId } }),
  },
});
/** It is in the charge of one person: when they leave their post, the next in line takes it. */
export const noteInvestigationCharge = reactionFor<OpenInvestigationEvent>()({
  name: 'note-investigation-charge',
  on: {
    InvestigationCommissioned: ({ investigationId, schoolId }) => ({
      type: 'NoteCharge',
      input: { recordId: investigationId, kind: 'investigation', schoolId },
    }),
  },
});
export const succeedLeavingCommissioner = reactionFor<OpenChargeEvent>()({
  name: 'succeed-leaver-of-investigation',
  on: {},
  each: {
    ChargesReviewed: ({ charges }) =>
      charges
        .filter(({ kind }) => kind === 'investigation')
        .map(({ recordId }) => ({ type: 'SucceedCommissioner', input: { investigationId: recordId } })),
  },
});

/** A policy breach receives the findings of the investigation that it ordered. */
export const returnFindings = reactionFor<OpenInvestigationEvent>()({
  name: 'return-findings',
  on: {
    InvestigationConcluded: ({ investigationId, ofKind, ofRecord, investigators }) =>
      ofKind === 'breach'
        ? { type: 'ReceiveFindings', input: { breachId: ofRecord, investigationId, investigators } }
        : undefined,
  },
});

/** A policy breach learns that the investigation which it ordered ended without findings. */
export const tellOfGivingUp = reactionFor<OpenInvestigationEvent>()({
  name: 'tell-of-giving-up',
  on: {
    InvestigationAbandoned: ({ investigationId, ofKind, ofRecord }) =>
      ofKind === 'breach'
        ? { type: 'NoteInvestigationGivenUp', input: { breachId: ofRecord, investigationId } }
        : undefined,
  },
});

/** Before a hold said which investigation it holds, a breach had one at most. */
const first = (breachId: string) => companionId(breachId, 'investigation');
/** While the law has its way with a breach, its investigation stands still. There may be none. */
export const holdInvestigation = reactionFor<OpenBreachEvent>()({
  name: 'hold-investigation',
  on: {
    HeldForStatutoryProcess: ({ breachId, investigationId = first(breachId) }) => ({
      type: 'PauseInvestigation',
      input: { investigationId, why: 'statutory_process' },
    }),
    HoldLifted: ({ breachId, investigationId = first(breachId), still }) =>
      still ? undefined : { type: 'ResumeInvestigation', input: { investigationId, processGoesOn: false } },
  },
});

export const investigationReactions = [
  followInvestigatedRecord,
  returnFindings,
  succeedShutOut,
  noteInvestigationCharge,
  succeedLeavingCommissioner,
  tellOfGivingUp,
  holdInvestigation,
  noteInvestigationsFile,
];
