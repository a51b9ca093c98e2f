import { termsOf, type Calendar, type Day } from '@caseward/kernel';

/** A term, and the holidays after it: every day is in one. */
export type Term = Readonly<{ name: string; from: Day; until: Day }>;

const parts = [
  ['01-01', 'Spring'],
  ['04-10', 'Summer'],
  ['09-01', 'Autumn'],
] as const;
/** As good as every school of England is on holiday on 10 April. */
const partOf = (day: Day) => parts.findLast(([from]) => day.slice(5) >= from) ?? parts[0];
const nameOf = (day: Day) => `${partOf(day)[1]} term ${day.slice(0, 4)}`;

/** The terms of the school year as the trust counts them, whatever days its schools open on. */
const yearTerms = (first: number, last: number): readonly Day[] =>
  Array.from({ length: last - first + 1 }, (_, year) => parts.map(([from]) => `${first + year}-${from}`)).flat();

/**
 * Terms from `since` to the one in which `today` falls. Of a policy of one school they are that school's; across the trust,
 * and where a school has said none, they are those of the school year.
 */
export const termsBetween = (since: Day, today: Day, calendar?: Calendar): readonly Term[] => {
  const own = calendar ? termsOf(calendar).map(({ from }) => from) : [];
  const covers = own.some((from) => from <= since) && own.some((from) => from > today);
  const starts = covers ? own : yearTerms(Number(since.slice(0, 4)) - 1, Number(today.slice(0, 4)) + 1);
  return starts
    .map((from, i) => ({ name: nameOf(from), from, until: starts[i + 1] ?? '9999-12-31' }))
    .filter(({ from, until }) => until > since && from <= today);
};

/** The term in which a day falls, by the school year. */
export const termName = (day: Day): string => nameOf(day);
