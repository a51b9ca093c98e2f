import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ashdown, idNo, monday } from './scene.fixture';
import {
  calendarAggregate,
  closedDays,
  recordSchoolClosure,
  setTermDates,
  withdrawSchoolClosure,
  type CalendarEvent,
} from './school-calendar';

const autumn = { from: '2026-09-01', to: '2026-12-18' };
const spring = { from: '2027-01-04', to: '2027-03-26' };
const autumnSet: CalendarEvent = { type: 'TermDatesSet', data: { schoolId: ashdown, terms: [autumn], closed: [] } };
const given = scenario(calendarAggregate, monday);

describe('term dates', () => {
  it('are kept in order, with each closed day once', () =>
    given()
      .when(setTermDates, {
        schoolId: ashdown,
        terms: [spring, autumn],
        closed: ['2026-10-30', '2026-09-01', '2026-10-30'],
      })
      .then({
        type: 'TermDatesSet',
        data: { schoolId: ashdown, terms: [autumn, spring], closed: ['2026-09-01', '2026-10-30'] },
      }));
  it('replace those that were set before', () =>
    given(autumnSet)
      .when(setTermDates, { schoolId: ashdown, terms: [spring] })
      .then({ type: 'TermDatesSet', data: { schoolId: ashdown, terms: [spring], closed: [] } }));
  it('do not overlap, not even by a day', () =>
    given()
      .when(setTermDates, { schoolId: ashdown, terms: [autumn, { from: autumn.to, to: '2027-01-05' }] })
      .refused('calendar/terms-overlap'));
  it('do not end before they start', () =>
    given()
      .when(setTermDates, { schoolId: ashdown, terms: [{ from: autumn.to, to: autumn.from }] })
      .refused('calendar/term-ends-before-it-starts'));
});

describe('a closure', () => {
  const snow = {
    closureId: idNo(50),
    schoolId: ashdown,
    from: '2026-11-30',
    to: '2026-12-02',
    reason: 'weather' as const,
  };
  const recorded: CalendarEvent = { type: 'SchoolClosureRecorded', data: snow };
  const withdrawn: CalendarEvent = { type: 'SchoolClosureWithdrawn', data: { closureId: snow.closureId, schoolId: ashdown } }; // prettier-ignore
  const fold = (...events: readonly CalendarEvent[]) =>
    events.reduce(calendarAggregate.evolve, calendarAggregate.initial);

  it('is recorded and withdrawn', () => {
    given(autumnSet).when(recordSchoolClosure, snow).then(recorded);
    given(autumnSet, recorded).when(withdrawSchoolClosure, withdrawn.data).then(withdrawn);
    given(autumnSet, recorded, withdrawn)
      .when(withdrawSchoolClosure, withdrawn.data)
      .refused('calendar/unknown-closure');
  });
  it('closes its days beside the inset days, and stays when term dates are set anew', () => {
    const inset: CalendarEvent = { type: 'TermDatesSet', data: { schoolId: ashdown, terms: [autumn], closed: ['2026-12-01', '2026-10-30'] } }; // prettier-ignore
    const closed = ['2026-12-01', '2026-10-30', '2026-11-30', '2026-12-02'];
    expect(closedDays(fold(inset, recorded))).toEqual(closed);
    expect(closedDays(fold(recorded, inset))).toEqual(closed);
    expect(closedDays(fold(inset, recorded, withdrawn))).toEqual(['2026-12-01', '2026-10-30']);
  });
  it('ends after it begins, is no second one for the same day, and lasts no year', () => {
    given()
      .when(recordSchoolClosure, { ...snow, to: '2026-11-29' })
      .refused('calendar/closure-ends-before-it-starts');
    given(recorded)
      .when(recordSchoolClosure, { ...snow, closureId: idNo(51), from: '2026-12-02', to: '2026-12-03' })
      .refused('calendar/closures-overlap');
    given()
      .when(recordSchoolClosure, { ...snow, to: '2027-11-30' })
      .refused('calendar/closure-too-long');
  });
});
