import { addSchoolDaysOrSooner, addWorkingDays, type Calendar } from './calendar';
import { addCalendarMonths, addDays, londonInstant } from './days';
import { dayOf, type Day, type Instant } from './time';

/** By the clock in England. A school that closes at another hour still reads its desk until four. */
const SCHOOL_DAY_ENDS = 16;
const WORKING_DAY_ENDS = 17;

/** 16:00 in England on that day, which need not be a school day: ask `isSchoolDay`. */
export const endOfSchoolDay = (_calendar: Calendar, day: Day): Instant => londonInstant(day, SCHOOL_DAY_ENDS);
/** 17:00 in England on that day. */
export const endOfWorkingDay = (_calendar: Calendar, day: Day): Instant => londonInstant(day, WORKING_DAY_ENDS);

type Add = (calendar: Calendar, day: Day, n: number) => Day;

/** For 0, the next end that is still to come: what is learned in the evening is due on the next day that counts. */
const endAfter =
  (add: Add, end: (calendar: Calendar, day: Day) => Instant) =>
  (calendar: Calendar, at: Instant, n: number): Instant => {
    const today = dayOf(at);
    if (n > 0) return end(calendar, add(calendar, today, n));
    const due = end(calendar, add(calendar, today, 0));
    return due > at ? due : end(calendar, add(calendar, addDays(today, 1), 0));
  };

/**
 * When something is due n school days after that instant: 16:00 on the nth school day after its day; for 0 "the same
 * school day". School holidays, closures and bank holidays do not count. Where no term dates are known it counts
 * working days, so it may be early and is never late.
 */
export const schoolDayEndAfter = endAfter(addSchoolDaysOrSooner, endOfSchoolDay);

/**
 * When something is due n working days after that instant: 17:00 on the nth working day after its day, in school
 * holidays as well. One working day is the time to tell the LADO of an allegation (KCSIE part four, local procedures).
 */
export const workingDayEndAfter = endAfter(addWorkingDays, endOfWorkingDay);

/**
 * When something is due n calendar months after that instant: 17:00 on the same date, moved on to the next working
 * day when it is none. School holidays do not extend it (subject access requests; ICO).
 */
export const calendarMonthEndAfter = (calendar: Calendar, at: Instant, n: number): Instant =>
  endOfWorkingDay(calendar, addWorkingDays(calendar, addCalendarMonths(dayOf(at), n), 0));
