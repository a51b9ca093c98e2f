import type { Day } from '@caseward/kernel';

/** A date as people write it: of a day, a month, a term or a year, and so with a first and a last day. */
export interface DateFound {
  readonly from: Day;
  readonly to: Day;
  readonly text: string;
  readonly at: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'; // prettier-ignore
const forms = new RegExp(
  [
    `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<m1>${month}),?[ -](?<y1>(?:19|20)\\d\\d|\\d\\d(?!\\d))`,
    `(?<m2>${month}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? (?<y2>(?:19|20)\\d\\d)`,
    `(?<m3>${month}),?[ -/](?<y3>(?:19|20)\\d\\d)`,
    `(?<d4>\\d{1,2})[./-](?<m4>\\d{1,2})[./-](?<y4>(?:19|20)?\\d\\d)`,
    `(?<y5>(?:19|20)\\d\\d)-(?<m5>\\d\\d)-(?<d5>\\d\\d)`,
    `(?<term>spring|summer|autumn)(?: term)? (?<y6>(?:19|20)\\d\\d)`,
  ]
    .map((form) => `\\b${form}\\b`)
    .join('|'),
  'giu',
);
/** First and last month. A term is not a date anybody can miss by a day. */
const terms: Readonly<Record<string, readonly [number, number]>> = { spring: [1, 4], summer: [4, 8], autumn: [9, 12] };

const two = (n: number) => String(n).padStart(2, '0');
const lastOf = (year: number, m: number) => new Date(Date.UTC(year, m, 0)).getUTCDate();
const yearOf = (text: string) => Number(text.length === 2 ? `20${text}` : text);
const monthOf = (text: string) =>
  /^\d/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const span = (groups: Readonly<Record<string, string | undefined>>): readonly [Day, Day] | undefined => {
  const pick = (name: string) =>
    [1, 2, 3, 4, 5, 6].map((n) => groups[`${name}${n}`]).find((value) => value !== undefined);
  const year = yearOf(pick('y') ?? '');
  const term = terms[groups['term']?.toLowerCase() ?? ''];
  if (term) return [`${year}-${two(term[0])}-01`, `${year}-${two(term[1])}-${two(lastOf(year, term[1]))}`];
  const m = monthOf(pick('m') ?? '');
  if (m < 1 || m > 12) return undefined;
  const d = pick('d');
  if (d === undefined) return [`${year}-${two(m)}-01`, `${year}-${two(m)}-${two(lastOf(year, m))}`];
  if (Number(d) < 1 || Number(d) > lastOf(year, m)) return undefined;
  const day = `${year}-${two(m)}-${two(Number(d))}`;
  return [day, day];
};

export const datesIn = (text: string): readonly DateFound[] =>
  [...text.matchAll(forms)].flatMap((match) => {
    const found = span(match.groups ?? {});
    return found ? [{ from: found[0], to: found[1], text: match[0], at: match.index }] : [];
  });

/** The date a header field tells; there a year alone is one as well. */
export const dateTold = (text: string): DateFound | undefined => {
  const [first] = datesIn(text);
  if (first) return first;
  const year = /\b(?:19|20)\d\d\b/.exec(text);
  return year ? { from: `${year[0]}-01-01`, to: `${year[0]}-12-31`, text: year[0], at: year.index } : undefined;
};

const number = '(?:\\d{1,2}|one|two|three|four|five|six|twelve|eighteen|twenty-four)';
const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12, eighteen: 18, 'twenty-four': 24 }; // prettier-ignore
const periods: readonly (readonly [RegExp, (n: number) => number])[] = [
  [new RegExp(`\\bevery (?<n>${number}) years?\\b|\\b(?<m>${number})[- ]year(?:ly|s)?\\b`, 'i'), (n) => n * 12],
  [new RegExp(`\\bevery (?<n>${number}) months?\\b|\\b(?<m>${number})[- ]month(?:ly|s)?\\b`, 'i'), (n) => n],
  [/\b(?:biennial(?:ly)?|every other year|every second year)\b/i, () => 24],
  [/\btriennial(?:ly)?\b/i, () => 36],
  [/\b(?:annual(?:ly)?|yearly|every year|each year|once a year|per year|per annum|each academic year|every academic year)\b/i, () => 12], // prettier-ignore
  [/\b(?:termly|every term|each term|once a term)\b/i, () => 4],
];

export interface PeriodFound {
  readonly months: number;
  readonly text: string;
}

/** How often, in months. A term counts as four. */
export const periodIn = (text: string): PeriodFound | undefined => {
  for (const [form, length] of periods) {
    const match = form.exec(text);
    const told = (match?.groups?.['n'] ?? match?.groups?.['m'])?.toLowerCase() ?? '1';
    if (match) return { months: length(numbers[told] ?? Number(told)), text: match[0] };
  }
  return undefined;
};
