import { addCalendarMonths, type Calendar, type Day } from '@caseward/kernel';

/** Whether it worked is looked at after one term and after three (product default; domain guide, deadline 20). */
export const CHECK_TERMS = [1, 3] as const;
const TERMS_A_YEAR = 3;
const MONTHS_A_TERM = 4;

const schoolYearOf = (day: Day) => Number(day.slice(0, 4)) - (day.slice(5) < '08-20' ? 1 : 0);

/** The last days of a calendar's terms. A calendar that lists half terms is read as three terms a year all the same. */
const termEnds = ({ terms }: Calendar): readonly Day[] => {
  const inOrder = [...terms].sort((a, b) => a.from.localeCompare(b.from));
  const years = [...new Set(inOrder.map(({ from }) => schoolYearOf(from)))];
  return years.flatMap((year) => {
    const its = inOrder.filter(({ from }) => schoolYearOf(from) === year);
    const termOf = (place: number) => Math.floor((place * TERMS_A_YEAR) / its.length);
    return its.filter((_, place) => termOf(place) !== termOf(place + 1)).map(({ to }) => to);
  });
};

/**
 * The end of the nth whole term after that day: the rest of the term in which it falls does not count. Where no term dates
 * are known that far, four months for each term.
 */
export const endOfTermAfter = (calendar: Calendar, day: Day, n: number): Day =>
  termEnds(calendar).filter((end) => end > day)[n] ?? addCalendarMonths(day, n * MONTHS_A_TERM);

export const checkDays = (calendar: Calendar, from: Day) => ({
  firstCheckOn: endOfTermAfter(calendar, from, CHECK_TERMS[0]),
  secondCheckOn: endOfTermAfter(calendar, from, CHECK_TERMS[1]),
});
