import { treeOf, type FlatClause } from './canonical';
import type { Block } from './blocks';
import type { Clause, ClauseKind } from './document';
import { keyDetails } from './header-fields';
import { looksLikeHeading, looksLikeSentence } from './line';

/** How deep a clause wants to stand: below every open clause with a lower rank. Only the order of ranks matters. */
const rank = { sub: 30, text: 102, row: 190, list: 150, letter: 160, roman: 170, bullet: 200 } as const;

interface Placed {
  readonly kind: ClauseKind;
  readonly rank: number;
  readonly number: string;
  readonly text: string;
}

interface Open {
  /** Number of the last section of the first depth. */
  section: number;
  /** How deep such sections stand where some of them are marked as headings. */
  sectionRank: number | undefined;
  /** Of the last heading: the deepest open number. */
  list: { last: number; rank: number; gap: number } | undefined;
  bullets: { glyph: string; indent: number; rank: number }[];
  before: Placed | undefined;
  /** The last lettered section, and the last letter of a list. */
  chapter: string;
  letter: string;
}

export const clausesOf = (blocks: readonly Block[], newId: () => string): readonly Clause[] => {
  const hashes = blocks.some(({ kind }) => kind === 'hash');
  const capitals = blocks.some((block) => isPlainHeading(block) && isCapitals(block.text));
  const open: Open = {
    section: 0,
    sectionRank: undefined,
    list: undefined,
    bullets: [],
    before: undefined,
    chapter: '',
    letter: '',
  };
  const rows = blocks.map((block, i): FlatClause => {
    const placed = place(block, blocks[i + 1], open, { hashes, capitals });
    if (placed.kind === 'heading') open.bullets = [];
    if (placed.kind !== 'bullet') open.bullets = [];
    if (placed.rank < rank.list && placed.rank !== open.list?.rank) open.list = undefined;
    open.before = placed;
    return { id: newId(), number: placed.number, kind: placed.kind, level: placed.rank, text: placed.text, lines: [block.first, block.last] }; // prettier-ignore
  });
  return treeOf(rows);
};

const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

const isPlainHeading = ({ kind, bold, text, gap, first }: Block) =>
  kind === 'plain' &&
  (keyDetails.test(text) ||
    (looksLikeHeading(text, 80) &&
      (bold || ((gap > 0 || first === 1) && !looksLikeSentence(text)) || isCapitals(text))));

type Shape = Readonly<{ hashes: boolean; capitals: boolean }>;

const place = (block: Block, next: Block | undefined, open: Open, { hashes, capitals }: Shape): Placed => {
  const { kind, number, text } = block;
  const as = (what: ClauseKind, at: number): Placed => ({ kind: what, rank: at, number, text });
  if (kind === 'hash') {
    if (/^\d+\.?$/.test(number)) {
      open.section = parseInt(number, 10);
      open.sectionRank = block.depth;
    }
    return as('heading', block.depth);
  }
  if (kind === 'table') return as('table', open.before?.kind === 'bullet' && block.indent > 0 ? 290 : introduces(open) ? rank.row : rank.text); // prettier-ignore
  if (kind === 'bullet') return as('bullet', bulletRank(block, open));
  if (kind === 'number') return numbered(block, next, open, hashes);
  // Short lines one below the other are a list without signs.
  const listed = !block.bold && !keyDetails.test(text) && next?.kind === 'plain' && next.gap === 0 && looksLikeHeading(next.text, 80) && !isCapitals(text); // prettier-ignore
  if (!isPlainHeading(block) || listed || (introduces(open) && !block.bold)) return as('paragraph', rank.text);
  if (block.bold && next === undefined) return as('paragraph', rank.text);
  const top = capitals && isCapitals(text) ? 0 : 1;
  return as('heading', hashes || open.section > 0 ? rank.sub + top : top + 1);
};

const introduces = ({ before }: Open) => before?.kind !== 'heading' && /:$/.test(before?.text ?? '');

const numbered = (block: Block, next: Block | undefined, open: Open, hashes: boolean): Placed => {
  const { style, depth, number, text, bold } = block;
  const as = (kind: ClauseKind, at: number): Placed => ({ kind, rank: at, number, text });
  const titled = looksLikeHeading(text) || (text !== '' && /^[^.;,!]{2,50}:$/.test(text));
  const value = parseInt(number.replace(/\D/, ''), 10);
  if (style === 'word') {
    if (text === '' || titled) return ((open.section = 0), as('heading', hashes ? 10 : 1));
    return { kind: 'paragraph', rank: rank.text, number: '', text: joinedText(block) };
  }
  if (style === 'dotted') {
    const parent = next?.kind !== 'number' || next.depth > depth;
    const heading = titled && text.length <= 80 && (bold || (!looksLikeSentence(text) && (parent || depth === 1) && next !== undefined)); // prettier-ignore
    return heading
      ? as('heading', hashes ? (open.sectionRank ?? 10) + depth - 1 : depth)
      : as('paragraph', 100 + depth);
  }
  if (style === 'letter' || style === 'roman') {
    const letter = number.replace(/[().]/g, '');
    const follows = (last: string) => /^[a-z]$/i.test(letter) && letter.charCodeAt(0) === last.charCodeAt(0) + 1;
    if (
      /^[A-Z]\.?$/.test(number) &&
      titled &&
      !looksLikeSentence(text) &&
      (letter === 'A' || follows(open.chapter)) &&
      open.section === 0
    ) {
      // prettier-ignore
      open.chapter = letter;
      return as('heading', hashes ? 10 : 1);
    }
    // (i) after (h) is a letter.
    const roman = style === 'roman' && !follows(open.letter);
    if (!roman) open.letter = letter;
    return as(open.before?.kind === 'bullet' ? 'bullet' : 'paragraph', roman ? rank.roman : rank.letter);
  }
  const inList = open.list !== undefined && value === open.list.last + 1 && open.before?.rank === open.list.rank;
  const section = titled && !looksLikeSentence(text) && value > open.section && value <= open.section + 5;
  const bareFits = style !== 'bare' || value === open.section + 1;
  if (section && bareFits && !(inList && block.gap <= (open.list?.gap ?? 0) && !bold)) {
    open.section = value;
    return as('heading', hashes ? (open.sectionRank ?? 10) : 1);
  }
  if (style === 'bare') return { kind: 'paragraph', rank: rank.text, number: '', text: joinedText(block) };
  const at = open.list && value > 1 ? open.list.rank : introduces(open) ? rank.list : rank.text;
  open.list = { last: value, rank: at, gap: block.gap };
  return as('paragraph', at);
};

/** What looked like a number was a word of the sentence. */
const joinedText = ({ number, text }: Block) => `${number} ${text}`.trim();

/** Deeper when it is further in, or has a sign that is not open yet. */
const bulletRank = ({ glyph, indent }: Block, open: Open): number => {
  const { bullets } = open;
  const known = bullets.findLastIndex((one) => one.glyph === glyph && Math.abs(one.indent - indent) <= 1);
  if (known >= 0) bullets.length = known + 1;
  else {
    while (bullets.length > 0 && (bullets.at(-1)?.indent ?? 0) > indent + 1) bullets.pop();
    bullets.push({ glyph, indent, rank: rank.bullet + bullets.length });
  }
  return bullets.at(-1)?.rank ?? rank.bullet;
};
