import { describe, expect, it } from '@jest/globals';

import { clockTime, clockTimeOf, day, dayOf, instant } from './time';

describe('the day in England', () => {
  it.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01'],
    ['2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2028-02-29T12:00:00.000Z', '2028-02-29'],
  ])('at %s is %s', (at, expected) => {
    expect(dayOf(at)).toBe(expected);
  });
});

describe('what counts as a time', () => {
  it('is an instant in UTC with milliseconds, so that instants compare as strings', () => {
    expect(instant.safeParse('2026-09-01T08:30:00.000Z').success).toBe(true);
    for (const other of [
      '2026-09-01T08:30:00Z',
      '2026-09-01T08:30:00.000+01:00',
      '2026-09-01T25:30:00.000Z',
      '2026-09-01',
    ])
      expect(instant.safeParse(other).success).toBe(false);
  });
  it('is a day that exists', () => {
    expect(['2028-02-29', '2027-02-29', '2026-9-1', '2026-02-30'].map((d) => day.safeParse(d).success)).toEqual([
      true, false, false, false,
    ]); // prettier-ignore
  });
});

describe('the clock in England', () => {
  it.each([
    ['2026-01-15T23:59:59.999Z', '23:59'],
    ['2026-06-30T23:00:00.000Z', '00:00'],
    ['2026-09-07T07:05:00.000Z', '08:05'],
  ])('at %s shows %s', (at, expected) => expect(clockTimeOf(at)).toBe(expected));
  it('shows no hour 24', () =>
    expect(['08:00', '23:59', '24:00', '8:00', '08:60'].map((t) => clockTime.safeParse(t).success)).toEqual([
      true, true, false, false, false,
    ])); // prettier-ignore
});
