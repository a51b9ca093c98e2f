import type { Day } from '@caseward/kernel';

type Term = Readonly<{ from: Day; to: Day }>;

const day = (year: number, monthAndDay: string): Day => `${year}-${monthAndDay}`;
const shift = (from: Day, days: number): Day =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Six half terms of last, this and the next school year, as an English school has them. The half term nearest to today is
 * stretched when today falls outside, so that the first start always falls inside a term; "now" itself is never faked.
 */
export const termsAround = (today: Day): readonly Term[] => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const terms = [year - 1, year, year + 1].flatMap((y): Term[] => [
    { from: day(y, '09-03'), to: day(y, '10-23') },
    { from: day(y, '11-02'), to: day(y, '12-18') },
    { from: day(y + 1, '01-05'), to: day(y + 1, '02-12') },
    { from: day(y + 1, '02-22'), to: day(y + 1, '03-27') },
    { from: day(y + 1, '04-13'), to: day(y + 1, '05-22') },
    { from: day(y + 1, '06-01'), to: day(y + 1, '07-21') },
  ]);
  if (terms.some(({ from, to }) => from <= today && today <= to)) return terms;
  const next = terms.findIndex(({ from }) => today < from);
  // Two weeks of school before today as well, for the stories; the term before it ends earlier where they would meet.
  const begins = shift(today, -14);
  return terms.map((term, i) => {
    if (i === next) return { ...term, from: begins };
    if (i === next - 1 && begins <= term.to) return { ...term, to: shift(begins, -1) };
    return term;
  });
};
