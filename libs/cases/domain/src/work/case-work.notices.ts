import { noticeFor } from '@caseward/kernel';
import type { OpenChildCaseEvent } from '../child-case';

const its = ({ caseId }: Readonly<{ caseId: string }>) => caseId;

/** Something in a case is to be done by somebody. Told to them alone, and not when they took it on themselves. */
export const caseActionYours = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_ACTION_YOURS',
  urgent: false,
  tells: {
    CaseActionAdded: ({ caseId, owner }) => ({ record: caseId, to: [owner] }),
    CaseActionReassigned: ({ caseId, owner }) => ({ record: caseId, to: [owner] }),
  },
  settles: { CaseActionCompleted: its, CaseActionCancelled: its, ChildCaseClosed: its },
});

/** Something in a case was to be done and is not: told to its owner, the team, and above, until somebody acts. */
export const caseActionOverdue = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_ACTION_OVERDUE',
  urgent: false,
  tells: { CaseActionEscalated: ({ caseId, people }) => ({ record: caseId, to: people }) },
  settles: {
    CaseActionCompleted: its,
    CaseActionExtended: its,
    CaseActionCancelled: its,
  },
});

/** The school's report for a conference is wanted soon: told to whoever writes it. */
export const conferenceReportDue = noticeFor<OpenChildCaseEvent>()({
  name: 'CONFERENCE_REPORT_DUE',
  urgent: false,
  tells: { ConferenceReportReminded: ({ caseId, owner }) => ({ record: caseId, to: [owner] }) },
  settles: { ConferenceReportRecorded: its, CaseActionCompleted: its, CaseActionCancelled: its },
});

/** A referral has no answer and should have one. */
export const referralWaits = noticeFor<OpenChildCaseEvent>()({
  name: 'REFERRAL_UNANSWERED',
  urgent: false,
  tells: { ReferralUnansweredMarked: ({ caseId }) => ({ record: caseId, to: 'readers' }) },
  settles: { ReferralChased: its, ReferralOutcomeRecorded: its, ReferralClosed: its, DisagreementEscalated: its },
});

export const caseWorkNotices = [caseActionYours, caseActionOverdue, conferenceReportDue, referralWaits];
