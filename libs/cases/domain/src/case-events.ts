import { attachmentAdded, attachmentWithdrawn } from '@caseward/concerns-domain';
import { day, decisionRecorded, entryRef, id, optionalWords, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import {
  caseOutcome,
  heardHow,
  inactiveBecause,
  noteKind,
  partInCase,
  redactionBasis,
  sealedReason,
  supportLevel,
} from './vocabulary';

/** Who is on a case, how much help there is, and whether it is at work: its spine. */
export const caseEvents = {
  ChildCaseOpened: z.object({ caseId: id, schoolId: id, concernId: id, children: z.array(id), owner: id }),
  ConcernAddedToCase: z.object({ caseId: id, concernId: id }),
  /** It is not for a child of this case: the concern waits for another next step. */
  ConcernTurnedAway: z.object({ caseId: id, concernId: id }),
  ChildWishesRecorded: z.object({
    caseId: id,
    child: id,
    on: day,
    how: heardHow,
    wishes: sealed('record', words(10_000)),
  }),
  CaseNoteAdded: z.object({
    caseId: id,
    kind: noteKind,
    on: day,
    withWhom: sealed('record', optionalWords(300)),
    text: sealed('record', words(10_000)),
  }),
  CaseAttachmentAdded: z.object({ caseId: id, ...attachmentAdded }),
  CaseAttachmentWithdrawn: z.object({ caseId: id, ...attachmentWithdrawn }),
  CasePersonLinked: z.object({
    caseId: id,
    schoolId: id,
    personId: id,
    part: partInCase,
    /** From now on the case is about this child as well. */
    isChildOfIt: z.boolean(),
    note: sealed('record', optionalWords(2_000)),
  }),
  /** `leaves`: whoever had the case before and has no part in it any more. */
  CaseOwnerAssigned: z.object({ caseId: id, owner: id, before: id, leaves: id.optional(), reason: sealedReason }),
  CaseTeamMemberAdded: z.object({ caseId: id, personId: id, why: sealed('record', words(2_000)) }),
  CaseTeamMemberRemoved: z.object({ caseId: id, personId: id, leaves: id.optional(), reason: sealedReason }),
  CaseSteppedUp: z.object({ caseId: id, from: supportLevel.optional(), to: supportLevel, ...decisionRecorded }),
  CaseSteppedDown: z.object({ caseId: id, from: supportLevel, to: supportLevel, reviewOn: day, ...decisionRecorded }),
  CaseMadeDormant: z.object({ caseId: id, reviewOn: day, ...decisionRecorded }),
  CaseReactivated: z.object({ caseId: id, reason: sealedReason }),
  CaseInactivityEscalated: z.object({ caseId: id, because: inactiveBecause, people: z.array(id) }),
  CaseEntryCorrected: z.object({
    caseId: id,
    entry: entryRef,
    correction: sealed('record', words(10_000)),
    reason: sealedReason,
  }),
  CaseEntryRedacted: z.object({ caseId: id, entry: entryRef, basis: redactionBasis, reason: sealedReason }),
  /** In plain English, for whoever looks after the child next. */
  CaseSummaryRecorded: z.object({ caseId: id, summary: sealed('record', words(10_000)) }),
  ChildCaseClosed: z.object({
    caseId: id,
    schoolId: id,
    outcome: caseOutcome,
    outcomeReview: sealed('record', words(5_000)),
    ...decisionRecorded,
  }),
  ChildCaseReopened: z.object({ caseId: id, schoolId: id, reason: sealedReason }),
};
