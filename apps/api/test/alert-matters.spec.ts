import type { AnyEvent } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import { alertId, alertProjection, type AlertRow } from '@caseward/outbox';
import { passesOver } from '@caseward/server-kit';
import { describe, expect, it } from '@jest/globals';
import { contexts } from '../src/contexts';

const record = '0197cccc-0000-7000-8000-000000000030';
const [ada, bob, cleo, one, other] = [1, 2, 3, 4, 5].map((n) => `0197dddd-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- five in, five out
const { on } = alertProjection(contexts.flatMap(({ notices }) => notices ?? []));

type Said = Readonly<{ type: string; data: object; actor?: string }>;
/** The alert of a notice about the record after these events, each a minute after the one before. */
const after = (notice: string, ...events: readonly Said[]): AlertRow | undefined => {
  const key = alertId(notice, record);
  return events.reduce<AlertRow | undefined>((row, { actor = cleo, ...said }, minute) => {
    const handler = on[said.type];
    if (handler === undefined || handler === passesOver || typeof handler === 'function') return row;
    const recordedAt = `2026-09-07T09:${String(minute).padStart(2, '0')}:00.000Z`;
    const event = { ...said, meta: metaOf({ actor, recordedAt }) } as AnyEvent;
    return handler.keys(event).includes(key) ? (handler.change(row, event, key) as AlertRow | undefined) : row;
  }, undefined);
};
const isOpen = (notice: string, ...events: readonly Said[]) => after(notice, ...events)?.settledAt === null;

const breach = (type: string, data: object = {}) => ({ type, data: { breachId: record, ...data } });
const file = (type: string, data: object = {}, actor = cleo) => ({ type, actor, data: { caseId: record, ...data } });
const conduct = (type: string, data: object = {}) => ({ type, data: { conductId: record, ...data } });
const investigation = (type: string, data: object = {}) => ({ type, data: { investigationId: record, ...data } });

describe('of a breach', () => {
  const late = (clock: string) => breach('BreachCaseEscalated', { clock, people: [] });
  const data = (...then: readonly Said[]) => isOpen('BREACH_OVERDUE', late('data'), ...then);
  it('the 72 hours are over until it is reported, or need not be', () => {
    expect(data(breach('PartyInformed', { party: 'affected' }))).toBe(true);
    expect(data(breach('SeverityAssessed', { called: [] }))).toBe(true);
    for (const risk of ['likely', 'high']) expect(data(breach('DataBreachAssessed', { risk }))).toBe(true);
    for (const risk of ['unlikely', 'not_a_breach']) expect(data(breach('DataBreachAssessed', { risk }))).toBe(false);
    expect(data(breach('DataBreachReported'))).toBe(false);
    expect(data(breach('BreachCaseClosed'))).toBe(false);
    expect(isOpen('BREACH_OVERDUE', late('data_warning'), breach('DataBreachReported'))).toBe(false);
  });
  it('everybody concerned is to be told: one of them is not all', () => {
    const informing = (...then: readonly Said[]) => isOpen('BREACH_OVERDUE', late('informing'), ...then);
    expect(informing(breach('DataBreachReported'))).toBe(true);
    expect(informing(breach('PartyInformed', { still: true }))).toBe(true);
    expect(informing(breach('PartyInformed', { still: true }), breach('PartyInformed', { still: false }))).toBe(false);
  });
  it('two clocks are one alert until both are answered', () => {
    const both = [late('severity'), late('data')];
    expect(isOpen('BREACH_OVERDUE', ...both, breach('SeverityAssessed', { called: [] }))).toBe(true);
    expect(isOpen('BREACH_OVERDUE', ...both, breach('SeverityAssessed', { called: [] }), breach('DataBreachReported'))).toBe(false); // prettier-ignore
  });
  it('a debrief is waived by whoever was called for that, whatever becomes of the personal information', () => {
    const called = [
      breach('SeverityAssessed', { called: [{ personId: ada, as: 'data' }] }),
      breach('DebriefWaiverProposed', { asked: [bob] }),
    ];
    expect(after('BREACH_CALLED', ...called)?.people).toEqual([ada, bob]);
    expect(after('BREACH_CALLED', ...called, breach('DataBreachAssessed', { risk: 'high' }))).toMatchObject({ people: [bob], settledAt: null }); // prettier-ignore
    expect(after('BREACH_CALLED', ...called, breach('DebriefWaived'))).toMatchObject({ people: [ada], settledAt: null }); // prettier-ignore
  });
  it('findings wait for a decision, and not for somebody who says again how grave it is', () => {
    expect(isOpen('BREACH_WAITING', breach('FindingsReceived'), breach('SeverityAssessed', { called: [] }))).toBe(true);
    expect(isOpen('BREACH_WAITING', breach('BreachCaseOpened'), breach('SeverityAssessed', { called: [] }))).toBe(false); // prettier-ignore
    expect(isOpen('BREACH_WAITING', breach('FindingsReceived'), breach('BreachOutcomeDecided'))).toBe(false);
  });
});

describe('of a case', () => {
  it.each([
    ['CASE_ACTION_YOURS', 'CaseActionAdded', { owner: ada }],
    ['CASE_ACTION_OVERDUE', 'CaseActionEscalated', { people: [ada] }],
    ['CONFERENCE_REPORT_DUE', 'ConferenceReportReminded', { owner: ada }],
  ])('%s: one action that is done says nothing of another', (notice, type, data) => {
    const both = [one, other].map((actionId) => file(type, { ...data, actionId }));
    const done = (actionId: string) => file('CaseActionCompleted', { actionId });
    expect(isOpen(notice, ...both, done(one))).toBe(true);
    expect(isOpen(notice, ...both, done(one), done(other))).toBe(false);
    expect(isOpen(notice, ...both, file('ChildCaseClosed'))).toBe(false);
  });
  it('an action is for whoever has it now', () => {
    const added = file('CaseActionAdded', { actionId: one, owner: ada });
    const handed = file('CaseActionReassigned', { actionId: one, owner: bob });
    expect(after('CASE_ACTION_YOURS', added, handed)?.people).toEqual([bob]);
  });
  it('what somebody took on themselves rings for nobody, and leaves what others were told as it is', () => {
    const added = file('CaseActionAdded', { actionId: one, owner: ada });
    const own = file('CaseActionAdded', { actionId: other, owner: bob }, bob);
    expect(after('CASE_ACTION_YOURS', added, own)).toEqual(after('CASE_ACTION_YOURS', added));
    expect(after('CASE_ACTION_YOURS', own)).toBeUndefined();
  });
  it('that is theirs, or that they were let into, is taken up by nobody else', () => {
    const assigned = file('CaseOwnerAssigned', { owner: ada });
    expect(isOpen('CASE_YOURS', assigned, file('CaseNoteAdded', {}, cleo))).toBe(true);
    expect(isOpen('CASE_YOURS', assigned, file('CaseNoteAdded', {}, ada))).toBe(false);
    expect(after('CASE_YOURS', assigned, file('CaseOwnerAssigned', { owner: bob }))?.people).toEqual([bob]);
    const joined = [ada, bob].map((personId) => file('CaseTeamMemberAdded', { personId }));
    expect(isOpen('CASE_JOINED', ...joined, file('CaseNoteAdded', {}, cleo))).toBe(true);
    expect(after('CASE_JOINED', ...joined, file('CaseNoteAdded', {}, ada))).toMatchObject({ people: [bob], settledAt: null }); // prettier-ignore
    expect(after('CASE_JOINED', ...joined, file('CaseTeamMemberRemoved', { personId: ada }))?.people).toEqual([bob]);
    expect(isOpen('CASE_JOINED', ...joined, file('ChildCaseClosed'))).toBe(false);
  });
  it('one referral that is chased says nothing of another', () => {
    const both = [one, other].map((referralId) => file('ReferralUnansweredMarked', { referralId }));
    expect(isOpen('REFERRAL_UNANSWERED', ...both, file('ReferralChased', { referralId: one }))).toBe(true);
    expect(isOpen('REFERRAL_UNANSWERED', ...both, ...[one, other].map((referralId) => file('ReferralChased', { referralId })))).toBe(false); // prettier-ignore
  });
});

describe('of a record about an adult', () => {
  const overdue = (what: string) => conduct('ConductOverdue', { what });
  const open = (...events: readonly Said[]) => isOpen('CONDUCT_OVERDUE', ...events);
  it('a measure that is looked at says nothing of the LADO’s review, nor the other way round', () => {
    expect(open(overdue('lado_review'), conduct('InterimMeasureReviewed'))).toBe(true);
    expect(open(overdue('lado_review'), conduct('LADOReviewRecorded'))).toBe(false);
    expect(open(overdue('measure_review'), conduct('LADOReviewRecorded'))).toBe(true);
    expect(open(overdue('measure_review'), conduct('InterimMeasureEnded'))).toBe(false);
  });
  it('as an allegation it asks for no answer to a low-level concern, and its measures stay as they are', () => {
    expect(open(overdue('response'), overdue('pattern_review'), conduct('Reclassified'))).toBe(false);
    expect(open(overdue('measure_review'), conduct('Reclassified'))).toBe(true);
    expect(open(overdue('lado_review'), conduct('ThresholdAssessed', { result: 'low_level' }))).toBe(false);
    expect(open(overdue('lado_review'), conduct('ThresholdAssessed', { result: 'allegation' }))).toBe(true);
  });
  it('nothing of it is overdue once it is closed', () => {
    expect(open(overdue('lado_review'), overdue('measure_review'), conduct('AdultConductRecordClosed'))).toBe(false);
  });
});

describe('of an investigation', () => {
  it('a progress note says nothing of findings that are not there', () => {
    const late = (milestone: string) => investigation('InvestigationEscalated', { milestone });
    expect(isOpen('INVESTIGATION_OVERDUE', late('findings'), investigation('ProgressNoteSent'))).toBe(true);
    expect(isOpen('INVESTIGATION_OVERDUE', late('progress'), investigation('ProgressNoteSent'))).toBe(false);
    expect(isOpen('INVESTIGATION_OVERDUE', late('findings'), late('progress'), investigation('InvestigationPaused'))).toBe(false); // prettier-ignore
  });
  it('what one of them has done says nothing of what another is to do', () => {
    const yours = (...events: readonly Said[]) => after('INVESTIGATION_YOURS', ...events);
    const appointed = investigation('InvestigatorAppointed', { investigator: ada });
    const asked = investigation('ChildInterviewPlanAsked', { child: one, lead: bob });
    expect(yours(appointed, asked, investigation('IndependenceDeclared'))).toMatchObject({ people: [bob], settledAt: null }); // prettier-ignore
    expect(yours(asked, investigation('ChildInterviewPlanAgreed', { child: other }))?.settledAt).toBeNull();
    expect(yours(asked, investigation('ChildInterviewPlanAgreed', { child: one }))?.settledAt).not.toBeNull();
    expect(yours(appointed, investigation('InvestigatorReplaced', { investigator: bob }))?.people).toEqual([bob]);
    const succeeded = investigation('CommissionerSucceeded', { commissioner: ada });
    expect(yours(succeeded, investigation('ChildInterviewPlanAgreed', { child: one }))?.settledAt).toBeNull();
    expect(yours(succeeded, investigation('TermsSet'))?.settledAt).not.toBeNull();
  });
});
