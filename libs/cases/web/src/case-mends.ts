import type { ChildCaseRefusal } from '@caseward/cases-domain';
import type { PlanStatus } from '@caseward/contract';
import type { ChildCase } from './case-document';

/** The concern in which the one thing happened and the other did not follow. */
const concernWith = ({ chronology }: ChildCase, happened: string, followed: string) =>
  chronology.find(
    ({ kind, recordId, number }) =>
      kind === happened &&
      !chronology.some((later) => later.recordId === recordId && later.kind === followed && later.number > number),
  )?.recordId;
const concernAt = (id: string | undefined) => id && `/inbox/${id}`;

/** Where that is mended for which a case may not be closed yet: a form of its page, one of its sides, or another record. */
export const caseMends = (file: ChildCase): Readonly<Partial<Record<ChildCaseRefusal, string | undefined>>> => {
  const side = (path: string) => `/cases/${file.id}/${path}`;
  const planned = (plan: PlanStatus) => {
    const child = file.files.find((one) => one.plan === plan)?.child.id;
    return child && `/people/${child}#setPlanStatus`;
  };
  return {
    'case/child-on-protection-plan': planned('child_protection'),
    'case/child-in-need-plan': planned('child_in_need'),
    'case/child-not-safe': concernAt(concernWith(file, 'ImmediateDangerFlagged', 'DangerResponseRecorded')),
    'case/question-unanswered': concernAt(concernWith(file, 'DetailRequested', 'ConcernAddended')),
    'case/no-support-decided': '#stepUpCase',
    'case/step-down-first': '#stepDownCase',
    'case/review-to-come': '#reactivateCase',
    'case/child-not-heard': '#recordChildWishes',
    'case/referral-unanswered': side('referrals#recordReferralOutcome'),
    'case/referral-open': side('referrals#recordReferralOutcome'),
    'case/disagreement-open': side('referrals#recordDisagreementOutcome'),
    'case/action-overdue': side('tasks#completeCaseAction'),
    'case/action-open': side('tasks#completeCaseAction'),
    'case/report-due': side('meetings#recordConferenceReport'),
    'case/advice-awaited': side('shared#recordAdviceOnCase'),
  };
};
