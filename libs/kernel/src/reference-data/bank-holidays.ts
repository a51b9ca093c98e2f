import { addDays, weekdayOf } from '../days';
import type { Day } from '../time';

const dayIn = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const MONDAY = 1;
const firstMonday = (year: number, month: number): Day => {
  const first = dayIn(year, month, 1);
  return addDays(first, (MONDAY - weekdayOf(first) + 7) % 7);
};
const lastMondayOf31 = (year: number, month: number): Day => {
  const last = dayIn(year, month, 31);
  return addDays(last, MONDAY - weekdayOf(last));
};

/** The Gregorian rule (Meeus, Jones and Butcher). */
const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayIn(year, Math.floor(f / 31), (f % 31) + 1);
};

/** A holiday at a weekend is taken on the next weekday that is not one already. */
const substituted = (days: readonly Day[]): readonly Day[] =>
  days.reduce<readonly Day[]>((taken, day) => {
    let at = day;
    while (weekdayOf(at) > 5 || taken.includes(at)) at = addDays(at, 1);
    return [...taken, at];
  }, []);

/** The eight of a common year by rule: Banking and Financial Dealings Act 1971, and custom. Proclaimed ones are not known here. */
const byRule = (year: number): readonly Day[] => {
  const easter = easterSunday(year);
  const christmas = dayIn(year, 12, 25);
  // Boxing Day first when Christmas Day is a Sunday: it keeps its own Monday.
  const atChristmas =
    weekdayOf(christmas) === 7 ? [addDays(christmas, 1), christmas] : [christmas, addDays(christmas, 1)];
  return [
    ...substituted([dayIn(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMondayOf31(year, 5),
    lastMondayOf31(year, 8),
    ...substituted(atChristmas),
  ].sort();
};

/**
 * Bank holidays in England and Wales, 2024 to 2028. Add a proclaimed or moved one to the list by hand, with a new
 * edition. A missing one makes a deadline early, never late. Source: gov.uk/bank-holidays.
 */
export const englandBankHolidays: Readonly<{ edition: string; from: Day; to: Day; days: readonly Day[] }> = {
  edition: '2026-09',
  from: '2024-01-01',
  to: '2028-12-31',
  days: [2024, 2025, 2026, 2027, 2028].flatMap(byRule),
};
