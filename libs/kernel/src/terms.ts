import type { Calendar } from './calendar';
import { addCalendarMonths } from './days';
import type { Day } from './time';

const TERMS_A_YEAR = 3;
const MONTHS_A_TERM = 4;

const schoolYearOf = (day: Day) => Number(day.slice(0, 4)) - (day.slice(5) < '08-20' ? 1 : 0);

type Term = Calendar['terms'][number];

/** A calendar's terms. One that lists half terms is read as three terms a year all the same. */
export const termsOf = ({ terms }: Calendar): readonly Term[] => {
  const inOrder = [...terms].sort((a, b) => a.from.localeCompare(b.from));
  const years = [...new Set(inOrder.map(({ from }) => schoolYearOf(from)))];
  return years.flatMap((year) => {
    const its = inOrder.filter(({ from }) => schoolYearOf(from) === year);
    const place = (term: number) => Math.ceil((term * its.length) / TERMS_A_YEAR);
    return Array.from({ length: TERMS_A_YEAR }, (_, term) => its.slice(place(term), place(term + 1))).flatMap(
      (parts) => {
        const [first, last] = [parts[0], parts.at(-1)];
        return first && last ? [{ from: first.from, to: last.to }] : [];
      },
    );
  });
};

/**
 * The end of the nth whole term after that day: the rest of the term in which it falls does not count. Where no term dates
 * are known that far, four months for each term.
 */
export const endOfTermAfter = (calendar: Calendar, day: Day, n: number): Day =>
  termsOf(calendar).filter(({ from }) => from > day)[n - 1]?.to ?? addCalendarMonths(day, n * MONTHS_A_TERM);
