import { addDays, dayOf, isWorkingDay, londonInstant, type Calendar, type Instant } from '@caseward/kernel';

/** Office hours of a local authority, by the clock in England (product default). */
const OPENS = 9;
const CLOSES = 17;
const HOUR = 3_600_000;

/** When so many hours of working days have passed since then; holidays of the school do not matter. */
export const workingHoursAfter = (calendar: Calendar, at: Instant, hours: number): Instant => {
  let left = hours * HOUR;
  for (let day = dayOf(at); ; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const from = Math.max(Date.parse(at), Date.parse(londonInstant(day, OPENS)));
    const open = Math.max(0, Date.parse(londonInstant(day, CLOSES)) - from);
    if (left <= open) return new Date(from + left).toISOString();
    left -= open;
  }
};
