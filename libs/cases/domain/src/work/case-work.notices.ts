import { noticeFor } from '@caseward/kernel';
import type { OpenChildCaseEvent } from '../child-case';

const its = ({ caseId }: Readonly<{ caseId: string }>) => caseId;
type OfAction = Readonly<{ caseId: string; actionId: string }>;
type OfReferral = Readonly<{ caseId: string; referralId: string }>;
/** That one is done says nothing of another. */
const thatAction = ({ caseId, actionId }: OfAction) => ({ record: caseId, parts: [actionId] });
const thatReferral = ({ caseId, referralId }: OfReferral) => ({ record: caseId, parts: [referralId] });
const toOwner = ({ caseId, actionId, owner }: OfAction & Readonly<{ owner: string }>) => ({
  record: caseId,
  part: actionId,
  to: [owner],
});

/** Something in a case is to be done by somebody. Told to them alone, and not when they took it on themselves. */
export const caseActionYours = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_ACTION_YOURS',
  urgent: false,
  tells: {
    CaseActionAdded: toOwner,
    CaseActionReassigned: toOwner,
  },
  settles: {
    // Whoever has handed it on need not do it any more.
    CaseActionReassigned: thatAction,
    CaseActionCompleted: thatAction,
    CaseActionCancelled: thatAction,
    ChildCaseClosed: its,
  },
});

/** Something in a case was to be done and is not: told to its owner, the team, and above, until somebody acts. */
export const caseActionOverdue = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_ACTION_OVERDUE',
  urgent: false,
  tells: { CaseActionEscalated: ({ caseId, actionId, people }) => ({ record: caseId, part: actionId, to: people }) },
  settles: {
    CaseActionCompleted: thatAction,
    CaseActionExtended: thatAction,
    CaseActionCancelled: thatAction,
    ChildCaseClosed: its,
  },
});

/** The school's report for a conference is wanted soon: told to whoever writes it. */
export const conferenceReportDue = noticeFor<OpenChildCaseEvent>()({
  name: 'CONFERENCE_REPORT_DUE',
  urgent: false,
  tells: { ConferenceReportReminded: toOwner },
  settles: {
    ConferenceReportRecorded: its,
    CaseActionCompleted: thatAction,
    CaseActionCancelled: thatAction,
    ChildCaseClosed: its,
  },
});

/** A referral has no answer and should have one. */
export const referralWaits = noticeFor<OpenChildCaseEvent>()({
  name: 'REFERRAL_UNANSWERED',
  urgent: false,
  tells: {
    ReferralUnansweredMarked: ({ caseId, referralId }) => ({ record: caseId, part: referralId, to: 'readers' }),
  },
  settles: {
    ReferralChased: thatReferral,
    ReferralOutcomeRecorded: thatReferral,
    ReferralClosed: thatReferral,
    DisagreementEscalated: thatReferral,
    ChildCaseClosed: its,
  },
});

export const caseWorkNotices = [caseActionYours, caseActionOverdue, conferenceReportDue, referralWaits];
