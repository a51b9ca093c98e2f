import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  addSchoolDays, addSchoolDaysOrSooner, addWorkingDays, isSchoolDay, isWorkingDay, knowsTermDates, schoolDaysBetween,
  termDatesSpan, workingDaysBetween, type Calendar,
} from './calendar'; // prettier-ignore
import { addDays } from './days';
import { englandBankHolidays } from './reference-data/bank-holidays';

/** 2026-27 as many English schools have it: half terms in October, February and May, and three inset days. */
const year: Calendar = {
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-07', to: '2027-07-21' },
  ],
  closed: ['2026-09-02', '2026-11-02', '2027-01-04'],
  bankHolidays: englandBankHolidays.days,
};
const span = termDatesSpan(year)!;
const dayInside = fc.integer({ min: 40, max: 270 }).map((n) => addDays(span.from, n));
const few = fc.integer({ min: -15, max: 15 });
const refused = expect.objectContaining({ name: 'Refusal', code: 'calendar/no-term-dates' });

describe('a school day', () => {
  it.each([
    ['a Tuesday in term', '2026-09-08', true, true],
    ['a Saturday in term', '2026-09-12', false, false],
    ['an inset day', '2026-11-02', false, true],
    ['half term', '2026-10-27', false, true],
    ['a bank holiday in term', '2027-05-03', false, false],
    ['Christmas Day, a Friday', '2026-12-25', false, false],
    ['a weekday in the Christmas holidays', '2026-12-29', false, true],
  ])('%s', (_, day, school, working) => {
    expect([isSchoolDay(year, day), isWorkingDay(year, day)]).toEqual([school, working]);
  });

  it('is always a working day', () => {
    fc.assert(fc.property(dayInside, (day) => expect(!isSchoolDay(year, day) || isWorkingDay(year, day)).toBe(true)));
  });
});

describe('school days', () => {
  it('five over half term end a week later than five without: a child protection file sent on (KCSIE)', () => {
    expect(addSchoolDays(year, '2026-10-21', 5)).toBe('2026-11-05');
    expect(addSchoolDays(year, '2026-09-16', 5)).toBe('2026-09-23');
  });

  it('none is the day itself, or the next one', () => {
    expect(addSchoolDays(year, '2026-09-08', 0)).toBe('2026-09-08');
    expect(addSchoolDays(year, '2026-09-12', 0)).toBe('2026-09-14');
  });

  it('never fall on a closed day, a weekend or a holiday', () => {
    fc.assert(
      fc.property(dayInside, few, (day, n) => expect(isSchoolDay(year, addSchoolDays(year, day, n))).toBe(true)),
    );
  });

  it('go forward with every one more', () => {
    const ordered = fc.property(dayInside, few, (day, n) => {
      expect(addSchoolDays(year, day, n) < addSchoolDays(year, day, n + 1) || n === 0).toBe(true);
      expect(addSchoolDays(year, day, n) <= addSchoolDays(year, addDays(day, 1), n)).toBe(true);
    });
    fc.assert(ordered);
  });

  it('undo each other from a school day', () => {
    const undone = fc.property(dayInside, few, (day, n) => {
      const from = addSchoolDays(year, day, 0);
      const to = addSchoolDays(year, from, n);
      expect(addSchoolDays(year, to, -n)).toBe(from);
      expect(schoolDaysBetween(year, from, to)).toBe(n);
      expect(schoolDaysBetween(year, to, from)).toBe(0 - n);
    });
    fc.assert(undone);
  });

  it('end later when a closure is added, and working days do not', () => {
    fc.assert(
      fc.property(dayInside, fc.integer({ min: 1, max: 15 }), (day, n) => {
        const due = addSchoolDays(year, day, n);
        const shut = { ...year, closed: [...year.closed, due] };
        expect(addSchoolDays(shut, day, n) > due).toBe(true);
        expect(addWorkingDays(shut, day, n)).toBe(addWorkingDays(year, day, n));
      }),
    );
  });
});

describe('where term dates run out', () => {
  it('exact counting refuses rather than guesses, in both directions', () => {
    expect(knowsTermDates(year, '2026-12-25')).toBe(true);
    expect(knowsTermDates(year, '2027-07-22')).toBe(false);
    expect(() => addSchoolDays(year, '2027-07-20', 2)).toThrow(refused);
    expect(() => addSchoolDays(year, '2026-09-03', -1)).toThrow(refused);
    expect(() => schoolDaysBetween(year, '2027-07-20', '2027-09-01')).toThrow(refused);
    expect(() => addSchoolDays({ ...year, terms: [] }, '2026-09-08', 1)).toThrow(refused);
    expect(termDatesSpan({ ...year, terms: [] })).toBeUndefined();
  });

  it('a deadline is early, never late and never missing', () => {
    expect(addSchoolDaysOrSooner(year, '2027-07-20', 3)).toBe('2027-07-23');
    const cut = { ...year, terms: year.terms.slice(0, 2) };
    fc.assert(
      fc.property(dayInside, fc.integer({ min: 0, max: 15 }), (day, n) => {
        expect(addSchoolDaysOrSooner(cut, day, n) <= addSchoolDays(year, day, n)).toBe(true);
        expect(addSchoolDaysOrSooner(year, day, n)).toBe(addSchoolDays(year, day, n));
      }),
    );
  });
});

describe('working days', () => {
  it('run on through school holidays and stop for bank holidays', () => {
    expect(addWorkingDays(year, '2026-10-23', 1)).toBe('2026-10-26');
    expect(addWorkingDays(year, '2026-12-24', 1)).toBe('2026-12-29');
    expect(addWorkingDays(year, '2027-03-25', 1)).toBe('2027-03-30');
  });

  it('go forward, undo each other, and are never more than the school days', () => {
    fc.assert(
      fc.property(dayInside, few, (day, n) => {
        const from = addWorkingDays(year, day, 0);
        const to = addWorkingDays(year, from, n);
        expect(isWorkingDay(year, to)).toBe(true);
        expect(addWorkingDays(year, to, -n)).toBe(from);
        expect(workingDaysBetween(year, from, to)).toBe(n);
        if (n >= 0) expect(to <= addSchoolDays(year, from, n)).toBe(true);
      }),
    );
  });
});
