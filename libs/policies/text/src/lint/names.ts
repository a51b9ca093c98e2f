import { canonical } from '../canonical';
import type { Finding } from '../document';
import { at, called, list, type Rule, type View } from './view';

const organisation =
  '(?:Multi[- ]Academy Trust|Academy Trust|Academies Trust|Schools Trust|Trust|Federation|Academies)';
const kindOfSchool = '(?:(?:Church of England|C of E|CofE|CE|RC|Roman Catholic|Catholic|VA|VC|Voluntary (?:Aided|Controlled)|Community|Primary|Infants?|Junior|Secondary|High|Nursery|First|Middle|Grammar|Special|Studio|Free|Prep(?:aratory)?) )*'; // prettier-ignore

/** Every way a word is written that has capitals where words have none: ACMEtrust, AcmeTrust, ACMETrust. */
export const spellings: Rule = (view) => {
  const groups = new Map<string, Map<string, number>>();
  for (const word of view.whole.replace(/\S+@\S+|https?:\/\/\S+|www\.\S+/g, ' ').match(/\p{L}[\p{L}\p{N}]{3,}/gu) ??
    []) {
    const key = word.toLowerCase();
    const seen = groups.get(key) ?? new Map<string, number>();
    groups.set(key, seen.set(word, (seen.get(word) ?? 0) + 1));
  }
  const odd = (word: string) => /\p{Ll}/u.test(word) && /.\p{Lu}/u.test(word);
  return [...groups.values()].flatMap((seen): readonly Finding[] => {
    const used = [...seen].sort(([, a], [, b]) => b - a);
    const forms = used.filter(([word]) => odd(word) || used.some(([other]) => odd(other) && other !== word));
    if (forms.length < 2 || !forms.some(([word]) => odd(word))) return [];
    // Plain capitals throughout may be a heading, plain small letters an address.
    if (forms.filter(([word]) => odd(word) || (word === word.toUpperCase() && /\d/.test(word))).length < 2 && !isTrust(view, forms)) return []; // prettier-ignore
    return [spelled(view, forms.map(([word, times]) => `${word} (${times} ${times === 1 ? 'time' : 'times'})`), forms.at(-1)?.[0] ?? '', isTrust(view, forms))]; // prettier-ignore
  });
};

const isTrust = ({ whole, trust = '' }: View, forms: readonly (readonly [string, number])[]) =>
  forms.some(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(trust) || new RegExp(`\\b${word}(?:'s)? (?:${organisation}|schools?)\\b`).test(whole)); // prettier-ignore

const spelled = (view: View, forms: readonly string[], rare: string, isOrganisation: boolean): Finding => {
  const clause = view.rows.find(({ text }) => new RegExp(`(?<![\\p{L}\\p{N}])${rare}`, 'u').test(text));
  return {
    rule: isOrganisation ? 'names/organisation-spelled-differently' : 'names/spelled-differently',
    severity: isOrganisation ? 'warning' : 'advice',
    ...(clause ? at(clause) : {}),
    says: `${isOrganisation ? "The organisation's name" : 'A name'} is spelled in ${forms.length} ways: ${list(forms)}.`,
    why: 'A reader cannot be sure that the same one is meant, and a search finds only some of them.',
    mend: 'Spell it in one way throughout, as it is registered.',
  };
};

const properName = `(?<name>(?:(?:St\\.?|Saint|The|[A-Z][\\p{L}’'-]+)\\s){1,5}${kindOfSchool}`;
const notNames = /^(?:(?:the|our|each|all|any|every|this|that|your|their|its|a|an|if|when|where|in|at|for|of|and|to|both|some|other|local|whole|primary|secondary|junior|infant|nursery|high|head|heads|executive|deputy|assistant|safer|safe|special|maintained|independent|state|academy|multi|religious|church|catholic|community|england|home|after|before|within|from|by|department|education|british|national|international|online|virtual|link|parents?|staff|staffs?|principals?|co-?ordinator|senco|governors?|governing|body|policy|members?|chair|board|children|pupils?|behaviour|healthy|welcome|working|keeping|name|school|schools|college|colleges|academies|trust|trusts)\s?)+$/i; // prettier-ignore

const trimmed = (name: string) => canonical(name).replace(/^(?:(?:The|Our|At|In|For|All|Each|Of|And|To|From|By|When|Where|If|Head of|Headteacher of|Governors of)\s)+/, ''); // prettier-ignore

/** Schools as a text names them, with what they are called by: "Ash Lane" of "Ash Lane Primary School". */
export const schoolsIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\\b${properName}(?:School|Academy|College|Primary|Infants|Juniors)\\b)(?! (?:${organisation}|of|for))`, 'gu'))] // prettier-ignore
    .map((match) => trimmed(match.groups?.['name'] ?? ''))
    .filter((name) => {
      const own = name.replace(
        new RegExp(`\\s*${kindOfSchool}(?:School|Academy|College|Primary|Infants|Juniors)$`),
        '',
      );
      return own !== '' && own !== name && !notNames.test(own) && !/\b(?:Trust|Federation)\b/.test(name);
    });

const trustWide = ({ whole, doc, rows, trust }: View) => {
  const says = new RegExp(`\\b(?:Trust|Federation|MAT)\\b`, 'g');
  const speaks = rows.filter(({ text }) => text.match(says)).length >= 3 || (trust !== undefined && whole.includes(trust)); // prettier-ignore
  return speaks && (/\b(?:all|each|our|any|its|the Trust's|Trust) schools\b|\bschools (?:must|should|will|can|may|are)\b|\bacademies\b/i.test(whole) || doc.header.some(({ field }) => field === 'model')); // prettier-ignore
};

/** A trust's text that names one of its schools: what holds for one stands among what holds for all. */
export const schoolInTrustText: Rule = (view) => {
  if (!trustWide(view)) return [];
  const registered = view.schools ?? [];
  const named = view.rows.flatMap((clause) => {
    const found = schoolsIn(clause.text);
    // "Ash Lane Primary" of the register stands in "Ash Lane Primary School": it is one school.
    const known = registered.filter((name) => clause.text.includes(name) && !found.some((one) => one.includes(name)));
    return [...found, ...known].map((name) => ({ clause, name }));
  });
  const distinct = [...new Set(named.map(({ name }) => name))];
  const [first] = named;
  // Three and more are a list of the schools it is for.
  if (!first || distinct.length > 2) return [];
  return [
    {
      rule: 'names/school-in-trust-text',
      severity: 'warning',
      ...at(first.clause),
      says: `${list(distinct)} ${distinct.length > 1 ? 'are' : 'is'} named in a text for the whole trust (${called(first.clause)}).`,
      why: "One school's practice reads as if it bound every school, or as if the rest had none.",
      mend: "Move it into that school's local block, where the school approves it.",
    },
  ];
};

/** Each is compared with each. */
const MOST_NAMES = 120;

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)); // prettier-ignore
    row = next;
  }
  return row[b.length] ?? 0;
};

/** "Riverside Trust" and "Riverslde Trust": names that differ by a letter or two. */
export const nearlySameNames: Rule = (view) => {
  const form = new RegExp(`\\b(?:[A-Z][\\p{L}\\p{N}’'.-]*\\s){1,4}(?:${organisation}|School|Academy|College)\\b`, 'gu');
  const names = new Map<string, number>();
  for (const match of view.whole.matchAll(form)) {
    const name = trimmed(match[0]).replace(/’/g, "'");
    if (name.length >= 12) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const all = [...names].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES);
  return all.flatMap(([name, times], i) =>
    all.slice(i + 1).flatMap(([other, otherTimes]): readonly Finding[] => {
      const same = name.toLowerCase() === other.toLowerCase();
      const apart = distance(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), other.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')); // prettier-ignore
      const ends = (text: string) => text.split(' ').at(-1);
      if (same || apart > (name.length > 20 ? 2 : 1) || ends(name) !== ends(other)) return [];
      const forms = [`${name} (${times} ${times === 1 ? 'time' : 'times'})`, `${other} (${otherTimes} ${otherTimes === 1 ? 'time' : 'times'})`]; // prettier-ignore
      return [spelled(view, forms, other.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), true)];
    }),
  );
};
