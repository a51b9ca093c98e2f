import { headingKey } from '../contents';
import type { Clause, Finding } from '../document';
import { at, called, list, sentences, short, type Rule } from './view';

const parts = (number: string): readonly number[] | undefined => {
  const plain = number.replace(/[.)]$/, '');
  return /^\d+(?:\.\d+)*$/.test(plain) ? plain.split('.').map(Number) : undefined;
};

interface Numbered {
  readonly clause: Clause;
  readonly number: readonly number[];
}

/** Numbers that count together: sections with sections, 12.1 with 12.5, the items of one list. */
const series = (clauses: readonly Clause[]): readonly (readonly Numbered[])[] => {
  const all = new Map<string, Numbered[]>();
  const walk = (children: readonly Clause[], parent: string) => {
    for (const clause of children) {
      const number = parts(clause.number);
      // A list counts for itself; a section and a numbered paragraph count through the document.
      const key = number && (number.length > 1 ? `${number.slice(0, -1).join('.')}.` : clause.kind === 'heading' ? '' : `${parent}:`); // prettier-ignore
      if (number && key !== undefined) all.set(key, [...(all.get(key) ?? []), { clause, number }]);
      walk(clause.children, clause.id);
    }
  };
  walk(clauses, 'top');
  return [...all.values()];
};

const said = (number: readonly number[]) => number.join('.');
const finding = (rule: string, clause: Clause, says: string): Finding => ({
  rule,
  severity: 'warning',
  ...at(clause),
  says,
  why: 'People cite clauses by number: a number that is missing or stands twice points to nothing, or to two things.',
  mend: 'Number it anew, and look through the text for what points to the old numbers.',
});

export const brokenNumbering: Rule = ({ tree }) =>
  series(tree).flatMap((numbered) =>
    numbered.flatMap(({ clause, number }, i): readonly Finding[] => {
      const before = numbered[i - 1];
      const what = clause.kind === 'heading' ? 'Section' : 'Paragraph';
      const [last = 0, was = 0] = [number.at(-1), before?.number.at(-1)];
      if (!before || (clause.kind !== 'heading' && number.length === 1 && last === 1)) return [];
      if (last === was) return [finding('numbering/repeated', clause, `${what} number ${said(number)} stands twice.`)];
      if (last < was)
        return [finding('numbering/order', clause, `${what} ${said(number)} comes after ${said(before.number)}.`)];
      if (last === was + 1) return [];
      const missing = Array.from({ length: Math.min(last - was - 1, 4) }, (_, k) => said([...number.slice(0, -1), was + 1 + k])); // prettier-ignore
      return [finding('numbering/skipped', clause, `The numbering goes from ${said(before.number)} to ${said(number)}: there is no ${list(missing)}.`)]; // prettier-ignore
    }),
  );

/** 6.2 within section 5. */
export const astrayNumbering: Rule = ({ tree }) => {
  const walk = (clauses: readonly Clause[], section: Clause | undefined): readonly Finding[] =>
    clauses.flatMap((clause) => {
      const own = parts(clause.number);
      const above = section ? parts(section.number) : undefined;
      const astray = own && above && own.length > above.length && above.some((part, i) => own[i] !== part);
      const within = clause.kind === 'heading' && own ? clause : section;
      return [
        ...(astray && section
          ? [finding('numbering/astray', clause, `${said(own)} stands in ${called(section)}.`)]
          : []),
        ...walk(clause.children, within),
      ];
    });
  const found = walk(tree, undefined);
  // All of a section's numbers are wrong for one reason.
  return found.filter(({ says }, i) => i === found.findIndex((other) => other.says.replace(/^\S+/, '') === says.replace(/^\S+/, ''))); // prettier-ignore
};

export const contentsDiffer: Rule = ({ doc, rows }) => {
  const entries = doc.contents ?? [];
  if (entries.length < 2) return [];
  const headings = rows.filter(({ kind }) => kind === 'heading');
  const key = (number: string, text: string) => `${number.replace(/[.):]+$/, '')} ${headingKey(text)}`.trim();
  const numbered = entries.some(({ number }) => number !== '');
  const there = new Set(headings.flatMap(({ number, text }) => (numbered ? [key(number, text)] : [headingKey(text), headingKey(`${number} ${text}`)]))); // prettier-ignore
  const announced = new Set(entries.map(({ number, text }) => (numbered ? key(number, text) : headingKey(text))));
  const gone = entries.filter(({ number, text }) => !there.has(numbered ? key(number, text) : headingKey(text)));
  const top = Math.min(...headings.map(({ level }) => level));
  const entryDepths = new Set(entries.map(({ number }) => number.split('.').length));
  const unannounced = numbered ? headings.filter(({ number, text, level }) => number !== '' && level === top && entryDepths.has(1) && !announced.has(key(number, text))) : []; // prettier-ignore
  if (gone.length === 0 && unannounced.length === 0) return [];
  const show = (all: readonly { number: string; text: string }[]) =>
    list(all.slice(0, 3).map(({ number, text }) => `"${`${number} ${short(text, 40)}`.trim()}"`)) + (all.length > 3 ? ` and ${all.length - 3} more` : ''); // prettier-ignore
  const says = [
    ...(gone.length > 0 ? [`it lists ${show(gone)}, which the text does not have so`] : []),
    ...(unannounced.length > 0 ? [`it does not list ${show(unannounced)}`] : []),
  ];
  return [
    {
      rule: 'contents/differ',
      severity: 'warning',
      line: gone[0]?.line ?? entries[0]?.line ?? 1,
      says: `The contents page differs from the headings: ${says.join('; ')}.`,
      why: 'A reader who looks for a section does not find it.',
      mend: 'Make the contents page anew from the headings.',
    },
  ];
};

/** "See section 9" where there is no section 9. Sections of Acts are somebody else's. */
export const deadReferences: Rule = ({ rows }) => {
  const numbers = new Set(
    rows.flatMap(({ number }) => [
      number
        .replace(/[.):]+$/, '')
        .replace(/^\(/, '')
        .toLowerCase(),
    ]),
  );
  if (![...numbers].some((number) => /^\d/.test(number))) return [];
  const form = /\b(?:[Ss]ee|[Ii]n|[Uu]nder|at|per|to|with|of) (?:also )?(?<what>[Ss]ection|[Pp]aragraph|[Cc]lause|[Aa]ppendix|[Aa]nnex) (?<number>\d{1,2}(?:\.\d{1,2})*|[A-F]\b)(?!\.?\d|\s*(?:of|and \d+ of|\([a-z0-9]\))|\s+(?:[A-Z]|enquir|assessment|meeting|agreement|plan|order|notice|duty|guidance))/g; // prettier-ignore
  const told = rows.flatMap((clause) => sentences(clause.text).map((sentence) => ({ clause, sentence })));
  return told.flatMap(({ clause, sentence }) =>
    [...sentence.matchAll(form)].flatMap((match): readonly Finding[] => {
      const { what = '', number = '' } = match.groups ?? {};
      const whole = `${what} ${number}`.toLowerCase();
      const isAct = /\bact\b|regulations|guidance|kcsie|keeping children safe/i.test(sentence);
      if (numbers.has(number.toLowerCase()) || numbers.has(whole) || isAct) return [];
      return [
        {
          rule: 'links/no-such-section',
          severity: 'warning',
          ...at(clause),
          says: `${match[0]}: the text has no ${whole}.`,
          why: 'A reader is sent to something that is not there.',
          mend: 'Point to the clause that is meant.',
        },
      ];
    }),
  );
};
