import { canonical, flat } from './canonical';
import { headingKey } from './contents';
import type { Clause, HeaderField } from './document';

const heading = /\b(?:links?|linked|related|associated|connected|other)\b.*\b(?:polic(?:y|ies)|documents?|documentation|procedures)\b|\bpolic(?:y|ies) links\b/i; // prettier-ignore
const intro = /\b(?:conjunction with|links? (?:with|to)|linked (?:with|to)|alongside|related (?:to|polic))\b.*:$/i;

const names = (value: string): readonly string[] =>
  value
    .split(/[;\n•·]|,(?![^(]*\))/)
    .map((name) =>
      canonical(name)
        .replace(/^(?:and|the|our|[-–*]) /i, '')
        .replace(/[.;,]+$/, ''),
    ) // prettier-ignore
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 120);

/** The policies it points to: those of the front page, and the lists of its section on other policies. */
export const linkedOf = (header: readonly HeaderField[], clauses: readonly Clause[]): readonly string[] => {
  const found = header.filter(({ field }) => field === 'related').flatMap(({ value }) => names(value));
  const listed = (clause: Clause): readonly string[] => {
    const isAbout = (clause.kind === 'heading' && heading.test(clause.text)) || intro.test(clause.text);
    if (!isAbout) return clause.children.flatMap(listed);
    return flat(clause.children)
      .filter(({ kind, text }) => kind === 'bullet' && !/:$/.test(text) && text.length <= 160)
      .flatMap(({ text }) => (/such as|including/i.test(text) ? [canonical(text).replace(/[.;]$/, '')] : names(text.replace(/,/g, '‚')).map((name) => name.replace(/‚/g, ',')))); // prettier-ignore
  };
  const all = [...found, ...clauses.flatMap(listed)];
  return all.filter((name, i) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
};

const key = (name: string) =>
  headingKey(name)
    .replace(/\b(?:policy|policies|procedure|procedures|the|school|schools|our)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a policy that a text points to is the one with this title: people shorten names. */
export const pointsTo = (name: string, title: string): boolean => {
  const [told, known] = [key(name), key(title)];
  return known !== '' && (told.includes(known) || (told !== '' && known.includes(told)));
};
