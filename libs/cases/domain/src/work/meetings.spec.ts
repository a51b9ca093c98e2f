import { scenario } from '@caseward/kernel/testing';
import { describe, it } from '@jest/globals';
import { childCaseAggregate } from '../index';
import { recordAdviceOnCase, recordSupervision, seekAdviceOnCase } from './advice-and-supervision';
import { recordConferenceReport, setConferenceReportDate } from './conference-report';
import { recordConference, recordCoreGroup, recordStrategyDiscussion } from './meetings';
import { recordRiskAssessment } from './record-risk-assessment';
import { action, advice, caseId, dale, meeting, milo, monday, okoro, opened, other, seen, wilma } from './work.fixture';

const given = scenario(childCaseAggregate, monday);
const tomorrow = '2026-09-08';

describe('meetings of the agencies', () => {
  it('after a strategy discussion a conference is expected within 15 working days, when harm is investigated', () => {
    const input = { ...meeting, outcome: 'section_47' as const };
    const data = { ...input, conferenceBy: '2026-09-28' };
    given(opened).when(recordStrategyDiscussion, input).then({ type: 'StrategyDiscussionRecorded', data });
    const none = { ...meeting, outcome: 'no_further_action' as const };
    given(opened).when(recordStrategyDiscussion, none).then({ type: 'StrategyDiscussionRecorded', data: none });
    given(opened).when(recordStrategyDiscussion, { ...input, on: tomorrow }).refused('case/in-the-future'); // prettier-ignore
  });
  it('after the first conference a core group within 10 working days and a review within three months; then six', () => {
    const first = { ...meeting, kind: 'initial' as const, outcome: 'on_a_plan' as const };
    const dates = { coreGroupBy: '2026-09-21', reviewBy: '2026-12-07' };
    given(opened)
      .when(recordConference, first)
      .then({ type: 'ConferenceRecorded', data: { ...first, ...dates } });
    const review = { ...first, kind: 'review' as const };
    given(opened).when(recordConference, review).then({ type: 'ConferenceRecorded', data: { ...review, reviewBy: '2027-03-07' } }); // prettier-ignore
    const ends = { ...review, outcome: 'child_in_need' as const };
    given(opened).when(recordConference, ends).then({ type: 'ConferenceRecorded', data: ends });
    given(opened).when(recordConference, { ...ends, on: tomorrow }).refused('case/in-the-future'); // prettier-ignore
  });
  it('the core group sets its own next date', () => {
    const input = { ...meeting, nextBy: '2026-10-05' };
    given(opened).when(recordCoreGroup, input).then({ type: 'CoreGroupRecorded', data: input });
    given(opened).when(recordCoreGroup, { ...input, on: tomorrow }).refused('case/in-the-future'); // prettier-ignore
  });
});

describe("the school's report for a conference", () => {
  const due = { caseId, actionId: action, owner: dale, due: '2026-09-21' };
  const set = { type: 'ConferenceReportDateSet' as const, data: { caseId, actionId: action, due: '2026-09-21' } };
  const task = {
    type: 'CaseActionAdded' as const,
    data: { ...due, kind: 'conference_report' as const, basis: 'agency' as const },
  };
  it('is somebody’s to write by the day that the authority sets', () => {
    given(opened).knowing(seen).when(setConferenceReportDate, due).then(set, task);
    given(opened).knowing({ canRead: false }).when(setConferenceReportDate, due).refused('case/owner-cannot-see-it');
    given(opened).knowing(seen).when(setConferenceReportDate, { ...due, due: '2026-09-01' }).refused('case/day-has-passed'); // prettier-ignore
  });
  it('moves with that day, and stays one thing to do', () =>
    given(opened, set, task)
      .knowing(seen)
      .when(setConferenceReportDate, { ...due, actionId: other, owner: okoro, due: '2026-09-23' })
      .then(
        { type: 'ConferenceReportDateSet', data: { caseId, actionId: action, due: '2026-09-23' } },
        { type: 'CaseActionExtended', data: { caseId, actionId: action, due: '2026-09-23', from: '2026-09-21' } },
        { type: 'CaseActionReassigned', data: { caseId, actionId: action, owner: okoro, from: dale } },
      ));
  it('is done when it has been sent', () => {
    const sent = { caseId, on: monday.today, sharedWithFamily: false, summary: 'What we know.' };
    given(opened, set, task)
      .when(recordConferenceReport, sent)
      .then(
        { type: 'ConferenceReportRecorded', data: sent },
        { type: 'CaseActionCompleted', data: { caseId, actionId: action, done: 'What we know.' } },
      );
    given(opened).when(recordConferenceReport, { ...sent, on: tomorrow }).refused('case/in-the-future'); // prettier-ignore
  });
});

describe('thinking about a case', () => {
  it('a risk is assessed for one of its children, and looked at again', () => {
    const input = {
      caseId, child: wilma, kind: 'child_on_child' as const, on: monday.today, risks: 'Breaks.', measures: 'An adult near.',
      reviewBy: '2026-10-05',
    }; // prettier-ignore
    given(opened).when(recordRiskAssessment, input).then({ type: 'RiskAssessmentRecorded', data: input });
    given(opened).when(recordRiskAssessment, { ...input, child: milo }).refused('case/another-child'); // prettier-ignore
    given(opened).when(recordRiskAssessment, { ...input, reviewBy: '2026-09-01' }).refused('case/day-has-passed'); // prettier-ignore
  });
  it('supervision comes again after six weeks, or when it says', () => {
    const input = { caseId, on: monday.today, reflection: 'We look at the bruises and not at the brother.' };
    const then = (nextBy: string) => ({ type: 'SupervisionRecorded' as const, data: { ...input, nextBy } });
    given(opened).when(recordSupervision, input).then(then('2026-10-19'));
    given(opened).when(recordSupervision, { ...input, nextBy: '2026-09-21' }).then(then('2026-09-21')); // prettier-ignore
  });
  it('advice answers a question, or comes unasked', () => {
    const asked = { caseId, adviceId: advice, from: 'nspcc' as const, on: monday.today, question: 'Is this enough?' };
    const sought = { type: 'CaseAdviceSought' as const, data: asked };
    given(opened).when(seekAdviceOnCase, asked).then(sought);
    given(opened, sought).when(seekAdviceOnCase, asked).refused('case/already-there');
    const said = { caseId, from: 'nspcc' as const, on: monday.today, advice: 'Yes: refer.' };
    given(opened).when(recordAdviceOnCase, said).then({ type: 'CaseAdviceReceived', data: said });
    const answer = { ...said, answers: advice };
    given(opened, sought).when(recordAdviceOnCase, answer).then({ type: 'CaseAdviceReceived', data: answer });
    given(opened).when(recordAdviceOnCase, answer).refused('case/advice-unknown');
  });
});
