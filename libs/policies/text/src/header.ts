import { canonical } from './canonical';
import { dateTold, periodIn } from './dates';
import type { HeaderField, HeaderFieldName } from './document';
import { cellsOf, looksLikeHeading, looksLikeSentence, markOf, type Line } from './line';

/** What schools call the fields of a policy's front page. The first that fits is meant. */
const vocabulary: readonly (readonly [RegExp, HeaderFieldName])[] = [
  [/^(?:policy |document )?(?:title|name)(?: of (?:the )?(?:policy|document))?$|^policy$/, 'title'],
  [/^(?:policy |document )?(?:version|issue|revision)(?: (?:no|number|control))?$/, 'version'],
  [/^(?:review (?:cycle|period|frequency|schedule|interval)|frequency(?: of review)?|reviewed every|period of review|policy review cycle)$/, 'reviewPeriod'], // prettier-ignore
  [/^(?:(?:date (?:of |for )?)?(?:the )?(?:next|planned|future) (?:policy )?review(?: date| due| due date| is due)?|(?:policy )?(?:review|renewal) (?:date|due|by|due by|due date)|(?:date )?(?:due )?(?:for|of) (?:next )?review|review due(?: date)?|due for review|to be reviewed(?: by| on)?|next due|expiry date)$/, 'reviewOn'], // prettier-ignore
  [/^(?:policy )?review$/, 'reviewPeriod'],
  [/^(?:date )?(?:of )?ratifi(?:ed|cation)(?: date| on| at| by)?(?: (?:the )?(?:governors?|governing (?:body|board)|trustees|board|committee).*)?$|^(?:date )?ratified by (?:the )?.*$/, 'ratifiedOn'], // prettier-ignore
  [/^(?:approved|agreed|adopted|authorised|signed off) by(?: .{0,40})?$|^(?:approv(?:er|ing (?:body|committee|board))|approval (?:level|body|required|route)|(?:governors?['’]? )?committee(?: responsible)?|responsible committee)$/, 'approver'], // prettier-ignore
  [/^(?:(?:date|date of|date policy|policy) )?(?:approved|agreed|adopted|approval|adoption)(?: (?:date|on))?$|^(?:effective|adoption|implementation) (?:date|from)$/, 'approvedOn'], // prettier-ignore
  [/^(?:(?:date|date of|date policy|policy) )?(?:written|created|produced|issued|published|issue|publication|updated|last updated|reviewed|last reviewed|last review|previous review)(?: (?:date|on|\/ agreed))?$|^(?:date|issue date|policy date|date of (?:policy|issue|last review)|written ?\/ ?agreed)$/, 'writtenOn'], // prettier-ignore
  [/^(?:policy |document )?(?:owner|lead|author|holder)(?:\(s\)|s)?$|^(?:written|prepared|produced|reviewed|compiled|updated|revised) by$|^(?:named )?reviewer$|^(?:person|persons|staff|officer|member of staff) responsible.*$|^responsib(?:le|ility)(?: (?:person|officer|for (?:the |this )?policy|of))?$|^lead (?:person|member of staff|officer)$/, 'owner'], // prettier-ignore
  [/^(?:target |intended )?audience$|^(?:applies|applicable) to$|^(?:this policy is )?for the attention of$|^circulation$|^distribution$/, 'audience'], // prettier-ignore
  [/^(?:policy|adoption) (?:model|type)$|^type of policy$|^model$|^statutory(?:\/non-statutory)?$/, 'model'],
  [/^(?:other )?(?:related|linked|associated|supporting)(?: (?:policies|documents|policy|documentation).*)?$|^(?:other )?related policies(?: and (?:documents|procedures|guidance))?$|^links? (?:to|with) other policies$/, 'related'], // prettier-ignore
  [/\b(?:designated safeguarding|dsl|ddsl|deputy dsl|safeguarding (?:lead|governor|trustee|link)|child protection (?:officer|lead)|headteacher|head teacher|executive head|head of school|principal|chair(?: of .*)?|senco|data protection officer|dpo|lado|designated officer|prevent lead|link governor|online safety (?:lead|co-?ordinator)|computing lead|chief executive|ceo)\b/, 'role'], // prettier-ignore
];
const unsure: ReadonlySet<HeaderFieldName> = new Set(['title', 'role', 'model', 'audience', 'owner', 'related']);
const sentence = /^(?<label>(?:this policy (?:was|is)|policy|last|date|next)?\s*(?:approved|ratified|adopted|agreed|reviewed|review|written|updated|review date|next review|to be reviewed|due for review)(?: date| due)?)(?: (?<by>by|on|in|at))?\s*[:–—-]?\s+(?<value>.+)$/i; // prettier-ignore
export const keyDetails = /^(?:#+ *)?(?:\*\*)?(?:key (?:details|information|facts)|document (?:control|details|information|status|history)|policy (?:details|information|control|summary)|version (?:control|history)|review details|key contacts|key personnel)(?:\*\*)?:?$/i; // prettier-ignore

export const fieldNamed = (label: string): HeaderFieldName | undefined => {
  const plain = canonical(label).toLowerCase().replace(/[*_:#?]/g, '').replace(/ ?\([^)]*\)/g, '').trim(); // prettier-ignore
  return vocabulary.find(([form]) => form.test(plain))?.[1];
};

interface Told {
  readonly label: string;
  readonly value: string;
  readonly how: 'table' | 'tab' | 'colon';
}

/** A line of the front page as labels with their values. */
const toldBy = (line: Line): readonly Told[] => {
  const mark = markOf(line);
  if (mark.kind === 'table') {
    const cells = line.text.replace(/^\||\|$/g, '').split('|').map((cell) => canonical(cell.replace(/\*\*|__/g, ''))); // prettier-ignore
    if (cells.length !== 2 && !(cells.length === 4 && fieldNamed(cells[2] ?? ''))) return [];
    const pairs = cells.length === 2 ? [cells] : [cells.slice(0, 2), cells.slice(2)];
    return pairs.map(([label = '', value = '']) => ({ label: label.replace(/:$/, ''), value, how: 'table' }));
  }
  const bare = line.text.replace(/^[-*•·] +/, '').replace(/\*\*|__/g, '');
  const colon = /^([^:]{2,60}?) ?:(?!\/\/) ?(.*)$/su.exec(bare);
  if (colon && (colon[1] ?? '').split(' ').length <= 8)
    return [{ label: colon[1] ?? '', value: colon[2] ?? '', how: /:\s*\t/.test(line.raw) ? 'tab' : 'colon' }];
  const cells = cellsOf(line.raw);
  return cells.length === 2 ? [{ label: cells[0] ?? '', value: cells[1] ?? '', how: 'tab' }] : [];
};

/** "Executive, July 2023" tells who and when; "every two years, next in May" how often and when. */
const split = (field: HeaderFieldName, { label, value }: Told, line: number): readonly HeaderField[] => {
  const told = (as: HeaderFieldName, what: string): HeaderField => ({ field: as, label, value: what, line });
  const date = dateTold(value);
  const rest = date ? canonical(value.replace(date.text, '').replace(/(?:[\s–—,;(:-]|\bon\b|\bin\b)+$|^[\s–—,;:-]+|\( *\)/gu, '')) : value; // prettier-ignore
  const hasName = /\p{L}{3}/u.test(rest) && !/^(?:term|the|review|reviewed|date)$/i.test(rest);
  if (value === '') return [told(field, '')];
  if (['approver', 'approvedOn', 'ratifiedOn'].includes(field)) {
    const when = field === 'ratifiedOn' ? 'ratifiedOn' : 'approvedOn';
    return [...(hasName || !date ? [told('approver', rest)] : []), ...(date ? [told(when, date.text)] : [])];
  }
  if (field === 'reviewPeriod' || field === 'reviewOn') {
    const period = periodIn(value);
    if (!period && !date) return [told(field, value)];
    return [...(period ? [told('reviewPeriod', value)] : []), ...(date ? [told('reviewOn', date.text)] : [])];
  }
  return [told(field, value)];
};

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
    const next = zone[i + 1];
    const found = toldBy(line).flatMap((told): readonly HeaderField[] => {
      const field = fieldNamed(told.label);
      const shaped = told.how !== 'colon' || told.value.length < 200;
      if (field === 'title' && told.value === '') return [];
      if (field && shaped && !(unsure.has(field) && told.how === 'colon' && looksLikeSentence(told.label)))
        return valueBelow(field, told, line, next, take) ?? split(field, told, line.n);
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

/** A blank field whose value stands alone on the very next line. */
const valueBelow = (
  field: HeaderFieldName,
  told: Told,
  line: Line,
  next: Line | undefined,
  take: (line: Line, found: readonly HeaderField[]) => void,
): readonly HeaderField[] | undefined => {
  if (told.value !== '' || told.how !== 'colon' || !next || next.gap > 0 || next.text.length > 80) return undefined;
  if (toldBy(next).length > 0 || markOf(next).kind !== 'plain' || fieldNamed(next.text)) return undefined;
  if (/[.;]$/.test(next.text)) return undefined;
  take(next, []);
  return split(field, { ...told, value: next.text }, line.n).map((found) => ({ ...found, upTo: next.n }));
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
    return mark.kind !== 'table' && line.text.length > 110;
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
