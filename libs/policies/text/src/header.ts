import { canonical } from './canonical';
import { dateTold, periodIn } from './dates';
import type { HeaderField, HeaderFieldName } from './document';
import { fieldNamed, keyDetails, split, toldBy, unsure, type Told } from './header-fields';
import { looksLikeHeading, looksLikeSentence, markOf, type Line } from './line';

const sentence = /^(?<label>(?:this policy (?:was|is)|policy|last|date|next)?\s*(?:approved|ratified|adopted|agreed|reviewed|review|written|updated|review date|next review|to be reviewed|due for review)(?: date| due)?)(?: (?<by>by|on|in|at))?\s*[:–—-]?\s+(?<value>.+)$/i; // prettier-ignore
const MOST_LINES = 60;

/** The front page's fields, its title, and what is signed off at the end. */
export const headerOf = (
  lines: readonly Line[],
): Readonly<{ fields: readonly HeaderField[]; lines: ReadonlySet<number> }> => {
  const zone = zoneOf(lines);
  const fields: HeaderField[] = [];
  const used = new Set<number>();
  const take = (line: Line, found: readonly HeaderField[]) => {
    fields.push(...found);
    used.add(line.n);
  };
  zone.forEach((line, i) => {
    if (used.has(line.n) || keyDetails.test(line.text)) return;
    const found = toldBy(line).flatMap((told): readonly HeaderField[] => {
      const field = fieldNamed(told.label);
      const shaped = told.how !== 'colon' || told.value.length < 200;
      if (field === 'title' && told.value === '') return [];
      if (field && shaped && !(unsure.has(field) && told.how === 'colon' && looksLikeSentence(told.label)))
        return valueBelow(field, told, line, zone.slice(i + 1), take) ?? split(field, told, line.n);
      const neighbour =
        fields.some(({ line: n = 0 }) => n >= line.n - 2) && told.value !== '' && told.value.length < 120;
      return told.how === 'table' || told.how === 'tab' || neighbour
        ? [{ field: 'other', label: told.label, value: told.value, line: line.n }]
        : [];
    });
    if (found.length > 0) take(line, found);
    else saidInWords(line, take);
  });
  for (const line of lines.slice(-8)) if (!used.has(line.n) && !zone.includes(line)) signedOff(line, take);
  for (const field of titleOf(zone, used, fields)) {
    fields.push(field);
    used.add(field.line ?? 0);
  }
  return { fields: fields.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), lines: used };
};

/** A label and its value with nothing between them, as the cells of a table come out of a PDF. */
const unparted = ({ text }: Line): readonly [HeaderFieldName, Told] | undefined => {
  const words = text.split(' ');
  if (text.length > 80 || /[.;:]$/.test(text)) return undefined;
  for (let n = Math.min(5, words.length - 1); n > 0; n--) {
    const [label, value] = [words.slice(0, n).join(' '), words.slice(n).join(' ')];
    const field = fieldNamed(label);
    const told = field === 'approver' ? /^(?:the )?\p{Lu}/u.test(value) && /\bby$/i.test(label) : field === 'version' ? /^\d/.test(value) : dateTold(value); // prettier-ignore
    if (field && !unsure.has(field) && told) return [field, { label, value, how: 'tab' }];
  }
  return undefined;
};

const saidInWords = (line: Line, take: (line: Line, found: readonly HeaderField[]) => void) => {
  const told = unparted(line);
  if (told) return take(line, split(...told, line.n));
  const { label = '', by = '', value = '' } = (line.text.length <= 90 && sentence.exec(line.text)?.groups) || {};
  const date = dateTold(value);
  const field = fieldNamed(label.replace(/^this policy (?:was|is) /i, ''));
  if (!date || !field || /\.$/.test(line.text)) return;
  take(line, split(by === 'by' && field === 'approvedOn' ? 'approver' : field, { label, value, how: 'colon' }, line.n));
};

/** Beyond so many signs a line was full, and what follows at once goes on with it. */
const FULL = 68;

/** A blank field whose value stands alone on the very next line, or a long value that goes on there. */
const valueBelow = (
  field: HeaderFieldName,
  told: Told,
  line: Line,
  below: readonly Line[],
  take: (line: Line, found: readonly HeaderField[]) => void,
): readonly HeaderField[] | undefined => {
  if (told.how === 'table') return undefined;
  const parts = [told.value].filter(Boolean);
  let last = line;
  for (const next of below) {
    const begins = parts.length === 0 && told.how === 'colon' && next.text.length <= 80 && !/[.;]$/.test(next.text);
    const goesOn = parts.length > 0 && last.text.length >= FULL && last.text.length < 170 && told.value !== '';
    const isValue =
      next.gap === 0 && markOf(next).kind === 'plain' && toldBy(next).length === 0 && !fieldNamed(next.text);
    if (!isValue || !(begins || goesOn)) break;
    take(next, []);
    parts.push(next.text);
    last = next;
  }
  if (last === line) return undefined;
  return split(field, { ...told, value: parts.join(' ') }, line.n).map((found) => ({ ...found, upTo: last.n }));
};

/** At the end only what can be nothing else: who approved it, when, and when it comes back. */
const signedOff = (line: Line, take: (line: Line, found: readonly HeaderField[]) => void) => {
  for (const told of toldBy(line)) {
    const field = fieldNamed(told.label);
    const date = dateTold(told.value);
    if (!field || unsure.has(field) || /^(?:date|policy)$/i.test(told.label)) continue;
    if (date || told.value === '' || (field === 'approver' && told.value.length < 60) || (field === 'reviewPeriod' && periodIn(told.value) && told.value.length < 60)) take(line, split(field, told, line.n)); // prettier-ignore
    return;
  }
  saidInWords(line, take);
};

/** Until the text begins: a numbered heading, a long paragraph, a list. */
const zoneOf = (lines: readonly Line[]): readonly Line[] => {
  const end = lines.slice(0, MOST_LINES).findIndex((line, i) => {
    const mark = markOf(line);
    if (toldBy(line).some(({ label, value, how }) => fieldNamed(label) && (how !== 'colon' || value.length < 200))) return false; // prettier-ignore
    if (keyDetails.test(line.text)) return false;
    if (mark.kind === 'number' || mark.kind === 'bullet') return true;
    if (mark.kind === 'hash') return i > 3 && mark.depth > 1;
    return mark.kind !== 'table' && mark.glyph !== 'cells' && line.text.length > 110;
  });
  return lines.slice(0, end < 0 ? Math.min(lines.length, MOST_LINES) : end);
};

const titleWords = /\b(?:policy|policies|procedures?|code of conduct|guidance|statement|agreement|protocol|scheme|handbook|strategy|plan)\b/i; // prettier-ignore

const titleOf = (
  zone: readonly Line[],
  used: ReadonlySet<number>,
  fields: readonly HeaderField[],
): readonly HeaderField[] => {
  if (fields.some(({ field }) => field === 'title')) return [];
  const free = zone.filter(({ n, text }) => !used.has(n) && !keyDetails.test(text));
  const found = free.slice(0, 6).findIndex((line) => {
    const { text, kind } = markOf(line);
    return kind !== 'table' && text.length <= 120 && titleWords.test(text) && looksLikeHeading(text, 120) && !looksLikeSentence(text); // prettier-ignore
  });
  const title = free[found];
  if (!title) return [];
  const above = free.slice(0, found).filter(({ text, n }) => text.length <= 80 && n < title.n && !/[.:]$/.test(text));
  return [
    ...above.map(({ n, text }): HeaderField => ({ field: 'other', label: '', value: canonical(text.replace(/^#+ /, '')), line: n })), // prettier-ignore
    { field: 'title', label: '', value: markOf(title).text, line: title.n },
  ];
};
