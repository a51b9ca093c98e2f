import { canonical, type FlatClause } from '../canonical';
import type { Finding } from '../document';
import { endsClosed, endsOpen } from '../line';
import { at, called, list, short, type Rule } from './view';

/** What a model text leaves for a school to fill in or to strike out. */
const leftIn: readonly RegExp[] = [
  /\((?:if|where|as|when) (?:applicable|appropriate|relevant)\)/i,
  /\(?\b(?:delete|amend|insert|adapt|edit|add|include) (?:as|where|if|school|name|here|details|your|date|the name)\b[^.)\]]{0,40}\)?/i,
  /[[<{](?:insert|enter|add|name|school|date|title|your|xx|tbc|academy|trust|policy|role|delete|setting|job)[^\]>}]{0,60}[\]>}]/i,
  /\b(?:dd\/mm\/yyyy|xx\/xx\/(?:xx){1,2}|x{3,})\b/i,
  /\[\s*\.*\s*\]|\[[A-Z][A-Z _-]{3,}\]/,
  /\b(?:lorem ipsum|TBC|TBA)\b/,
  /\b(?:name of (?:school|academy|setting|headteacher|dsl))\b(?! (?:that|which|where))/i,
  /(?:…|\.){5,}|_{4,}/,
];
/** Three words for one thing: a model text's alternatives, of which one was to be chosen. */
const alternatives = /\b(?:children|child|pupils?|students?|learners?|staff|parents?|carers?|school|academy|college|setting|nursery|headteacher|principal|manager)(?:\/(?:children|child|pupils?|students?|learners?|staff|parents?|carers?|school|academy|college|setting|nursery|headteacher|principal|manager|young people)){2,}\b/i; // prettier-ignore
const doubled = /\b(?!that\b|had\b|is\b|bye\b)(\p{L}{2,}) \1\b|,\s*,/iu;

const form = /^[^:]{1,40}:\s*[_.…]*$/;

export const leftInTemplate: Rule = ({ rows, doc }) => {
  const found = [
    ...rows.filter(({ text }) => !form.test(text)).flatMap((clause) => matched(clause.text).map((text) => ({ text, ...at(clause) }))), // prettier-ignore
    ...doc.header.flatMap(({ value, line }) => leftIn.flatMap((one) => one.exec(value)?.[0] ?? []).map((text) => ({ text, ...(line ? { line } : {}) }))), // prettier-ignore
  ];
  const texts = [...new Set(found.map(({ text }) => `"${text}"`))];
  const [first] = found;
  if (!first) return [];
  const { text: _text, ...where } = first;
  return [
    {
      rule: 'template/left-in',
      severity: 'error',
      ...where,
      says: `Left in from a model text: ${list(texts.slice(0, 5))}${texts.length > 5 ? ` and ${texts.length - 5} more` : ''}.`,
      why: 'It shows that nobody made the model fit this school, and leaves open what applies.',
      mend: 'Fill in what was to be filled in; choose one of the alternatives; strike out the rest.',
    },
  ];
};

const matched = (text: string): readonly string[] => {
  const found = [...leftIn, alternatives].flatMap((one) => one.exec(text)?.[0] ?? []).map((one) => canonical(one));
  // One placeholder may be known by two signs.
  return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
};

export const doubledWords: Rule = ({ rows }) => {
  const found = rows.flatMap((clause) => {
    const match = doubled.exec(clause.text);
    return match ? [{ clause, text: match[0] }] : [];
  });
  const [first] = found;
  if (!first) return [];
  return [
    {
      rule: 'text/doubled',
      severity: 'advice',
      ...at(first.clause),
      says: `Stands twice in a row: ${list([...new Set(found.map(({ text }) => `"${text}"`))].slice(0, 4))}.`,
      why: 'It is what a name put in for a placeholder leaves behind, and a word may be missing.',
      mend: 'Read the sentence, and take one away.',
    },
  ];
};

const isProse = ({ text }: FlatClause) => text.split(' ').length >= 9;
const bare = (number: string) => number.replace(/[.):]+$/, '');
const preposition = /\b(?:in|on|off|up|by|over|with|to|about|at|from|that|this|those|these|any|each)$/i;
/** "Whom this is for", "1. What children may": a short heading names what follows, 1.1 and on, and ends as it likes. */
const isName = ({ kind, text, number }: FlatClause, next: FlatClause | undefined): boolean => {
  const leads = kind === 'heading' || (number !== '' && next?.number.startsWith(`${bare(number)}.`) === true);
  return leads && (text.split(' ').length <= 8 || preposition.test(text));
};

/** A sentence that stops: on a word no sentence ends on; on a colon with nothing after; or with the text itself. */
export const cutOff: Rule = ({ rows, tree }) => {
  const last = rows.at(-1);
  const prose = rows.filter((row) => row.kind !== 'heading' && row.kind !== 'table' && isProse(row));
  const closes = prose.filter(({ text }) => endsClosed(text)).length >= prose.length * 0.6;
  const open = rows.filter((row, i) => row.kind !== 'table' && !isName(row, rows[i + 1]) && endsOpen(row.text) && !row.text.endsWith(',') && row.text.split(' ').length > 2); // prettier-ignore
  const isLast = last && prose.includes(last) && closes && !/[.!?:;]["'”’)\]>/]*$/u.test(last.text) && !/https?:|www\.|@/.test(last.text.slice(-60)); // prettier-ignore
  const cut = [...open, ...(isLast && !open.includes(last) ? [last] : [])];
  const nothing: string[] = [];
  const walk = (clauses: typeof tree): void =>
    clauses.forEach((clause, i) => {
      const next = clauses[i + 1];
      const isForm = clause.text.split(' ').length < 6;
      if (clause.kind !== 'heading' && /:$/.test(clause.text) && !isForm && clause.children.length === 0 && (!next || next.kind === 'heading')) nothing.push(clause.id); // prettier-ignore
      walk(clause.children);
    });
  walk(tree);
  return [
    ...cut.map((clause): Finding => ({
      rule: 'text/cut-off',
      severity: 'error',
      ...at(clause),
      says: `Cut off: ${called(clause).startsWith('"') ? '' : `${called(clause)}, `}"… ${clause.text.slice(-50).replace(/^\S*\s/, '')}" stops within the sentence.`, // prettier-ignore
      why: 'Half a rule binds nobody, and the half that is missing may be the one that matters.',
      mend: 'Find the whole sentence in the text this one came from.',
    })),
    ...rows
      .filter(({ id }) => nothing.includes(id))
      .map((clause): Finding => ({
        rule: 'text/list-missing',
        severity: 'warning',
        ...at(clause),
        says: `${short(clause.text)} ends with a colon, and nothing follows.`,
        why: 'A list is announced and is not there.',
        mend: 'Put the list back, or end the sentence.',
      })),
  ];
};

export const emptySections: Rule = ({ tree }) => {
  const walk = (clauses: typeof tree): readonly Finding[] =>
    clauses.flatMap((clause) => {
      const empty = clause.kind === 'heading' && clause.children.length === 0 && clause.number !== '';
      return [
        ...(empty
          ? [{ rule: 'sections/empty', severity: 'warning' as const, ...at(clause), says: `Section ${clause.number.replace(/[.):]$/, '')} (${short(clause.text)}) has no text.`, why: 'What it was to say is missing.', mend: 'Write it, or take the heading away.' }] // prettier-ignore
          : []),
        ...walk(clause.children),
      ];
    });
  return walk(tree);
};

export const strayMarks: Rule = ({ rows }) => {
  const stray = rows.filter(({ text }) => /\*\*|__|\\[a-z“”]|&(?:amp|nbsp|quot);|\ufffd|â€/u.test(text));
  const [first] = stray;
  if (!first) return [];
  return [
    {
      rule: 'text/stray-marks',
      severity: 'advice',
      ...at(first),
      says: `${stray.length === 1 ? 'One clause holds' : `${stray.length} clauses hold`} marks left by a conversion, such as "${/\S*(?:\*\*|__|\\|&\w+;|\ufffd|â€)\S*/u.exec(first.text)?.[0] ?? ''}".`, // prettier-ignore
      why: 'They are printed, and read aloud by screen readers.',
      mend: 'Take them out.',
    },
  ];
};

export const repeatedClauses: Rule = ({ rows }) => {
  const seen = new Map<string, FlatClause>();
  return rows.flatMap((clause): readonly Finding[] => {
    const key = clause.text.toLowerCase();
    const before = seen.get(key);
    seen.set(key, before ?? clause);
    if (!before || clause.text.split(' ').length < 8 || clause.kind === 'table') return [];
    return [{ rule: 'text/repeated', severity: 'advice', ...at(clause), says: `Says word for word what was said before: "${short(clause.text)}"`, why: 'Later one of the two is changed and the other is not.', mend: 'Keep one.' }]; // prettier-ignore
  });
};
