import { addDays, weekdayOf } from './days';
import { Refusal } from './refusal';
import type { RulesFrom } from './school-rules';
import type { Day } from './time';

export type Calendar = Readonly<{
  terms: readonly Readonly<{ from: Day; to: Day }>[];
  /** Inset days and closures, inside a term, on which pupils are not at school. */
  closed: readonly Day[];
  bankHolidays: readonly Day[];
  /** What the school has set for itself, from which day on. Read it with `rulesOn`. */
  rules?: readonly RulesFrom[];
}>;

export type CalendarRefusal = 'calendar/no-term-dates';

/** Monday to Friday and no bank holiday. School holidays do not matter: LADO and SAR clocks never pause. */
export const isWorkingDay = ({ bankHolidays }: Calendar, day: Day): boolean =>
  weekdayOf(day) <= 5 && !bankHolidays.includes(day);

const inTerm = ({ terms }: Calendar, day: Day) => terms.some(({ from, to }) => from <= day && day <= to);

/** Pupils are at school. False also where no term is known; `knowsTermDates` tells the two apart. */
export const isSchoolDay = (calendar: Calendar, day: Day): boolean =>
  inTerm(calendar, day) && isWorkingDay(calendar, day) && !calendar.closed.includes(day);

/** From the first day of the first known term to the last day of the last; undefined when there is none. */
export const termDatesSpan = ({ terms }: Calendar): Readonly<{ from: Day; to: Day }> | undefined => {
  const from = terms.map((term) => term.from).sort()[0];
  const to = terms.map((term) => term.to).sort().at(-1); // prettier-ignore
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Whether the day lies between known terms or in one. Readiness warns before they run out. */
export const knowsTermDates = (calendar: Calendar, day: Day): boolean => {
  const span = termDatesSpan(calendar);
  return span !== undefined && span.from <= day && day <= span.to;
};

const known = (calendar: Calendar, day: Day) => {
  if (!knowsTermDates(calendar, day)) throw new Refusal<CalendarRefusal>('calendar/no-term-dates', { day });
};

/** The nth day after (before, when negative) that counts; for 0 the day itself, or the next that counts. */
const step = (day: Day, n: number, counts: (day: Day) => boolean): Day => {
  const by = n < 0 ? -1 : 1;
  let at = n === 0 ? addDays(day, -1) : day;
  for (let left = n === 0 ? 1 : Math.abs(n); left > 0;) {
    at = addDays(at, by);
    if (counts(at)) left--;
  }
  return at;
};

const between = (from: Day, to: Day, counts: (day: Day) => boolean): number => {
  if (to < from) return -between(to, from, counts);
  let days = 0;
  for (let at = from; at < to;) if (counts((at = addDays(at, 1)))) days++;
  return days;
};

/**
 * The nth school day after that day, before it when negative; for 0 the day itself or the next school day.
 * Exact: rather than guess, it refuses to count where no term dates are known. A deadline, which must never go
 * missing, counts with `schoolDayEndAfter`.
 * @throws Refusal `calendar/no-term-dates`
 */
export const addSchoolDays = (calendar: Calendar, day: Day, n: number): Day =>
  step(day, n, (at) => {
    known(calendar, at);
    return isSchoolDay(calendar, at);
  });

/**
 * School days after `from` up to and with `to`; negative when `to` is earlier. `addSchoolDays` undone.
 * @throws Refusal `calendar/no-term-dates`
 */
export const schoolDaysBetween = (calendar: Calendar, from: Day, to: Day): number =>
  between(from, to, (at) => {
    known(calendar, at);
    return isSchoolDay(calendar, at);
  });

/**
 * The nth school day after that day; beyond the known term dates every working day counts as one. There are never
 * fewer working days than school days, so the result can be too early and never too late: right for a deadline, which
 * is worked out again when term dates are added.
 */
export const addSchoolDaysOrSooner = (calendar: Calendar, day: Day, n: number): Day =>
  step(day, n, (at) =>
    knowsTermDates(calendar, at)
      ? isSchoolDay(calendar, at)
      : isWorkingDay(calendar, at) && !calendar.closed.includes(at),
  );

/** The nth working day after that day, before it when negative; for 0 the day itself or the next working day. */
export const addWorkingDays = (calendar: Calendar, day: Day, n: number): Day =>
  step(day, n, (at) => isWorkingDay(calendar, at));

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export const workingDaysBetween = (calendar: Calendar, from: Day, to: Day): number =>
  between(from, to, (at) => isWorkingDay(calendar, at));
