import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { acknowledgeConcern } from './acknowledge-concern';
import { addConcernAddendum } from './add-concern-addendum';
import { claimTriage } from './claim-triage';
import { closeConcern } from './close-concern';
import { asOkoro, closed, concernId, dale, idNo, lim, monday, monitored, notSafe, okoro, submitted, triaged } from './concern.fixture'; // prettier-ignore
import { mayWithdraw, nextCommandsOf } from './concern-states';
import { concernAggregate } from './index';
import { informReporter } from './inform-reporter';
import { markConcernDuplicate } from './mark-concern-duplicate';
import { markConcernNotReportable } from './mark-concern-not-reportable';
import { monitorConcern } from './monitor-concern';
import { reassignTriage } from './reassign-triage';
import { recordDangerResponse } from './record-danger-response';
import { redirectConcern } from './redirect-concern';
import { reopenConcern } from './reopen-concern';
import { returnConcernForDetail } from './return-concern-for-detail';
import { reviewMonitoredConcern } from './review-monitored-concern';
import { withdrawConcern } from './withdraw-concern';

const given = scenario(concernAggregate, monday);
const reason = 'Spoke to the class teacher.';
const claimed = { type: 'TriageClaimed' as const, data: { concernId, triager: okoro } };
const question = { type: 'DetailRequested' as const, data: { concernId, question: 'At what time?' } };
const reply = { concernId, text: 'At ten.' };
const answered = { type: 'ConcernAddended' as const, data: { concernId, addedBy: lim, text: 'At ten.' } };
const safe = {
  type: 'DangerResponseRecorded' as const,
  data: { concernId, safeNow: 'yes' as const, response: 'Police came.' },
};

describe('a concern that came in', () => {
  it('is acknowledged once, and stays where it is', () => {
    const read = { type: 'ConcernAcknowledged' as const, data: { concernId } };
    given(submitted).when(acknowledgeConcern, { concernId }, asOkoro).then(read);
    given(submitted, read).when(acknowledgeConcern, { concernId }, asOkoro).refused('concern/already-acknowledged');
    expect([submitted, read].reduce(concernAggregate.evolve, concernAggregate.initial).status).toBe('submitted');
  });
  it('is taken on by one person', () => {
    given(submitted).when(claimTriage, { concernId }, asOkoro).then(claimed);
    given(submitted, claimed).when(claimTriage, { concernId }, { actor: dale }).refused('concern/has-a-triager');
  });
  it('is handed over to somebody else who can read it', () => {
    const input = { concernId, triager: dale, reason };
    const handed = { type: 'TriageReassigned' as const, data: { ...input, from: okoro } };
    given(submitted, claimed).knowing({ canRead: true }).when(reassignTriage, input, asOkoro).then(handed);
    given(submitted, handed).knowing({ canRead: true }).when(reassignTriage, input, asOkoro).refused('concern/same-triager'); // prettier-ignore
    given(submitted)
      .knowing({ canRead: false })
      .when(reassignTriage, input, asOkoro)
      .refused('concern/triager-cannot-see-it');
  });
  it('may have one question out, which its reporter answers by adding to it', () => {
    given(submitted).when(returnConcernForDetail, question.data, asOkoro).then(question);
    given(submitted, question).when(returnConcernForDetail, question.data, asOkoro).refused('concern/question-open');
    given(submitted, question, answered).when(returnConcernForDetail, question.data, asOkoro).then(question);
    const byOkoro = { ...answered, data: { ...answered.data, addedBy: okoro } };
    given(submitted, question, byOkoro)
      .when(returnConcernForDetail, question.data, asOkoro)
      .refused('concern/question-open');
  });
  it('may be answered by whoever learned the answer elsewhere, who says that it is one', () => {
    const input = { ...reply, kind: 'answer' as const };
    const byOkoro = { type: 'ConcernAddended' as const, data: { ...input, addedBy: okoro, answers: true } };
    given(submitted, triaged, question).when(addConcernAddendum, input, asOkoro).then(byOkoro);
    given(submitted, triaged, question, byOkoro)
      .when(closeConcern, { concernId, reason }, asOkoro)
      .then({ type: 'ConcernClosed', data: { concernId, reason } });
    const more = { ...byOkoro, data: { ...byOkoro.data, kind: 'more' as const, answers: false } };
    given(submitted, triaged, question).when(addConcernAddendum, { ...reply, kind: 'more' as const }, asOkoro).then(more); // prettier-ignore
    given(submitted, triaged, question, more).when(closeConcern, { concernId, reason }, asOkoro).refused('concern/question-open'); // prettier-ignore
  });
  it('says of what is added whether a question ends with it', () => {
    const said = (answers: boolean) => ({
      type: 'ConcernAddended' as const,
      data: { ...reply, addedBy: lim, answers },
    });
    given(submitted, question).when(addConcernAddendum, reply, { actor: lim }).then(said(true));
    given(submitted).when(addConcernAddendum, reply, { actor: lim }).then(said(false));
  });
  it('tells its reporter one of the sentences that say nothing about the child', () => {
    const input = { concernId, message: 'read' as const };
    given(submitted).when(informReporter, input, asOkoro).then({ type: 'ReporterInformed', data: input });
    expect(informReporter.input.safeParse({ concernId, message: 'She is in care now.' }).success).toBe(false);
  });
});

describe('a child who was not safe', () => {
  it('is answered for, until they are', () => {
    given(notSafe).when(recordDangerResponse, safe.data, asOkoro).then(safe);
    const still = { ...safe, data: { ...safe.data, safeNow: 'not_sure' as const } };
    given(notSafe, still).when(recordDangerResponse, safe.data, asOkoro).then(safe);
    given(submitted).when(recordDangerResponse, safe.data, asOkoro).refused('concern/no-danger');
  });
  it('is not put away before', () => {
    for (const past of [[notSafe], [notSafe, triaged]] as const) {
      given(...past)
        .when(markConcernNotReportable, { concernId, reason }, asOkoro)
        .refused('concern/danger-open');
      given(...past)
        .when(redirectConcern, { concernId, to: 'pastoral', reason }, asOkoro)
        .refused('concern/danger-open');
    }
    given(notSafe, triaged).when(closeConcern, { concernId, reason }, asOkoro).refused('concern/danger-open');
    given(notSafe, triaged).when(monitorConcern, monitored.data, asOkoro).refused('concern/danger-open');
    given(notSafe, safe, triaged)
      .when(closeConcern, { concernId, reason }, asOkoro)
      .then({ type: 'ConcernClosed', data: { concernId, reason } });
  });
});

describe('a concern that is watched', () => {
  it('comes back on a day that lies ahead', () => {
    given(submitted, triaged).when(monitorConcern, monitored.data, asOkoro).then(monitored);
    for (const reviewOn of [monday.today, '2026-09-01'])
      given(submitted, triaged)
        .when(monitorConcern, { concernId, reviewOn }, asOkoro)
        .refused('concern/review-in-the-past');
  });
  it('is reviewed: watched on, or closed', () => {
    const finding = { concernId, finding: 'No more late days.' };
    const on = { ...finding, reviewOn: '2026-09-21' };
    given(submitted, triaged, monitored).when(reviewMonitoredConcern, on, asOkoro).then({ type: 'MonitoredConcernReviewed', data: on }); // prettier-ignore
    given(submitted, triaged, monitored)
      .when(reviewMonitoredConcern, finding, asOkoro)
      .then({ type: 'MonitoredConcernReviewed', data: finding }, closed);
    given(submitted, triaged, monitored, question)
      .when(reviewMonitoredConcern, finding, asOkoro)
      .refused('concern/question-open');
    given(submitted, triaged).when(reviewMonitoredConcern, finding, asOkoro).refused('concern/already-triaged');
  });
});

describe('a concern that is put aside', () => {
  const other = { knowing: true, original: [submitted].reduce(concernAggregate.evolve, concernAggregate.initial) };
  const ofConcern = idNo(33);
  it('is closed after a decision, when nothing is left open', () => {
    given(submitted, triaged)
      .when(closeConcern, { concernId, reason }, asOkoro)
      .then({ ...closed, data: { concernId, reason } });
    given(submitted).when(closeConcern, { concernId, reason }, asOkoro).refused('concern/not-triaged');
    given(submitted, triaged, question)
      .when(closeConcern, { concernId, reason }, asOkoro)
      .refused('concern/question-open');
    given(submitted, triaged, closed).when(closeConcern, { concernId, reason }, asOkoro).refused('concern/closed');
  });
  it('is a duplicate of another that whoever says so can read', () => {
    const input = { concernId, ofConcern, reason };
    const known = { original: other.original, known: true };
    const duplicate = { type: 'ConcernMarkedDuplicate' as const, data: input };
    given(submitted).knowing(known).when(markConcernDuplicate, input, asOkoro).then(duplicate);
    given(submitted)
      .knowing(known)
      .when(markConcernDuplicate, { ...input, ofConcern: concernId }, asOkoro)
      .refused('concern/duplicate-of-itself');
    const itself = [submitted, duplicate].reduce(concernAggregate.evolve, concernAggregate.initial);
    for (const facts of [
      { ...known, known: false },
      { ...known, original: itself },
      { ...known, original: concernAggregate.initial },
    ])
      given(submitted).knowing(facts).when(markConcernDuplicate, input, asOkoro).refused('concern/original-not-fit');
  });
  it('comes back when somebody reopens it, to be decided on again', () => {
    const reopened = { type: 'ConcernReopened' as const, data: { concernId, reason } };
    const redirected = {
      type: 'ConcernRedirected' as const,
      data: { concernId, to: 'attendance' as const, reason },
    };
    for (const past of [
      [submitted, triaged, closed],
      [submitted, redirected],
    ] as const) {
      given(...past)
        .when(reopenConcern, { concernId, reason }, asOkoro)
        .then(reopened);
      expect([...past, reopened].reduce(concernAggregate.evolve, concernAggregate.initial).status).toBe('submitted');
    }
    given(submitted).when(reopenConcern, { concernId, reason }, asOkoro).refused('concern/not-triaged');
  });
});

describe('a report that was sent in error', () => {
  const sentInError = { type: 'ConcernWithdrawn' as const, data: { concernId, reason: 'Wrong form.' } };
  it('says so by its reporter alone, once, and goes nowhere', () => {
    given(submitted).when(withdrawConcern, sentInError.data).then(sentInError);
    given(submitted, sentInError).when(withdrawConcern, sentInError.data).refused('concern/already-withdrawn');
    expect(withdrawConcern.may).toMatchObject({ roles: [], relations: ['reporter'] });
    const after = [submitted, sentInError].reduce(concernAggregate.evolve, concernAggregate.initial);
    expect(after).toMatchObject({ status: 'submitted', withdrawn: true });
    expect(after.status !== 'none' && mayWithdraw(after)).toBe(false);
  });
});

describe('what comes next', () => {
  const offered = (...past: readonly Parameters<typeof concernAggregate.evolve>[1][]) => {
    const concern = past.reduce(concernAggregate.evolve, concernAggregate.initial);
    return concern.status === 'none' ? [] : nextCommandsOf(concern);
  };
  it('is offered exactly when its rule would let it through', () => {
    expect(offered(submitted)).toEqual(expect.arrayContaining(['recordTriageDecision', 'claimTriage', 'acknowledgeConcern'])); // prettier-ignore
    expect(offered(submitted)).not.toContain('closeConcern');
    expect(offered(submitted, triaged)).toEqual(expect.arrayContaining(['openCaseFromConcern', 'linkConcernToCase', 'monitorConcern', 'closeConcern'])); // prettier-ignore
    expect(offered(submitted, triaged, closed)).toEqual(['informReporter', 'reopenConcern', 'addConcernAddendum', 'attachToConcern', 'linkPersonToConcern', 'correctConcern', 'redactConcern']); // prettier-ignore
  });
  it('never is what only the system or the reporter sends', () => {
    for (const command of [
      'returnConcernFromCase',
      'returnConcernFromBreach',
      'withdrawConcern',
      'escalateUntriagedConcern',
    ])
      expect(offered(submitted)).not.toContain(command);
  });
});
