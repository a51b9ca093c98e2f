import { isDisputed, isWaiting } from './open-work';
import type { CaseWork } from './work';

type Working = Readonly<{ work: CaseWork }>;

const noneWaiting = ({ work }: Working) => !work.referrals.some(isWaiting) && 'case/no-referral-waiting';
const noneSent = ({ work }: Working) =>
  !work.referrals.some((one) => isWaiting(one) || one.status === 'answered') && 'case/no-referral-waiting';
const noneOpen = ({ work }: Working) =>
  !work.referrals.some(({ status }) => status !== 'closed') && 'case/no-referral-open';
const nothingToDispute = ({ work }: Working) =>
  !work.referrals.some((one) => isWaiting(one) || isDisputed(one) || one.status === 'answered') &&
  'case/no-referral-to-dispute';
const noneDisputed = ({ work }: Working) =>
  !work.referrals.some(({ status, disagreement }) => status !== 'closed' && disagreement?.stands === 'awaiting') &&
  'case/no-disagreement';
const noAction = ({ work }: Working) => !work.actions.some(({ status }) => status === 'open') && 'case/no-action-open';

/** When the daily work may be done: while a case has one of these statuses, and there is something to do it to. */
export const workTurns = <const S extends string>(live: readonly S[]) =>
  ({
    DraftReferral: { from: live },
    MakeReferral: { from: live },
    RecordReferralReceipt: { from: live, unless: noneWaiting },
    RecordReferralOutcome: { from: live, unless: noneSent },
    MarkReferralUnanswered: { from: live, unless: noneWaiting, offered: false },
    ChaseReferral: { from: live, unless: noneWaiting },
    EscalateDisagreement: { from: live, unless: nothingToDispute },
    RecordDisagreementOutcome: { from: live, unless: noneDisputed },
    CloseReferral: { from: live, unless: noneOpen },
    RecordStrategyDiscussion: { from: live },
    RecordConference: { from: live },
    SetConferenceReportDate: { from: live },
    RecordConferenceReport: { from: live },
    RemindOfConferenceReport: { from: live, unless: noAction, offered: false },
    RecordCoreGroup: { from: live },
    RecordRiskAssessment: { from: live },
    AddCaseAction: { from: live },
    ReassignCaseAction: { from: live, unless: noAction },
    CompleteCaseAction: { from: live, unless: noAction },
    ExtendCaseAction: { from: live, unless: noAction },
    CancelCaseAction: { from: live, unless: noAction },
    EscalateOverdueCaseAction: { from: live, unless: noAction, offered: false },
    RecordParentContact: { from: live },
    RecordChildWishes: { from: live },
    ShareInformation: { from: live },
    SeekAdviceOnCase: { from: live },
    RecordAdviceOnCase: { from: live },
    RecordSupervision: { from: live },
  }) as const;
