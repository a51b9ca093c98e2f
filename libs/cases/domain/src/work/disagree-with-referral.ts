import { day, decisionInput, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { disagreementDue } from './clocks';
import { disagreementResult, disagreementStage } from './codes';
import { no, sentReferralIn } from './find';

const of = { caseId: id, referralId: id };
const stages = disagreementStage.options;

/**
 * The school does not accept the answer, or that there is none, and says so one stage higher, by the local procedure for
 * professional disagreements. Nobody goes down a stage.
 */
export const escalateDisagreement = childCaseCommand({
  type: 'EscalateDisagreement',
  input: z.object({ ...of, on: day, stage: disagreementStage, raisedWith: optionalWords(300), ...decisionInput }),
  may: { ...byTeam, roles: ['DSL', 'DDSL', 'TSL'] },
  about: ({ caseId }) => caseId,
  decide(state, input, { today, calendar }) {
    const file = ready(state, 'EscalateDisagreement');
    const { disagreement } = sentReferralIn(file, input.referralId);
    notLaterThan(today, input.on);
    if (disagreement && stages.indexOf(input.stage) <= stages.indexOf(disagreement.stage))
      throw no('case/disagreement-stage');
    return [{ type: 'DisagreementEscalated', data: { ...input, answerBy: disagreementDue(calendar, input.on) } }];
  },
});

/** What came of it. When the two still do not agree, it goes a stage higher, or the referral is closed with a reason. */
export const recordDisagreementOutcome = childCaseCommand({
  type: 'RecordDisagreementOutcome',
  input: z.object({ ...of, on: day, result: disagreementResult, said: words(5_000) }),
  may: { ...byTeam, roles: ['DSL', 'DDSL', 'TSL'] },
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input, { today }) {
    const file = ready(state, 'RecordDisagreementOutcome');
    if (sentReferralIn(file, input.referralId).disagreement?.stands !== 'awaiting') throw no('case/no-disagreement');
    notLaterThan(today, input.on);
    return [{ type: 'DisagreementOutcomeRecorded', data: input }];
  },
});
