import { canonical } from './canonical';

/** A line of the source that says something, and how it stands there. */
export interface Line {
  /** 1-based. */
  readonly n: number;
  readonly raw: string;
  readonly text: string;
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** A page ended before it. */
  readonly newPage: boolean;
}

export const linesOf = (source: readonly string[]): readonly Line[] => {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  source.forEach((raw, i) => {
    newPage ||= raw.includes('\f');
    const text = canonical(raw);
    if (text === '') return void gap++;
    const indent = (/^[\s\f]*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').replaceAll('\f', '').length;
    lines.push({ n: i + 1, raw, text, indent, gap, newPage });
    gap = 0;
    newPage = false;
  });
  return lines;
};

/** What a line begins with. */
export interface Mark {
  readonly kind: 'hash' | 'bullet' | 'number' | 'table' | 'plain';
  /** As printed: '1.', '4.2', '(a)', 'Appendix B'. */
  readonly number: string;
  readonly text: string;
  /** Number of hashes; or for numbers how many parts they have. */
  readonly depth: number;
  readonly style: 'dotted' | 'simple' | 'bare' | 'letter' | 'roman' | 'word' | 'none';
  readonly glyph: string;
}

const plain = (text: string): Mark => ({ kind: 'plain', number: '', text, depth: 0, style: 'none', glyph: '' });

const sure = '•·●○◦▪▫■□‣⁃➢➤►▶✓✔✗➔→\u00b7\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\uf0e0';
const bullet = new RegExp(`^(?<glyph>[${sure}]|[-*+–—o§](?=\\s|$))\\s*(?<rest>.*)$`, 'su');

const numbers: readonly (readonly [RegExp, Mark['style']])[] = [
  [/^(?<number>\d{1,2}(?:\.\d{1,3}){1,5}[.)]?)(?:\s+(?=[^a-z])|(?=[\p{Lu}“‘"'])|$)(?<rest>.*)$/su, 'dotted'],
  [/^(?<number>\d{1,2}(?:\.\d{1,3}){1,5}[.)])\s+(?<rest>.*)$/su, 'dotted'],
  [/^(?<number>\(?\d{1,3}[.)])(?:\s+|(?=[\p{Lu}“‘"'])|$)(?<rest>.*)$/su, 'simple'],
  [/^(?<number>(?:Section|Part|Chapter|Appendix|Annex|Schedule) (?:\d{1,2}|[A-Z]|[IVX]{1,4}|One|Two|Three|Four|Five))(?:\s*[:.–—-]\s*|\s+(?=\p{Lu})|$)(?<rest>.*)$/isu, 'word'], // prettier-ignore
  [/^(?<number>(?:\([ivx]{1,5}\)|[ivx]{2,5}[.)]|i[.)]))\s+(?<rest>.*)$/su, 'roman'],
  [/^(?<number>(?:\([a-zA-Z]\)|[a-z][.)]|[A-Z]\)|[A-HJ-Z]\.))\s+(?<rest>.*)$/su, 'letter'],
  [/^(?<number>\d{1,2})\s+(?<rest>\p{Lu}.*)$/su, 'bare'],
];
const monthFirst = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** Bold and the like of Markdown, where it is opened and closed. What is opened only stays, and is found by the linter. */
const unmarked = (text: string) => canonical(text.replace(/(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1/gu, '$2'));

export const isBold = ({ text }: Line): boolean => /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(text);

const marks = new WeakMap<Line, Mark>();

export const markOf = (line: Line): Mark => {
  const known = marks.get(line) ?? readMark(line);
  marks.set(line, known);
  return known;
};

const readMark = ({ text: printed, raw }: Line): Mark => {
  const hash = /^(?<hashes>#{1,6})\s+(?<rest>.*?)\s*#*$/su.exec(printed)?.groups;
  if (hash) {
    const inner = numberOf(unmarked(hash['rest'] ?? ''));
    return { ...inner, kind: 'hash', depth: hash['hashes']?.length ?? 1 };
  }
  if (/^\|.*\|$/su.test(printed)) return { ...plain(rowOf(printed.slice(1, -1).split(/(?<!\\)\|/))), kind: 'table' };
  const text = unmarked(printed);
  const item = bullet.exec(text)?.groups;
  if (item) return { ...plain(item['rest'] ?? ''), kind: 'bullet', glyph: item['glyph'] ?? '' };
  const numbered = numberOf(text);
  if (numbered.kind === 'number') return numbered;
  const cells = cellsOf(raw);
  return cells.length > 1 ? { ...numbered, glyph: 'cells' } : numbered;
};

const numberOf = (text: string): Mark => {
  for (const [form, style] of numbers) {
    const { number, rest = '' } = form.exec(text)?.groups ?? {};
    if (number === undefined) continue;
    if (style === 'bare' && monthFirst.test(rest)) continue;
    const depth = style === 'dotted' ? number.split('.').filter(Boolean).length : 1;
    return { kind: 'number', number, text: canonical(rest), depth, style, glyph: '' };
  }
  return plain(text);
};

/** A number that a text begins with, where nobody can take it for a word of the sentence. */
export const numberAtStart = (text: string): Readonly<{ number: string; text: string }> => {
  const { style, number, text: rest } = numberOf(canonical(text));
  return style === 'dotted' || style === 'simple' || style === 'letter' || style === 'roman'
    ? { number, text: rest }
    : { number: '', text: canonical(text) };
};

export const cellsOf = (raw: string): readonly string[] =>
  raw.trim().split(/\t+| {3,}/).map(canonical).filter(Boolean); // prettier-ignore

export const rowOf = (cells: readonly string[]): string => cells.map((cell) => canonical(cell)).join(' | ').trim(); // prettier-ignore

const joiners = 'a|an|the|and|or|nor|but|of|in|on|at|to|for|from|by|with|without|as|than|that|which|who|whose|during|into|onto|upon|our|their|its|your|his|her|my|this|these|those|any|each|every|is|are|was|were|be|been|being|will|must|should|shall|may|can|not|if|when|where|while|because|including|such|via|per|between|under|over|about|after|before|until|through|against|within'; // prettier-ignore

const open = new RegExp(`(?:,|\\b(?:${joiners}))$`, 'iu');

/** No sentence, and no heading, ends on such a word. */
export const endsOpen = (text: string): boolean => open.test(text.slice(-40));

export const endsClosed = (text: string): boolean => /[.!?;:][)\]"'”’*]*$/u.test(text.slice(-20));

/** "Who this policy is for" is a heading, and ends as no sentence does. */
const isQuestion = /^(?:what|who|whom|when|how|why|where|which)\b.*\b(?:for|to|in|on|with|of|by|from|at|about)$/i;

/** Short, begins like one, and does not end like a sentence. */
export const looksLikeHeading = (text: string, most = 90): boolean =>
  text.length <= most &&
  text.length > 1 &&
  text.split(' ').length <= 14 &&
  /^[“‘"'([<{]?[\p{Lu}\d]/u.test(text) &&
  !/[.;,:!]["'”’]?$/u.test(text) &&
  (!endsOpen(text) || isQuestion.test(text) || (text === text.toUpperCase() && !text.endsWith(',')));

/** Has what makes a sentence: such a line is a rule, not the name of a section. */
export const looksLikeSentence = (text: string): boolean =>
  /\b(?:must|will|should|shall|may|can|cannot|is|are|was|were|has|have|do|does|need|needs|applies|agree|understand)\b/i.test(text) && // prettier-ignore
  !/^(?:what|who|whom|when|how|why|where|which)\b/i.test(text);
