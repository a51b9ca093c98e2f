import type { Day } from '@caseward/kernel';
import type { CaseWork, Referral } from './work';

/** Why a case cannot close yet, each with words of its own. */
export type OpenWork =
  | 'case/referral-open'
  | 'case/referral-unanswered'
  | 'case/disagreement-open'
  | 'case/action-overdue'
  | 'case/action-open'
  | 'case/report-due'
  | 'case/advice-awaited';

export const isWaiting = ({ status }: Referral): boolean => status === 'made' || status === 'acknowledged';
/** The school does not agree, and nobody has settled or ended it. */
export const isDisputed = ({ status, agreed, disagreement }: Referral): boolean =>
  status !== 'closed' && (disagreement ? disagreement.stands !== 'settled' : status === 'answered' && !agreed);

/** What is still open in a case on that day: nothing of it may be left behind when the case closes. */
export const openWork = ({ referrals, actions, awaited }: CaseWork, today: Day): readonly OpenWork[] => {
  const open = actions.filter(({ status }) => status === 'open');
  const found: readonly (readonly [OpenWork, boolean])[] = [
    ['case/referral-unanswered', referrals.some((one) => isWaiting(one) && one.unanswered)],
    ['case/referral-open', referrals.some((one) => one.status === 'drafted' || (isWaiting(one) && !one.unanswered))],
    ['case/disagreement-open', referrals.some(isDisputed)],
    ['case/action-overdue', open.some(({ due }) => due < today)],
    ['case/report-due', open.some(({ kind, due }) => kind === 'conference_report' && due >= today)],
    ['case/action-open', open.some(({ kind, due }) => kind !== 'conference_report' && due >= today)],
    ['case/advice-awaited', awaited.length > 0],
  ];
  return found.flatMap(([code, so]) => (so ? [code] : []));
};
