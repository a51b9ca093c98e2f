import { canonical } from './canonical';
import { dateTold, periodIn } from './dates';
import type { HeaderField, HeaderFieldName } from './document';
import { cellsOf, markOf, type Line } from './line';

/** What schools call the fields of a policy's front page. The first that fits is meant. */
const vocabulary: readonly (readonly [RegExp, HeaderFieldName])[] = [
  [/^(?:policy |document )?(?:title|name)(?: of (?:the )?(?:policy|document))?$|^policy$/, 'title'],
  [/^(?:policy |document )?(?:version|issue|revision)(?: (?:no|number|control))?$/, 'version'],
  [/^(?:review (?:cycle|period|frequency|schedule|interval)|frequency(?: of review)?|reviewed every|period of review|policy review cycle)$/, 'reviewPeriod'], // prettier-ignore
  [/^(?:(?:date (?:of |for )?)?(?:the )?(?:next|planned|future) (?:policy )?review(?: date| due| due date| is due)?|(?:policy )?(?:review|renewal) (?:date|due|by|due by|due date)|(?:date )?(?:due )?(?:for|of) (?:next )?review|review due(?: date)?|due for review|to be reviewed(?: by| on)?|next due|expiry date)$/, 'reviewOn'], // prettier-ignore
  [/^(?:policy )?review$/, 'reviewPeriod'],
  [/\bratifi(?:ed|cation)\b/, 'ratifiedOn'],
  [/^date (?:of )?(?:policy )?(?:was )?(?:approv(?:ed|al)|agreed|adopted|adoption)\b|^(?:policy )?(?:written|reviewed) ?(?:\/|and|&) ?(?:agreed|approved)$/, 'approvedOn'], // prettier-ignore
  [/^(?:approved|agreed|adopted|authorised|signed off) by(?: .{0,40})?$|^(?:approv(?:er|ing (?:body|committee|board))|approval (?:level|body|required|route)|(?:governors?['’]? )?committee(?: responsible)?|responsible committee)$/, 'approver'], // prettier-ignore
  [/^(?:(?:date|date of|date policy|policy) )?(?:approved|agreed|adopted|approval|adoption)(?: (?:date|on))?$|^(?:effective|adoption|implementation) (?:date|from)$/, 'approvedOn'], // prettier-ignore
  [/^(?:(?:date|date of|date policy|policy) )?(?:written|created|produced|issued|published|issue|publication|updated|last updated|reviewed|last reviewed|last review|previous review)(?: (?:date|on))?$|^(?:date|issue date|policy date|date of (?:policy|issue|last review))$/, 'writtenOn'], // prettier-ignore
  [/^(?:policy |document )?(?:owner|lead|author|holder)(?:\(s\)|s)?$|^(?:written|prepared|produced|reviewed|compiled|updated|revised) by$|^(?:named )?reviewer$|^(?:person|persons|staff|officer|member of staff) responsible.*$|^responsib(?:le|ility)(?: (?:person|officer|for (?:the |this )?policy|of))?$|^lead (?:person|member of staff|officer)$/, 'owner'], // prettier-ignore
  [/^(?:target |intended )?audience$|^(?:applies|applicable) to$|^(?:this policy is )?for the attention of$|^circulation$|^distribution$/, 'audience'], // prettier-ignore
  [/^(?:policy|adoption) (?:model|type)$|^type of policy$|^model$|^statutory(?:\/non-statutory)?$/, 'model'],
  [/^(?:other )?(?:related|linked|associated|supporting)(?: (?:policies|documents|policy|documentation).*)?$|^(?:other )?related policies(?: and (?:documents|procedures|guidance))?$|^links? (?:to|with) other policies$/, 'related'], // prettier-ignore
  [/\b(?:designated safeguarding|d?dsls?|safeguarding (?:lead|governor|trustee|link)|child protection (?:officer|lead)|headteacher|head teacher|executive head|head of school|principal|chair(?: of .*)?|senco|data protection officer|dpo|lado|designated officer|prevent lead|link governor|(?:named |lead )governor|online safety (?:lead|co-?ordinator)|computing lead|chief executive|ceo)\b/, 'role'], // prettier-ignore
];
export const unsure: ReadonlySet<HeaderFieldName> = new Set(['title', 'role', 'model', 'audience', 'owner', 'related']);
export const keyDetails = /^(?:#+ *)?(?:\*\*)?(?:key (?:details|information|facts)|document (?:control|details|information|status|history)|policy (?:details|information|control|summary)|version (?:control|history)|review details|key contacts|key personnel)(?:\*\*)?:?$/i; // prettier-ignore

export const fieldNamed = (label: string): HeaderFieldName | undefined => {
  const plain = canonical(label).toLowerCase().replace(/[*_:#?]/g, '').replace(/ ?\([^)]*\)/g, '').trim(); // prettier-ignore
  return vocabulary.find(([form]) => form.test(plain))?.[1];
};

export interface Told {
  readonly label: string;
  readonly value: string;
  readonly how: 'table' | 'tab' | 'colon';
}

/** Two fields on one line: "Approved by:   Board     Date:   May 2025". */
const sideBySide = ({ raw }: Line): readonly Told[] => {
  const cells = cellsOf(raw);
  const told: { label: string; value: string; how: 'tab' }[] = [];
  for (const cell of cells) {
    const [, label, value = ''] = /^([^:]{2,40}) ?: ?(.*)$/su.exec(cell) ?? [];
    const last = told.at(-1);
    if (label !== undefined && fieldNamed(label)) told.push({ label, value, how: 'tab' });
    else if (!last || last.value !== '') return [];
    else last.value = cell;
  }
  return told;
};

/** A line of the front page as labels with their values. */
export const toldBy = (line: Line): readonly Told[] => {
  const mark = markOf(line);
  if (mark.kind === 'table') {
    const cells = line.text.replace(/^\||\|$/g, '').split('|').map((cell) => canonical(cell.replace(/\*\*|__/g, ''))); // prettier-ignore
    if (cells.length !== 2 && !(cells.length === 4 && fieldNamed(cells[2] ?? ''))) return [];
    const pairs = cells.length === 2 ? [cells] : [cells.slice(0, 2), cells.slice(2)];
    return pairs.map(([label = '', value = '']) => ({ label: label.replace(/:$/, ''), value, how: 'table' }));
  }
  const several = sideBySide(line);
  if (several.length > 1) return several;
  const bare = line.text.replace(/^[-*•·] +/, '').replace(/\*\*|__/g, '');
  const colon = /^([^:]{2,60}?) ?:(?!\/\/) ?(.*)$/su.exec(bare);
  if (colon && (colon[1] ?? '').split(' ').length <= 8)
    return [{ label: colon[1] ?? '', value: colon[2] ?? '', how: /:\s*\t/.test(line.raw) ? 'tab' : 'colon' }];
  // "Headteacher – Ms Vane": only a role, since a dash stands in any sentence.
  const [, post = '', holder = ''] = /^([^–—]{2,60}?) [–—-] (\p{Lu}[^.]{2,80})$/u.exec(bare) ?? [];
  if (fieldNamed(post) === 'role') return [{ label: post, value: holder, how: 'tab' }];
  const cells = cellsOf(line.raw);
  return cells.length === 2 ? [{ label: cells[0] ?? '', value: cells[1] ?? '', how: 'tab' }] : [];
};

/** "Executive, July 2023" tells who and when; "every two years, next in May" how often and when. */
export const split = (field: HeaderFieldName, { label, value }: Told, line: number): readonly HeaderField[] => {
  const told = (as: HeaderFieldName, what: string): HeaderField => ({ field: as, label, value: what, line });
  const date = dateTold(value);
  const rest = date ? canonical(value.replace(date.text, '').replace(/(?:[\s–—,;(:-]|\bon\b|\bin\b)+$|^[\s–—,;:-]+|\( *\)/gu, '')) : value; // prettier-ignore
  const hasName = /\p{L}{3}/u.test(rest) && !/^(?:term|the|review|reviewed|date)$/i.test(rest);
  if (value === '') return [told(field, '')];
  if (['approver', 'approvedOn', 'ratifiedOn'].includes(field)) {
    const when = field === 'ratifiedOn' ? 'ratifiedOn' : 'approvedOn';
    if (!date) return [told('approver', rest)];
    // "Ratified by the Governing Body: 4 May" tells in its label who did.
    const body = /\bby (?:the )?(\p{Lu}.*)$/u.exec(label.trim())?.[1];
    const by = hasName ? rest : body;
    return [...(by ? [told('approver', by)] : []), told(when, hasName ? date.text : value)];
  }
  if (field === 'reviewPeriod' || field === 'reviewOn') {
    const period = periodIn(value);
    if (!period && !date) return [told(field, value)];
    return [
      ...(period ? [told('reviewPeriod', value)] : []),
      ...(date ? [told('reviewOn', period ? date.text : value)] : []),
    ];
  }
  return [told(field, value)];
};
