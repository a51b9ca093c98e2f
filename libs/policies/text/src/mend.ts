import { canonical, flat, treeOf, type FlatClause } from './canonical';
import { MOST_AROUND, type ClauseKind, type PolicyDocument } from './document';
import { numberAtStart } from './line';

/** Where a clause stands in the source: the line on which it begins, and which of those that begin there it is. */
export interface Spot {
  readonly line: number;
  readonly part: number;
}

type Change = Spot &
  (
    | { readonly does: 'in' | 'out' | 'join' | 'leave' | 'furniture' }
    | { readonly does: 'kind'; readonly kind: ClauseKind }
    | { readonly does: 'split'; readonly at: number }
  );
/** What a person puts right in how a text was read. Its words are never changed by it. */
export type Mend = Change | (Spot & { readonly does: 'place' });
export type Mending = Mend['does'];

/** Of one clause, in characters; of one line that is left over; and how deep a clause may stand. */
const MOST = { words: 20_000, left: 2_000, level: 9 } as const;

type Left = PolicyDocument['remainder'][number];
interface Reading {
  readonly rows: readonly FlatClause[];
  readonly remainder: readonly Left[];
  readonly furniture: readonly number[];
}

const beginsOn = ({ lines: [line] = [0, 0] }: FlatClause) => line;
const spots = <T>(all: readonly T[], lineOf: (one: T) => number): readonly Spot[] => {
  const seen = new Map<number, number>();
  return all.map((one) => {
    const line = lineOf(one);
    const part = seen.get(line) ?? 0;
    seen.set(line, part + 1);
    return { line, part };
  });
};
export const spotsOf = (rows: readonly FlatClause[]): readonly Spot[] => spots(rows, beginsOn);
export const leftSpotsOf = (remainder: readonly Left[]): readonly Spot[] => spots(remainder, ({ line }) => line);
const placeOf = (all: readonly Spot[], { line, part }: Spot) =>
  all.findIndex((one) => one.line === line && one.part === part);

const settled = (rows: readonly FlatClause[]) => flat(treeOf(rows));
const saysAll = ({ number, text }: FlatClause) => canonical(`${number} ${text}`);
/** The clause and all that stands under it. */
const endOf = (rows: readonly FlatClause[], place: number) => {
  const level = rows[place]?.level ?? 0;
  const next = rows.findIndex((row, i) => i > place && row.level <= level);
  return next < 0 ? rows.length : next;
};
const shifted = (rows: readonly FlatClause[], place: number, by: 1 | -1) => {
  const end = endOf(rows, place);
  return rows.map((row, i) => (i >= place && i < end ? { ...row, level: row.level + by } : row));
};
const joined = (before: FlatClause, row: FlatClause): FlatClause => {
  const [first, last] = [before, row].map(({ lines = [0, 0] as const }) => lines) as [readonly [number, number], readonly [number, number]]; // prettier-ignore
  const lines = [Math.min(first[0], last[0]), Math.max(first[1], last[1])] as const;
  return { ...before, text: canonical(`${before.text} ${saysAll(row)}`), lines };
};
/** In pieces that can be kept, none of them cut within a word. */
const pieces = (text: string): readonly string[] => {
  const all: string[] = [];
  for (let rest = text; rest !== '';) {
    const gap = rest.length <= MOST.left ? rest.length : rest.lastIndexOf(' ', MOST.left);
    const end = gap > 0 ? gap : MOST.left;
    all.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return all;
};
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const linesIn = ({ lines: [first, last] = [1, 0] }: FlatClause) => range(first, last);
const linesLeft = ({ line, upTo = line }: Left) => range(line, upTo);

type Begins = Readonly<{ line: number; from?: number | undefined }>;
const isBefore = (one: Begins, other: Begins) =>
  one.line < other.line || (one.line === other.line && (one.from ?? 0) < (other.from ?? 0));
/** Part of a line of theirs was left over between them: joined, the line could not be put together again. */
const between = (remainder: readonly Left[], before: FlatClause, row: FlatClause): boolean => {
  const own = new Set([...linesIn(before), ...linesIn(row)]);
  const [first, last] = [before, row].map((one) => ({ line: beginsOn(one), from: one.from })) as [Begins, Begins];
  return remainder.some(
    (left) => linesLeft(left).some((n) => own.has(n)) && isBefore(first, left) && isBefore(left, last),
  );
};

/** Whether a clause takes this, as the text is read now. */
const takes = ({ rows, remainder }: Reading, place: number, mend: Change['does']): boolean => {
  const [row, before] = [rows[place], rows[place - 1]];
  if (!row) return false;
  switch (mend) {
    case 'in': {
      const under = rows.slice(place, endOf(rows, place));
      return before !== undefined && row.level <= before.level && under.every(({ level }) => level < MOST.level);
    }
    case 'out':
      return row.level > 1;
    case 'join':
      return before !== undefined && joined(before, row).text.length <= MOST.words && !between(remainder, before, row);
    case 'leave':
      return rows.length > 1 && remainder.length + pieces(saysAll(row)).length <= MOST_AROUND.remainder;
    case 'furniture': {
      // Of a line that stands in two clauses, or in one and in what is left over, one part cannot be thrown away alone.
      const own = new Set(linesIn(row));
      const others = [...rows.filter((_, i) => i !== place).flatMap(linesIn), ...remainder.flatMap(linesLeft)];
      return rows.length > 1 && others.every((line) => !own.has(line));
    }
    case 'kind':
      return true;
    case 'split':
      return row.text.includes(' ');
  }
};

/** What can be put right in each clause. */
export const mendingsOf = (reading: Reading, place: number): readonly Mending[] =>
  (['out', 'in', 'join', 'split', 'kind', 'leave', 'furniture'] as const).filter((one) => takes(reading, place, one));

const beginsWord = (text: string, at: number) => at > 0 && at < text.length && text[at - 1] === ' ';

const changed = (reading: Reading, mend: Change, front: ReadonlySet<number>, id: () => string): Reading => {
  const { rows, remainder, furniture } = reading;
  const place = placeOf(spotsOf(rows), mend);
  const row = rows[place];
  if (!row || !takes(reading, place, mend.does)) return reading;
  const put = (...some: readonly FlatClause[]) => ({ ...reading, rows: settled(rows.toSpliced(place, 1, ...some)) });
  const thrownAway = () => {
    const lines = linesIn(row).filter((line) => !front.has(line));
    return { ...put(), furniture: [...furniture, ...lines].sort((a, b) => a - b) };
  };
  switch (mend.does) {
    case 'in':
      return { ...reading, rows: settled(shifted(rows, place, 1)) };
    case 'out':
      return { ...reading, rows: settled(shifted(rows, place, -1)) };
    case 'kind':
      return put({ ...row, kind: mend.kind });
    case 'join':
      return { ...reading, rows: settled(rows.toSpliced(place - 1, 2, joined(rows[place - 1]!, row))) }; // `takes` saw it
    case 'split': {
      if (!beginsWord(row.text, mend.at)) return reading;
      const { number, text } = numberAtStart(row.text.slice(mend.at));
      const second = { ...row, id: id(), number, text, from: (row.from ?? 0) + mend.at };
      return put(
        { ...row, text: row.text.slice(0, mend.at).trimEnd() },
        row.kind === 'heading' ? { ...second, kind: 'paragraph', level: Math.min(row.level + 1, MOST.level) } : second,
      );
    }
    case 'leave': {
      // A sign of a list that nothing was written behind leaves no word.
      if (saysAll(row) === '') return thrownAway();
      const [line, upTo] = row.lines ?? [0, 0];
      const left = pieces(saysAll(row)).map((text) => ({
        line,
        upTo,
        text,
        ...(row.from === undefined ? {} : { from: row.from }),
      }));
      return {
        ...put(),
        remainder: [...remainder, ...left].sort((a, b) => a.line - b.line || (a.from ?? 0) - (b.from ?? 0)),
      };
    }
    case 'furniture':
      return thrownAway();
  }
};

/** What was left over takes its place among the clauses, as a clause of its own. */
const placed = (reading: Reading, spot: Spot, id: () => string): Reading => {
  const { rows, remainder } = reading;
  const at = placeOf(leftSpotsOf(remainder), spot);
  const left = remainder[at];
  if (!left) return reading;
  const { line, from = 0 } = left;
  const after = rows.findLastIndex(
    (row) => beginsOn(row) < line || (beginsOn(row) === line && (row.from ?? 0) <= from),
  );
  const before = rows[after];
  const level = before ? Math.min(before.level + (before.kind === 'heading' ? 1 : 0), MOST.level) : 1;
  const row: FlatClause = {
    ...{ id: id(), kind: 'paragraph', level, ...numberAtStart(left.text) },
    lines: [line, left.upTo ?? line],
    ...(left.from === undefined ? {} : { from }),
  };
  return { ...reading, rows: settled(rows.toSpliced(after + 1, 0, row)), remainder: remainder.toSpliced(at, 1) };
};

/**
 * A document as a person puts it right, one thing after the other. What cannot be done to the text as it stands is left out.
 * Every word stays where somebody finds it: in a clause, or in what is left over (its properties prove it).
 */
export const mended = (document: PolicyDocument, mends: readonly Mend[], newId: () => string): PolicyDocument => {
  if (mends.length === 0) return document;
  const { remainder, furniture, header } = document;
  const front = new Set(header.flatMap(({ line = 0, upTo = line }) => range(line, upTo)));
  let reading: Reading = { rows: flat(document.clauses), remainder, furniture };
  for (const mend of mends) {
    reading = mend.does === 'place' ? placed(reading, mend, newId) : changed(reading, mend, front, newId);
  }
  return { ...document, clauses: treeOf(reading.rows), remainder: reading.remainder, furniture: reading.furniture };
};

/** Where a clause may be divided: where a sentence or a line of the source begins; else at any word. */
export const dividesOf = ({ text, lines }: FlatClause, source: readonly string[]): readonly number[] => {
  const found = new Set([...text.matchAll(/[.!?;:]["”’)\]]*\s+/gu)].map((one) => one.index + one[0].length));
  let from = 0;
  for (const line of lines ? source.slice(lines[0], lines[1]) : []) {
    const at = text.indexOf(canonical(line), from);
    if (at > 0 && canonical(line) !== '') found.add((from = at));
  }
  const sure = [...found].filter((at) => beginsWord(text, at)).sort((a, b) => a - b);
  return sure.length > 0 ? sure : [...text.matchAll(/ /gu)].map(({ index }) => index + 1);
};
