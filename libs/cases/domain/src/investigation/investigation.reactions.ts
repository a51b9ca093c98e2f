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

/** While the law has its way with a breach, its investigation stands still. There may be none. */
export const holdInvestigation = reactionFor<OpenBreachEvent>()({
  name: 'hold-investigation',
  on: {
    HeldForStatutoryProcess: ({ breachId }) => ({
      type: 'PauseInvestigation',
      input: { investigationId: companionId(breachId, 'investigation'), why: 'statutory_process' },
    }),
    HoldLifted: ({ breachId }) => ({
      type: 'ResumeInvestigation',
      input: { investigationId: companionId(breachId, 'investigation'), processGoesOn: false },
    }),
  },
});

export const investigationReactions = [
  followInvestigatedRecord,
  returnFindings,
  holdInvestigation,
  noteInvestigationsFile,
];
