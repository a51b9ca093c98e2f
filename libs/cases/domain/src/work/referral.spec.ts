import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { childCaseAggregate } from '../index';
import { chaseReferral, closeReferral, markReferralUnanswered, recordReferralOutcome, recordReferralReceipt } from './answer-referral'; // prettier-ignore
import { escalateDisagreement, recordDisagreementOutcome } from './disagree-with-referral';
import { draftReferral, makeReferral } from './make-referral';
import { openWork } from './open-work';
import { referralUnanswered } from './referral-unanswered.deadline';
import type { OpenChildCaseEvent } from '../child-case';
import { action, answerDue, caseId, chase, dale, made, marked, milo, monday, of, opened, other, referral, sent, wilma } from './work.fixture'; // prettier-ignore

const given = scenario(childCaseAggregate, monday);
const drafted = {
  type: 'ReferralDrafted' as const,
  data: { ...of, to: 'childrens_services' as const, children: [wilma], concerns: 'First words.', draftedBy: dale },
};
const answer = { ...of, on: monday.today, outcome: 'section_47' as const, agreed: true, said: 'They visit today.' };
const answered = { type: 'ReferralOutcomeRecorded' as const, data: answer };
const refused = { type: 'ReferralOutcomeRecorded' as const, data: { ...answer, outcome: 'no_further_action' as const, agreed: false } }; // prettier-ignore
const disagree = { ...of, on: monday.today, stage: 'team_manager' as const, rationale: 'She is not safe.' };
const disagreed = { type: 'DisagreementEscalated' as const, data: { ...disagree, answerBy: '2026-09-14' } };
const workAfter = (...events: readonly unknown[]) => {
  const state = (events as OpenChildCaseEvent[]).reduce(childCaseAggregate.evolve, childCaseAggregate.initial);
  if (state.status === 'none') throw new Error('no case');
  return openWork(state.work, monday.today);
};

describe('a referral', () => {
  it('is made, and its answer is due within one working day', () => given(opened).when(makeReferral, made).then(sent));
  it('may be drafted first, and is then made by whoever makes it', () => {
    given(opened).when(draftReferral, { ...of, to: 'childrens_services', children: [wilma], concerns: 'First words.' }, { actor: dale }).then(drafted); // prettier-ignore
    given(opened, drafted).when(makeReferral, made).then(sent);
    given(opened, drafted).when(draftReferral, drafted.data).refused('case/already-there');
  });
  it('is made once, for a child of the case, and not for tomorrow', () => {
    given(opened, sent).when(makeReferral, made).refused('case/referral-already-made');
    given(opened).when(makeReferral, { ...made, children: [milo] }).refused('case/another-child'); // prettier-ignore
    given(opened).when(makeReferral, { ...made, on: '2026-09-08' }).refused('case/in-the-future'); // prettier-ignore
    given().when(makeReferral, made).refused('case/concern-not-opened');
  });
  it('says why nobody agreed to it, and why parents do not know', () => {
    given(opened).when(makeReferral, { ...made, consentReason: ' ' }).refused('case/consent-reason-missing'); // prettier-ignore
    given(opened).when(makeReferral, { ...made, parents: 'not_informed' }).refused('case/parents-reason-missing'); // prettier-ignore
    given(opened).when(makeReferral, { ...made, consent: 'given', consentReason: undefined }).then({ ...sent, data: { ...sent.data, consent: 'given', consentReason: undefined } }); // prettier-ignore
  });
  it('that was received still waits for an answer', () => {
    const receipt = { ...of, on: monday.today };
    given(opened, sent).when(recordReferralReceipt, receipt).then({ type: 'ReferralAcknowledged', data: receipt });
    given(opened, answered).when(recordReferralReceipt, receipt).refused('case/no-referral-waiting');
    given(opened, sent, answered).when(recordReferralReceipt, receipt).refused('case/no-referral-waiting');
    given(opened, sent).when(recordReferralReceipt, { ...receipt, referralId: other }).refused('case/referral-unknown'); // prettier-ignore
    given(opened, sent, drafted, { ...sent, data: { ...sent.data, referralId: other } })
      .when(recordReferralReceipt, receipt)
      .refused('case/referral-not-made');
  });
});

describe('a referral without an answer', () => {
  const late = { now: '2026-09-08T16:00:01.000Z', today: '2026-09-08', actingRole: 'SYS' as const };
  it('is marked, and whoever made it has something to do', () => {
    given(opened, sent).when(markReferralUnanswered, of, late).then(marked, chase);
    given(opened, sent).when(markReferralUnanswered, of).refused('case/answer-not-overdue');
    given(opened, sent, marked).when(markReferralUnanswered, of, late).refused('case/answer-not-overdue');
  });
  it('is chased: the task is done, and a new clock runs', () => {
    const asked = { ...of, on: '2026-09-08', how: 'telephone' as const, said: 'A manager will ring back.' };
    given(opened, sent, marked, chase)
      .when(chaseReferral, asked, late)
      .then(
        { type: 'ReferralChased', data: { ...asked, answerDue: '2026-09-10T16:00:00.000Z' } },
        { type: 'CaseActionCompleted', data: { caseId, actionId: chase.data.actionId, done: asked.said } },
      );
    given(opened, sent, answered).when(chaseReferral, asked, late).refused('case/no-referral-waiting');
    given(opened).when(chaseReferral, asked, late).refused('case/no-referral-waiting');
  });
  it('runs from the day on which it was made, and stops with an answer', () => {
    const from = (...events: readonly OpenChildCaseEvent[]) =>
      running<OpenChildCaseEvent>(referralUnanswered, monday.calendar, ...events);
    expect(from(sent)).toEqual({ [referral]: answerDue });
    expect(from(sent, answered)).toEqual({});
    expect(referralUnanswered.then(referral, sent.data)).toEqual({ type: 'MarkReferralUnanswered', input: of });
  });
});

describe('an answer', () => {
  it('ends what was to be chased', () =>
    given(opened, sent, marked, chase)
      .when(recordReferralOutcome, answer)
      .then(answered, { type: 'CaseActionCompleted', data: { caseId, actionId: chase.data.actionId, done: answer.said } })); // prettier-ignore
  it('that the school does not accept goes up, stage by stage, and never down', () => {
    given(opened, sent, refused).when(escalateDisagreement, disagree).then(disagreed);
    given(opened, sent, refused, disagreed).when(escalateDisagreement, disagree).refused('case/disagreement-stage');
    given(opened).when(escalateDisagreement, disagree).refused('case/no-referral-to-dispute');
    given(opened, drafted).when(escalateDisagreement, disagree).refused('case/no-referral-to-dispute');
  });
  it('to a disagreement is written down once', () => {
    const said = { ...of, on: monday.today, result: 'decision_changed' as const, said: 'They will assess.' };
    given(opened, sent, refused, disagreed)
      .when(recordDisagreementOutcome, said)
      .then({ type: 'DisagreementOutcomeRecorded', data: said });
    given(opened, sent, refused).when(recordDisagreementOutcome, said).refused('case/no-disagreement');
  });
});

describe('putting a referral away', () => {
  const closed = (reason?: string) => ({ type: 'ReferralClosed' as const, data: { ...of, reason } });
  it('needs a reason, unless its answer was accepted', () => {
    given(opened, sent, answered).when(closeReferral, of).then(closed());
    given(opened, sent).when(closeReferral, of).refused('case/reason-missing');
    given(opened, sent, refused).when(closeReferral, of).refused('case/reason-missing');
    given(opened, sent, refused).when(closeReferral, { ...of, reason: 'Early help took it.' }).then(closed('Early help took it.')); // prettier-ignore
  });
  it('waits for the answer to a disagreement, and ends what was to be done', () => {
    given(opened, sent, refused, disagreed).when(closeReferral, of).refused('case/disagreement-open');
    given(opened, sent, marked, chase)
      .when(closeReferral, { ...of, reason: 'Made in error.' })
      .then(closed('Made in error.'), {
        type: 'CaseActionCancelled',
        data: { caseId, actionId: chase.data.actionId, reason: 'Made in error.' },
      });
    given(opened, sent, closed()).when(closeReferral, of).refused('case/no-referral-open');
    given(opened, sent, closed()).when(recordReferralOutcome, answer).refused('case/no-referral-waiting');
    given(opened, sent, closed(), { ...sent, data: { ...sent.data, referralId: other } })
      .when(recordReferralOutcome, answer)
      .refused('case/referral-closed');
  });
});

describe('what is still open', () => {
  it('is said for each thing, in words of its own', () => {
    expect(workAfter(opened)).toEqual([]);
    expect(workAfter(opened, sent)).toEqual(['case/referral-open']);
    expect(workAfter(opened, sent, marked)).toEqual(['case/referral-unanswered']);
    expect(workAfter(opened, sent, answered)).toEqual([]);
    expect(workAfter(opened, sent, refused)).toEqual(['case/disagreement-open']);
    const task = { type: 'CaseActionAdded', data: { ...chase.data, actionId: action, kind: 'task' } };
    expect(workAfter(opened, task)).toEqual(['case/action-open']);
    expect(workAfter(opened, { ...task, data: { ...task.data, due: '2026-09-04' } })).toEqual(['case/action-overdue']);
    expect(workAfter(opened, { ...task, data: { ...task.data, kind: 'conference_report' } })).toEqual(['case/report-due']); // prettier-ignore
    const sought = { type: 'CaseAdviceSought', data: { caseId, adviceId: other, from: 'nspcc', on: monday.today } };
    expect(workAfter(opened, sought)).toEqual(['case/advice-awaited']);
  });
});
