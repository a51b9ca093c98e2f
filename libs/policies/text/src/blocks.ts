import { canonical } from './canonical';
import { endsClosed, endsOpen, isBold, looksLikeHeading, markOf, rowOf, cellsOf, type Line, type Mark } from './line';

/** Lines that belong together: what will be one clause. */
export interface Block extends Mark {
  readonly first: number;
  readonly last: number;
  readonly indent: number;
  readonly gap: number;
  readonly bold: boolean;
}

/** While it grows: the text of a long paragraph is put together once. */
interface Growing {
  readonly block: Block;
  readonly parts: string[];
  length: number;
  last: number;
}

/** Beyond such a line nobody wraps by hand: each line is a paragraph. */
const LONGEST_WRAPPED = 170;

/** Where the lines of a wrapped text end, 0 when each line is a paragraph of its own. */
const widthOf = (lines: readonly Line[]): number => {
  const lengths = lines.map(({ raw }) => raw.trimEnd().length).sort((a, b) => a - b);
  const at = (part: number) => lengths[Math.floor(lengths.length * part)] ?? 0;
  return lengths.length < 4 || at(0.98) > LONGEST_WRAPPED || at(0.9) < 40 ? 0 : at(0.95);
};

export const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const width = widthOf(lines);
  const blocks: Growing[] = [];
  lines.forEach((line, i) => {
    const mark = inTable(lines, i) ?? markOf(line);
    const last = blocks.at(-1);
    const before = lines[i - 1];
    const skipped = before !== undefined && last !== undefined && line.n - before.n - 1 > line.gap;
    if (last && before && mark.kind === 'plain' && goesOn(last, line, before, width, skipped)) {
      last.parts.push(mark.text);
      last.length += mark.text.length + 1;
      last.last = line.n;
    } else {
      const block = { ...mark, first: line.n, last: line.n, indent: line.indent, gap: line.gap, bold: isBold(line) };
      blocks.push({ block, parts: [mark.text], length: mark.text.length, last: line.n });
    }
  });
  return blocks.map(({ block, parts, last }) => ({ ...block, text: joined(parts), last }));
};

/** A word that was broken at the end of a line keeps its hyphen: whether it had one nobody can know. */
const joined = (parts: readonly string[]): string =>
  canonical(parts.map((part, i) => (/\p{L}-$/u.test(part.slice(-4)) && /^\p{Ll}/u.test(parts[i + 1] ?? '') ? part : `${part} `)).join('')); // prettier-ignore

/** Rows that are written with tabs or wide gaps, when there are two below each other at least. */
const inTable = (lines: readonly Line[], i: number): Mark | undefined => {
  const line = lines[i];
  if (!line) return undefined;
  const mark = markOf(line);
  if (mark.glyph !== 'cells') return undefined;
  const row = (at: number) => {
    const other = lines[at];
    return other !== undefined && markOf(other).glyph === 'cells' && (at <= i ? line.gap : other.gap) < 2;
  };
  const neighbours = Number(row(i - 1)) + Number(row(i + 1));
  if (neighbours === 0) return undefined;
  return { kind: 'table', number: '', text: rowOf(cellsOf(line.raw)), depth: 0, style: 'none', glyph: '' };
};

const goesOn = (
  { block, parts, length }: Growing,
  line: Line,
  before: Line,
  width: number,
  skipped: boolean,
): boolean => {
  if (block.kind === 'hash' || block.kind === 'table') return false;
  const { text } = line;
  // A mark alone on its line: what it marks stands below.
  const tail = parts.at(-1) ?? '';
  if (length === 0) return line.gap <= 1;
  const lower = /^\p{Ll}/u.test(text);
  const closed = endsClosed(tail);
  const full = width > 0 && before.raw.trimEnd().length + 1 + (text.split(' ')[0]?.length ?? 0) > width * 0.88;
  if (line.gap === 0 && !skipped) {
    if (block.bold || isBold(line)) return false;
    const hanging = width > 0 && block.kind !== 'plain' && line.indent > block.indent + 1;
    if (hanging || (lower && !/[.!?:]$/.test(tail))) return true;
    return width > 0 && full && !(closed && looksLikeHeading(text, 60) && !endsOpen(text));
  }
  if (closed || length < 40) return false;
  // A page ended within the sentence, or somebody put a blank line there.
  if (lower || endsOpen(tail)) return true;
  return skipped && full && !looksLikeHeading(text, 60);
};
