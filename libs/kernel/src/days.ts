import type { Day, Instant } from './time';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

const utc = (day: Day) => Date.parse(`${day}T00:00:00.000Z`);
const iso = (ms: number): Instant => new Date(ms).toISOString();

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => iso(utc(day) + days * MS_PER_DAY).slice(0, 10);

/** How many days later `to` is; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / MS_PER_DAY;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay() || 7;

/**
 * The same date so many months later, or the last of that month when it is shorter: 31 January and one month is
 * 28 or 29 February. The rule for subject access requests (ICO, "How long do we have to comply?").
 */
export const addCalendarMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last))).slice(0, 10);
};

/** Hours as they pass, whatever the clocks do: 72 h to report a data breach. */
export const addHoursUtc = (at: Instant, hours: number): Instant => iso(Date.parse(at) + hours * MS_PER_HOUR);

const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/**
 * The instant when clocks in England show that full hour on that day. From 3 to 23: between 1 and 2 an hour is missing
 * or comes twice when the clocks change.
 */
export const londonInstant = (day: Day, hour: number): Instant => {
  const guess = utc(day) + hour * MS_PER_HOUR;
  const shown = Number(londonHour.format(guess));
  // Summer time can carry 23:00 UTC into the next day, where the clock shows 0.
  const ahead = (shown - hour + 24) % 24;
  return iso(guess - ahead * MS_PER_HOUR);
};
