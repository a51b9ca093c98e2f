import { canonical } from './canonical';
import type { Line } from './line';

export interface ContentsEntry {
  readonly line: number;
  readonly number: string;
  readonly text: string;
}

const heading = /^(?:#+ *)?(?:\*\*)?(?:table of )?contents?(?: page| list)?(?:\*\*)?:?$/i;
const index = /^(?:#+ *)?(?:\*\*)?index(?:\*\*)?:?$/i;
const MOST = 150;

interface Entry extends ContentsEntry {
  readonly paged: boolean;
  readonly key: string;
}

/** Two ways to print a heading are the same heading. */
export const headingKey = (text: string): string =>
  canonical(text)
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/^(?:section|part) \d+ /, '')
    .trim();

const entryOf = ({ n, text, raw }: Line): Entry | undefined => {
  const item = text.replace(/^[-*•·#| ]+/, '').replace(/ *\|$/, '');
  const paged = /(?:[.…·_ ]{3,}|\t| {2,}|\| ?)(?:page )?\d{1,3}$/i.test(raw.trim().replace(/ *\|$/, '')) || /\D \d{1,3}$/.test(item); // prettier-ignore
  const bare = paged ? item.replace(/[.…·_ |]*(?:page )?\d{1,3}$/i, '') : item;
  const [, number = '', rest = ''] = /^((?:\d{1,2}(?:\.\d{1,2})*[.)]?|(?:Appendix|Annex|Section|Part) \w{1,3}:?))?\s*(.*)$/isu.exec(bare) ?? []; // prettier-ignore
  const name = canonical(rest.replace(/[.…_]+$/, ''));
  if (name.length > 110 || /[;!]$/.test(name) || (/[.]$/.test(item) && !paged)) return undefined;
  return { line: n, number: number.replace(/[.):]$/, ''), text: name, paged, key: headingKey(name) };
};

/** The contents page, when there is one: its heading's line, and what it announces. */
export const contentsOf = (
  lines: readonly Line[],
): Readonly<{ lines: ReadonlySet<number>; entries: readonly ContentsEntry[] }> => {
  const start = lines.findIndex(({ text }) => heading.test(text) || index.test(text));
  const none = { lines: new Set<number>(), entries: [] };
  if (start < 0 || start > 80) return none;
  const entries: Entry[] = [];
  const after = lines.slice(start + 1);
  const keysLater = new Map<string, number>();
  for (const line of after) {
    const key = entryOf(line)?.key;
    if (key) keysLater.set(key, (keysLater.get(key) ?? 0) + 1);
  }
  for (const line of after.slice(0, MOST)) {
    const entry = entryOf(line);
    if (!entry || !goesOn(entry, entries, keysLater)) break;
    entries.push(entry);
  }
  if (entries.length < 2) return none;
  const told = entries.map(({ line, number, text }) => ({ line, number, text }));
  return { lines: new Set([lines[start]?.n ?? 0, ...told.map(({ line }) => line)]), entries: told };
};

const parts = (number: string) => number.split('.').map(Number);
const rises = (before: string, number: string) => {
  const [a, b] = [parts(before), parts(number)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (b[i] ?? 0) > (a[i] ?? 0); // prettier-ignore
  return false;
};

const goesOn = (entry: Entry, entries: readonly Entry[], keysLater: ReadonlyMap<string, number>): boolean => {
  if (entry.text === '' && entry.number === '') return false;
  const first = entries[0];
  if (!first) return entry.paged || entry.number !== '' || (keysLater.get(entry.key) ?? 0) > 1;
  // The body begins where the first heading, or a number, comes again.
  if (entries.some(({ key }) => key === entry.key && key !== '') && !entry.paged) return false;
  const many = entries.filter(({ paged }) => paged).length > entries.length / 2;
  if (many) return entry.paged;
  const last = entries.findLast(({ number }) => /^\d/.test(number));
  if (/^\d/.test(entry.number)) return !last || rises(last.number, entry.number);
  if (last) return /^(?:appendix|annex)/i.test(entry.number);
  return (keysLater.get(entry.key) ?? 0) > 1;
};
