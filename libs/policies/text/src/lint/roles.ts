import type { Finding } from '../document';
import { pointsTo } from '../linked';
import { at, called, list, short, type Rule } from './view';

const role = '(?:(?:deputy |lead |interim |acting )?(?:designated safeguarding (?:lead|officer|person)s?|DSLs?|DDSLs?|headteacher|head teacher|executive headteacher|head of school|principal|child protection (?:officer|lead)|SENCO|safeguarding governor|link governor|chair of (?:governors|trustees)|online safety (?:lead|co-?ordinator)|data protection officer|head of [a-z]+|chief executive(?: officer)?|family liaison officer|computing lead(?:er)?))'; // prettier-ignore
const word = "[A-Z][a-z’']+(?:-[A-Z][a-z]+)?(?:[A-Z][a-z]+)?";
const title = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Revd?|Sir|Dame)\\.? ';
const person = `(?:${title}(?:[A-Z]\\.? )?${word}|${word} (?:[A-Z]\\.? )?${word})`;
const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?<role>${role})(?: ?\\((?:[A-Z]{2,6})\\))?(?:,| ?[:–—-]| is|\\s\\(|,? (?:currently|namely))\\s*(?:is )?(?<person>${person})`, 'g'), // prettier-ignore
  new RegExp(`\\b(?<person>${person})(?:,| ?[–—-]|\\s\\()\\s*(?:the |our )?(?<role>${role})\\b`, 'g'),
];
/** Capitalised words of the trade, which are nobody's name. */
const trade = /\b(?:Head|Deputy|Assistant|Designated|Safeguarding|Lead|Leads|Officer|Local|Authority|School|Schools|Trust|Trusts|Governors?|Governing|Chair|Board|Body|Children|Child|Childrens|Education|Police|Social|Care|Academy|Academies|Team|Staff|Principal|Executive|Director|Manager|Protection|Online|Safety|Data|Policy|Policies|Senior|Leadership|Committee|Teacher|Teachers|Headteacher|Business|Support|Primary|Secondary|County|Council|Services?|Hub|Group|Link|Pastoral|Early|Years|The|This|They|If|All|Any|Our|When|Where|Who|Is|Was|And|Or|For|In|On|At|Keeping|Working|Every|Each|No|Not|Please|See|Key|Stage|Special|Needs|Computing|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|June|July|August|September|October|November|December|Key|Contact|Details|Communications?|Human|Resources|Finance|Operations|Responsib\w*|Name|Email|Tel|Must|Will|Should)\b/; // prettier-ignore

interface Holder {
  readonly role: string;
  readonly person: string;
}

/** Roles with the person a text names for them. Words of a role are found in any case, names only with capitals. */
export const holdersIn = (text: string): readonly Holder[] =>
  patterns.flatMap((form) =>
    [...titled(text).matchAll(form)].flatMap((match): readonly Holder[] => {
      const { role: found = '', person: who = '' } = match.groups ?? {};
      return trade.test(who) ? [] : [{ role: found, person: who }];
    }),
  );

/** The roles in the letters the patterns know: "Designated Safeguarding Lead" and "designated safeguarding lead" are one. */
const titled = (text: string) => text.replace(new RegExp(role, 'gi'), (found) => (/^D?DSLs?$/i.test(found) ? found.toUpperCase().replace(/S$/, found.endsWith('s') ? 's' : 'S') : found.toLowerCase().replace(/^senco$/, 'SENCO'))); // prettier-ignore

const mend = 'Name the role, and let the role register say who holds it at each school.';

export const namedPeople: Rule = (view) => {
  const inText = view.rows.flatMap((clause) => [
    ...holdersIn(clause.text).map((holder) => ({ ...holder, clause })),
    ...(view.people ?? []).filter((name) => clause.text.includes(name)).map((name) => ({ role: '', person: name, clause })), // prettier-ignore
  ]);
  const once = inText.filter(({ person: who }, i) => inText.findIndex((other) => other.person === who) === i);
  const atFront = view.doc.header.flatMap(({ field, value, line, label }) => {
    const who = field === 'owner' || field === 'role' ? new RegExp(person).exec(value)?.[0] : undefined;
    return who && !trade.test(who) ? [{ words: `"${label || field}" (${who})`, line }] : [];
  });
  const front: Finding = {
    rule: 'roles/person-at-front',
    severity: 'advice',
    ...(atFront[0]?.line ? { line: atFront[0].line } : {}),
    says: `The front page names people instead of roles: ${list(atFront.map(({ words }) => words))}.`,
    why: 'When one of them leaves, the policy is wrong and must be approved again.',
    mend,
  };
  return [
    ...once.map(({ role: found, person: who, clause }): Finding => ({
      rule: 'roles/person-in-text',
      severity: 'warning',
      ...at(clause),
      says: `${called(clause).startsWith('"') ? 'The text' : called(clause)} names a person, ${who}${found ? `, as ${found}` : ''}.`,
      why: 'When that person leaves, the policy sends people to nobody, and must be approved again to be put right.',
      mend,
    })),
    ...(atFront.length > 0 ? [front] : []),
  ];
};

/** Several leads at the front or in the text, where one person is accountable. */
export const moreThanOneLead: Rule = (view) => {
  const isLead = (text: string) =>
    /^(?:the )?(?:designated safeguarding lead|dsl)s?\b/i.test(text) && !/deput/i.test(text);
  const front = view.doc.header.filter(({ field, label }) => field === 'role' && isLead(label)).flatMap(({ value }) => value.split(/[,;&/]| and /)); // prettier-ignore
  const names = [...front.map((name) => name.trim()), ...view.rows.flatMap(({ text }) => holdersIn(text)).filter((one) => isLead(one.role)).map((one) => one.person)]; // prettier-ignore
  const distinct = [...new Set(names.map((name) => new RegExp(person).exec(name)?.[0] ?? '').filter((name) => name !== '' && !trade.test(name)))]; // prettier-ignore
  if (distinct.length < 2) return [];
  return [
    {
      rule: 'roles/more-than-one-lead',
      severity: 'warning',
      says: `Names ${distinct.length} designated safeguarding leads: ${list(distinct)}.`,
      why: 'One person has the lead responsibility at each school; the others are deputies (Keeping Children Safe in Education).', // prettier-ignore
      mend,
    },
  ];
};

const oldTitles = /\b(?:designated (?:person|teacher|member of staff|officer) for child protection|child protection (?:officer|co-?ordinator|liaison officer)|CPLO|CPO)s?\b/i; // prettier-ignore

export const oldRoleTitles: Rule = (view) => {
  const clause = view.rows.find(({ text }) => oldTitles.test(text));
  const found = clause && oldTitles.exec(clause.text)?.[0];
  if (!clause || !found) return [];
  const both = /\bDSLs?\b|designated safeguarding lead/i.test(view.whole);
  return [
    {
      rule: 'roles/old-title',
      severity: 'warning',
      ...at(clause),
      says: `"${found}"${both ? ' and "designated safeguarding lead" are' : ' is'} used for ${both ? 'one role' : 'the designated safeguarding lead'}.`,
      why: 'A reader may look for a person who does not exist.',
      mend: 'Call the role by the name of the role register throughout: designated safeguarding lead.',
    },
  ];
};

/** Policies it points to that the register does not have. */
export const deadPolicyLinks: Rule = ({ doc, policies }) => {
  if (!policies) return [];
  const dead = doc.linked.filter((name) => !policies.some((title) => pointsTo(name, title)));
  return dead.length === 0
    ? []
    : [{ rule: 'links/no-such-policy', severity: 'warning', says: `Points to policies that the register does not have: ${list(dead.slice(0, 6).map((name) => `"${short(name, 40)}"`))}.`, why: 'A reader is sent to something that is not there.', mend: 'Register them, or point to the policy that took their place.' }]; // prettier-ignore
};
