import { describe, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ashdown, monday } from './scene.fixture';
import { calendarAggregate, setTermDates, type CalendarEvent } from './school-calendar';

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
