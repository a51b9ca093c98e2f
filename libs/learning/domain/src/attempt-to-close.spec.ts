import { breachAggregate, type OpenBreach } from '@caseward/cases-domain';
import { conductAggregate } from '@caseward/conduct-domain';
import type { AnyAggregate, Moment } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { debriefAggregate, lessonAggregate } from './index';
import { monday } from './learning.fixture';

/**
 * Why a breach, a record about an adult, a debrief or a lesson may not be closed: each reason once, from the states in which it
 * stands. A child's case has sixteen of its own, in its own spec.
 */
type Row = readonly [why: string, state: object, code: string];
const refusing = (aggregate: AnyAggregate, type: string, input: object, moment: Moment) => (state: object) => () =>
  aggregate.commands.find((one) => one.type === type)?.decide(state, input, moment, undefined);

// What the rule of closing reads of each, when nothing stands in its way.
const breach: Partial<OpenBreach> = {
  status: 'debriefed', personType: 'staff', affected: [], called: [], subject: 'reid', lessons: {},
  severity: { level: 'low', mandatory: false, childSafety: false }, safeguarded: false, outcome: 'advice',
  informed: { subject: { told: true, rights: true } },
}; // prettier-ignore
const breaches: readonly Row[] = [
  ['somebody outside leads', { hold: { automatic: true, byHand: false, by: ['p'] } }, 'breach/held'],
  ['nobody says where a child’s safety is taken care of', { severity: { ...breach.severity, childSafety: true } }, 'breach/safeguarding-not-linked'],
  ['nobody has said how grave it is', { status: 'opened' }, 'breach/severity-first'],
  ['its investigation is not over', { status: 'investigating' }, 'breach/investigation-open'],
  ['no outcome is decided', { status: 'managed_informally' }, 'breach/no-outcome'],
  ['nobody has said what happened to personal information', { data: { awareAt: '', settled: false } }, 'breach/data-unassessed'],
  ['the Information Commissioner has not been told', { data: { awareAt: '', settled: false, risk: 'high' }, affected: ['ada'] }, 'breach/data-unreported'],
  ['somebody concerned has not been told', { informed: {} }, 'breach/party-not-informed'],
  ['somebody was not told how to complain', { informed: { subject: { told: true, rights: false } } }, 'breach/rights-not-given'],
  ['its debrief is neither held nor waived', { status: 'debrief_due' }, 'breach/debrief-due'],
  ['a lesson from it has not gone where it belongs', { lessons: { l: false } }, 'breach/lesson-not-routed'],
  ['it is closed', { status: 'closed' }, 'breach/closed'],
]; // prettier-ignore

const done = { id: 'a', settled: true, outcome: 'substantiated' };
const conduct = {
  status: 'allegation', recipients: ['okoro'], caseManager: monday.actor, responded: true, measures: [], allegations: [done],
  lado: { contacted: true, advised: true }, duties: { dbs: 'not_met' }, referred: [], fileNote: 'kept',
  breaches: [], investigations: [], lead: 'none',
}; // prettier-ignore
const conducts: readonly Row[] = [
  ['nobody has looked at the threshold', { status: 'raised' }, 'conduct/threshold-not-assessed'],
  ['the LADO has to be asked first', { status: 'consulting' }, 'conduct/lado-first'],
  ['a low-level concern has no answer', { status: 'low_level', responded: false }, 'conduct/no-response'],
  ['the LADO has not been told', { lado: { contacted: false, advised: false } }, 'conduct/lado-not-told'],
  ['an allegation has no outcome', { allegations: [{ id: 'a', settled: false }] }, 'conduct/outcome-missing'],
  ['an interim measure is in force', { measures: [{ id: 'm', reviewOn: '2026-09-21' }] }, 'conduct/measures-in-force'],
  ['nobody has tested whether the law asks for a referral', { duties: {} }, 'conduct/duty-test-missing'],
  ['the referral that the law asks for is not made', { duties: { dbs: 'must' } }, 'conduct/referral-not-made'],
  ['nobody has agreed what stays on the file', { fileNote: undefined }, 'conduct/file-note-missing'],
  ['somebody outside has it', { status: 'handed_over' }, 'conduct/handed-over'],
  ['it is closed', { status: 'closed' }, 'conduct/closed'],
  ['it is somebody else’s', { caseManager: 'hale', recipients: ['hale'] }, 'conduct/not-yours'],
]; // prettier-ignore

const debrief = { status: 'lessons_extracted', lessons: ['l'] };
const debriefs: readonly Row[] = [
  ['no day is set for it', { status: 'due' }, 'debrief/not-scheduled'],
  ['it has not been held', { status: 'scheduled' }, 'debrief/not-held-yet'],
  ['its notes are not agreed', { status: 'held' }, 'debrief/notes-not-agreed'],
  ['it has no lesson, and nobody says why', { status: 'notes_agreed', lessons: [] }, 'debrief/no-lesson-reason-missing'], // prettier-ignore
  ['it was waived', { status: 'waived' }, 'debrief/waived'],
  ['it is closed', { status: 'closed' }, 'debrief/closed'],
];

const lesson = { status: 'checked', checks: 2, result: 'met' };
const lessons: readonly Row[] = [
  ['nobody has decided on it', { status: 'proposed' }, 'lesson/not-decided'],
  ['it is not in place', { status: 'planned' }, 'lesson/not-implemented'],
  ['nobody has looked whether it works', { status: 'implemented' }, 'lesson/not-checked'],
  ['it works in part, and nobody says why that is enough', { result: 'partly_met' }, 'lesson/partly-met-reason-missing'], // prettier-ignore
  ['somebody is to look a second time', { checks: 1 }, 'lesson/second-check-to-come'],
  ['it was merged', { status: 'merged' }, 'lesson/merged'],
  ['it was turned down', { status: 'rejected' }, 'lesson/rejected'],
  ['it is closed', { status: 'closed' }, 'lesson/closed'],
];

const kinds = [
  ['a breach', breach, breaches, refusing(breachAggregate, 'CloseBreachCase', { breachId: 'b', summary: 'x' }, monday)],
  ['a record about an adult', conduct, conducts, refusing(conductAggregate, 'CloseAdultConductRecord', { conductId: 'c', summary: 'x' }, monday)],
  ['a debrief', debrief, debriefs, refusing(debriefAggregate, 'CloseDebrief', { debriefId: 'd' }, monday)],
  ['a lesson', lesson, lessons, refusing(lessonAggregate, 'CloseLesson', { lessonId: 'l' }, monday)],
] as const; // prettier-ignore

describe.each(kinds)('an attempt to close %s', (_, ready, rows, attempt) => {
  it('succeeds when nothing stands in the way', () => expect(attempt(ready)()).toBeDefined());
  it.each(rows)('fails while %s', (__, differs, code) =>
    expect(attempt({ ...ready, ...differs })).toThrow(expect.objectContaining({ name: 'Refusal', code })),
  );
});

it('there are more than fifteen reasons beside those of a child’s case, each with a code of its own', () => {
  const codes = kinds.flatMap(([, , rows]) => rows.map(([, , code]) => code));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(15);
});
