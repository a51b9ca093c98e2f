import { initialsIn } from '@caseward/concerns-web';

export type FoundKind = 'person' | 'initials' | 'title' | 'class' | 'contact';
export type FoundName = Readonly<{ kind: FoundKind; text: string }>;

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) => text.match(/[\p{L}’'-]+/gu) ?? [];
const bare = (word: string) => folded(word).replace(/['’]s?$/, '');

/** Words with a capital that name nobody: what sentences begin with, days, months, and who works at a school. */
const plain = new Set(
  `a all also an and any as at because before but by children class clause each every for from headteacher he her his if in it its
   leaders lesson many monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december no nobody not of on one our parents policy pupils school schools she since some somebody staff
   teachers the their them then there these they this those to two until we what when where whether who why with without you your
   christmas easter english england internet whatsapp instagram tiktok snapchat teams google microsoft lado dsl year autumn spring summer`.split(
    /\s+/,
  ),
);

/** Words that could be somebody's name, each once: to be looked up one by one, never with the text around them. */
export const couldBeNames = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && word.length > 2)
      .map((word) => word.replace(/['’]s?$/, ''))
      .filter((word) => !plain.has(bare(word))),
  ),
];

/** Whether one of these people has that word in their name. */
export const isInAName = (word: string, names: readonly string[]): boolean =>
  names.some((name) => wordsOf(name).some((part) => bare(part) === bare(word)));

const title = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Madam)\.? \p{Lu}\p{L}+/u;
const classOf = /\b(?:(?:Year|Y) ?\d{1,2}\p{Lu}?|[1-9]\p{Lu}{1,2}|1[0-3]\p{Lu}{1,2}|Reception|Nursery)\b/u;
const contact = /\S+@\S+\.\S+|(?<![\w])@\w{3,}|(?:\+44|\b0)\d[\d ]{8,}/u;

/** All in a text by which a stranger could tell who it was: `people` are the words that are somebody's name here. */
export const namesIn = (text: string, people: readonly string[]): readonly FoundName[] => {
  const found: FoundName[] = people
    .filter((name) => wordsOf(text).some((word) => bare(word) === bare(name)))
    .map((name) => ({ kind: 'person', text: name }));
  const add = (kind: FoundKind, match: string | undefined) => {
    if (match !== undefined) found.push({ kind, text: match });
  };
  add('title', title.exec(text)?.[0]);
  add('initials', initialsIn(text));
  add('class', classOf.exec(text)?.[0]);
  add('contact', contact.exec(text)?.[0]);
  return found;
};
