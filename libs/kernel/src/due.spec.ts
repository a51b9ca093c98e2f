import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Calendar } from './calendar';
import { isSchoolDay } from './calendar';
import { addHoursUtc } from './days';
import { calendarMonthEndAfter, endOfSchoolDay, schoolDayEndAfter, workingDayEndAfter } from './due';
import { englandBankHolidays } from './reference-data/bank-holidays';
import { dayOf } from './time';

const autumn: Calendar = {
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
  ],
  closed: ['2026-11-02'],
  bankHolidays: englandBankHolidays.days,
};

describe('due times', () => {
  it('LADO: an allegation learned of on Christmas Eve is due on the next working day, not the next school day', () => {
    expect(workingDayEndAfter(autumn, '2026-12-24T15:00:00.000Z', 1)).toBe('2026-12-29T17:00:00.000Z');
    expect(schoolDayEndAfter(autumn, '2026-12-24T15:00:00.000Z', 1)).toBe('2027-01-04T16:00:00.000Z');
  });

  it('a low-level concern of the Wednesday before half term is answered five school days later', () => {
    expect(schoolDayEndAfter(autumn, '2026-10-21T09:30:00.000Z', 5)).toBe('2026-11-05T16:00:00.000Z');
  });

  it('the same school day is over at four in England: what comes later is due on the next one', () => {
    expect(schoolDayEndAfter(autumn, '2026-09-08T14:59:59.999Z', 0)).toBe('2026-09-08T15:00:00.000Z');
    expect(schoolDayEndAfter(autumn, '2026-09-08T15:00:00.000Z', 0)).toBe('2026-09-09T15:00:00.000Z');
    expect(schoolDayEndAfter(autumn, '2026-09-11T20:00:00.000Z', 0)).toBe('2026-09-14T15:00:00.000Z');
  });

  it('counts from the day it was in England, also just after midnight in summer', () => {
    expect(schoolDayEndAfter(autumn, '2026-09-07T23:30:00.000Z', 1)).toBe('2026-09-09T15:00:00.000Z');
  });

  it('a deadline set in summer time is due at four on winter clocks', () => {
    expect(schoolDayEndAfter(autumn, '2026-10-23T08:00:00.000Z', 1)).toBe('2026-11-03T16:00:00.000Z');
    expect(endOfSchoolDay(autumn, '2026-10-23')).toBe('2026-10-23T15:00:00.000Z');
  });

  it('a subject access request runs through the holidays and moves off a weekend or bank holiday', () => {
    expect(calendarMonthEndAfter(autumn, '2026-09-03T09:00:00.000Z', 1)).toBe('2026-10-05T16:00:00.000Z');
    expect(calendarMonthEndAfter(autumn, '2026-11-25T09:00:00.000Z', 1)).toBe('2026-12-29T17:00:00.000Z');
    expect(calendarMonthEndAfter(autumn, '2028-01-31T09:00:00.000Z', 1)).toBe('2028-02-29T17:00:00.000Z');
  });

  it('a breach found before the clocks change is reported within 72 real hours', () => {
    expect(addHoursUtc('2026-10-23T16:00:00.000Z', 72)).toBe('2026-10-26T16:00:00.000Z');
  });

  it('lie in the future, on a school day, and later for one day more', () => {
    const instants = fc.date({ min: new Date('2026-09-03'), max: new Date('2026-11-20'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instants.map((date) => date.toISOString()),
        fc.integer({ min: 0, max: 20 }),
        (at, n) => {
          const due = schoolDayEndAfter(autumn, at, n);
          expect(due > at).toBe(true);
          expect(isSchoolDay(autumn, dayOf(due))).toBe(true);
          expect(due <= schoolDayEndAfter(autumn, at, n + 1)).toBe(true);
          expect(workingDayEndAfter(autumn, at, n) <= addHoursUtc(due, 1) || n === 0).toBe(true);
        },
      ),
    );
  });
});
