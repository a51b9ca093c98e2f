import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addCalendarMonths, addDays, addHoursUtc, daysBetween, londonInstant, weekdayOf } from './days';
import { dayOf } from './time';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));

describe('days', () => {
  it('count on over the end of a month, a year, and a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('neither lose nor repeat one when the clocks change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });

  it('count back as they count on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekdayOf(addDays(day, 7 * n))).toBe(weekdayOf(day));
      }),
    );
  });

  it('know their weekday, Monday first', () => {
    expect(['2026-09-07', '2026-09-12', '2026-09-13'].map(weekdayOf)).toEqual([1, 6, 7]);
  });
});

describe('calendar months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-09-03', 1, '2026-10-03'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months is %s', (day, n, then) => {
    expect(addCalendarMonths(day, n)).toBe(then);
  });

  it('keep the date or take the last of the month, and never turn back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        const then = addCalendarMonths(day, n);
        expect(then.slice(8) === day.slice(8) || addDays(then, 1).endsWith('-01')).toBe(true);
        expect(then < addCalendarMonths(day, n + 1)).toBe(true);
      }),
    );
  });
});

describe('instants', () => {
  it('show the hour asked for on clocks in England, summer and winter and on the days between', () => {
    expect(londonInstant('2026-01-15', 16)).toBe('2026-01-15T16:00:00.000Z');
    expect(londonInstant('2026-07-15', 16)).toBe('2026-07-15T15:00:00.000Z');
    expect(londonInstant('2026-03-29', 16)).toBe('2026-03-29T15:00:00.000Z');
    expect(londonInstant('2026-10-25', 16)).toBe('2026-10-25T16:00:00.000Z');
    expect(londonInstant('2026-07-15', 23)).toBe('2026-07-15T22:00:00.000Z');
  });

  it('lie on the day asked for', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3, max: 23 }), (day, hour) => {
        const at = londonInstant(day, hour);
        expect([dayOf(at), Number(clock.format(new Date(at)))]).toEqual([day, hour]);
      }),
    );
  });

  it('72 hours are 72 hours, also when a clock skips one', () => {
    expect(addHoursUtc('2026-03-28T10:00:00.000Z', 72)).toBe('2026-03-31T10:00:00.000Z');
  });
});
