import { deadlineFor } from '@caseward/kernel';
import type { OpenChildCaseEvent } from '../child-case';

type Waiting = Readonly<{ referralId: string; answerDue: string }>;
const waits = ({ referralId, answerDue }: Waiting) => ({ key: referralId, due: answerDue });
const its = ({ referralId }: Readonly<{ referralId: string }>) => referralId;

/** The answer to a referral has not come when it was due: somebody is to ask for it. */
export const referralUnanswered = deadlineFor<OpenChildCaseEvent>()({
  name: 'referral-unanswered',
  basis:
    'The local authority decides within one working day of a referral (Working Together); other agencies and after chasing: product default',
  starts: { ReferralMade: waits, ReferralChased: waits },
  stops: { ReferralOutcomeRecorded: its, ReferralClosed: its, ReferralUnansweredMarked: its },
  then: (referralId, { caseId }) => ({ type: 'MarkReferralUnanswered', input: { caseId, referralId } }),
});
