import {
  addCaseAction,
  cancelCaseAction,
  completeCaseAction,
  extendCaseAction,
  reassignCaseAction,
} from './case-actions';
import { chaseReferral, closeReferral, markReferralUnanswered, recordReferralOutcome, recordReferralReceipt } from './answer-referral'; // prettier-ignore
import { recordAdviceOnCase, recordSupervision, seekAdviceOnCase } from './advice-and-supervision';
import { recordConferenceReport, setConferenceReportDate } from './conference-report';
import { escalateDisagreement, recordDisagreementOutcome } from './disagree-with-referral';
import { escalateOverdueCaseAction } from './escalate-overdue-action';
import { draftReferral, makeReferral } from './make-referral';
import { recordConference, recordCoreGroup, recordStrategyDiscussion } from './meetings';
import { remindOfConferenceReport } from './remind-of-report';
import { recordRiskAssessment } from './record-risk-assessment';
import { recordParentContact, shareInformation } from './share-information';

/** Every command of the daily work, in the order in which people meet them. */
export const workCommands = [
  draftReferral,
  makeReferral,
  recordReferralReceipt,
  recordReferralOutcome,
  markReferralUnanswered,
  chaseReferral,
  escalateDisagreement,
  recordDisagreementOutcome,
  closeReferral,
  recordStrategyDiscussion,
  recordConference,
  setConferenceReportDate,
  recordConferenceReport,
  remindOfConferenceReport,
  recordCoreGroup,
  recordRiskAssessment,
  addCaseAction,
  reassignCaseAction,
  completeCaseAction,
  extendCaseAction,
  cancelCaseAction,
  escalateOverdueCaseAction,
  recordParentContact,
  shareInformation,
  seekAdviceOnCase,
  recordAdviceOnCase,
  recordSupervision,
] as const;
export {
  addCaseAction,
  cancelCaseAction,
  chaseReferral,
  closeReferral,
  completeCaseAction,
  draftReferral,
  escalateDisagreement,
  extendCaseAction,
  makeReferral,
  reassignCaseAction,
  recordAdviceOnCase,
  recordConference,
  recordConferenceReport,
  recordCoreGroup,
  recordDisagreementOutcome,
  recordParentContact,
  recordReferralOutcome,
  recordReferralReceipt,
  recordRiskAssessment,
  recordStrategyDiscussion,
  recordSupervision,
  seekAdviceOnCase,
  setConferenceReportDate,
  shareInformation,
};
export * from './codes';
export { SUPERVISION_DAYS } from './clocks';
export { caseWorkNotices } from './case-work.notices';
export { openWork, type OpenWork } from './open-work';
export { overdueCaseAction } from './overdue-action.deadline';
export { conferenceReportNear } from './remind-of-report';
export { referralUnanswered } from './referral-unanswered.deadline';
export { isDisputed } from './open-work';
export type { WorkRefusal } from './refusals';
export type { CaseAction, CaseWork, Expected, Referral, WorkEvent } from './work';
export { workEventTypes } from './work';
