import { flat } from './canonical';
import type { Clause, HeaderField, StatuteCited } from './document';
import { statutes, type Statute } from './editions';

const year = '(?:19|20)\\d\\d';
/** What may stand between the name of a guidance and the year of its edition. */
const between = `[\\s'"’”),:–-]{0,4}(?:\\(?(?:dfe|dcsf|statutory guidance|statutory framework|document|guidance|updated?|version|edition|issued|published|dated|in|january|february|march|april|may|june|july|august|sept(?:ember)?|october|november|december)[\\s,:–-]*){0,4}\\(?`; // prettier-ignore

interface Named {
  readonly code: string;
  readonly form: RegExp;
}

const named = ({ code, named: names, kind }: Statute): Named => ({
  code,
  form: new RegExp(
    `(?:\\b(?<before>${year})\\s+(?:edition of )?['"‘“]?)?\\b(?:${names})\\b(?<after>${kind === 'act' ? '[,\\s]*(?:\\()?' : between}(?<edition>${year})\\b)?`, // prettier-ignore
    'giu',
  ),
});

const otherActs = new RegExp(
  `\\b(?<name>(?:\\p{Lu}[\\p{L}'’-]+|of|and|the|for|to|with|in|\\(\\p{Lu}[\\p{L} ]+\\))(?:,? (?:\\p{Lu}[\\p{L}'’-]+|of|and|the|for|to|with|in|\\(\\p{Lu}[\\p{L} ]+\\))){0,9} Act),? (?<edition>${year})\\b`, // prettier-ignore
  'gu',
);

const known = statutes.map(named);

/** What a text cites. */
export const citedIn = (text: string, clause: string): readonly StatuteCited[] => {
  const found: (StatuteCited & { at: number })[] = [];
  for (const { code, form } of known)
    for (const match of text.matchAll(form)) {
      const { before, edition } = match.groups ?? {};
      // "4 September 2023 and Keeping …" dates something else; "the 2023 Keeping …" names an edition.
      const dated = before !== undefined && /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $/i.test(text.slice(0, match.index)); // prettier-ignore
      found.push({
        code,
        edition: edition ?? (dated ? '' : (before ?? '')),
        clause,
        text: match[0].trim(),
        at: match.index,
      });
    }
  for (const match of /\bAct\b/.test(text) ? text.matchAll(otherActs) : []) {
    const { name = '', edition = '' } = match.groups ?? {};
    const code = name.replace(/^(?:(?:the|of|and|for|to|with|in|under|see) )+/i, '');
    if (!found.some(({ at, text: other }) => at < match.index + match[0].length && match.index < at + other.length))
      found.push({ code, edition, clause, text: `${code} ${edition}`, at: match.index });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...cited }) => cited);
};

export const statutesOf = (header: readonly HeaderField[], clauses: readonly Clause[]): readonly StatuteCited[] => [
  ...header.flatMap(({ value }) => citedIn(value, '')),
  ...flat(clauses).flatMap(({ text, id }) => citedIn(text, id)),
];
