import type { Finding, HeaderFieldName } from '../document';
import { keyDetails } from '../header-fields';
import { at, list, type Rule, type View } from './view';

const details: readonly HeaderFieldName[] = ['version', 'owner', 'approver', 'approvedOn', 'ratifiedOn', 'writtenOn', 'reviewOn', 'role']; // prettier-ignore
const nothing = /^(?:[-–—_.…\s/]*|x{2,}(?:[/-]x{2,})*|tbc|tba|n\/?a|\?+|dd\/mm\/yyyy|<[^>]*>|\[[^\]]*\])$/i;
/** Nothing, or what stands for it until somebody fills it in. */
export const leftBlank = (value: string): boolean => nothing.test(value.trim());

export const blankDetails: Rule = ({ doc, rows }) => {
  const blank = doc.header.filter(({ field, value, label }) => nothing.test(value) && (field !== 'other' || label !== '') && field !== 'title'); // prettier-ignore
  const filled = doc.header.some(({ field, value }) => details.includes(field) && !nothing.test(value));
  const heading = rows.find(({ text, kind }) => kind === 'heading' && keyDetails.test(text));
  const finding = (says: string, line: number | undefined, clause?: ReturnType<typeof at>): Finding => ({
    rule: 'front-page/blank',
    severity: 'error',
    ...(line ? { line } : {}),
    ...clause,
    says,
    why: 'Who approved it, who answers for it and when it comes back cannot be seen.',
    mend: 'Fill the fields in; where a role is meant, let the role register fill them.',
  });
  if (blank.length > 0)
    return [finding(`Left blank at the front: ${list(blank.map(({ label }) => `"${label}"`))}.`, blank[0]?.line)];
  return heading && !filled
    ? [finding(`"${heading.text}" holds no details: no date, no owner, no approver, no named lead.`, undefined, at(heading))] // prettier-ignore
    : [];
};

const missing = (rule: string, severity: Finding['severity'], says: string, why: string, mend: string): Finding => ({ rule, severity, says, why, mend }); // prettier-ignore

const body = '(?:governing (?:body|board)|local governing (?:body|board|committee)|governors?|trustees|board|committee|executive|headteacher|head teacher|chief executive|senior leadership)'; // prettier-ignore
/** Of the policy: that a head approves an account, or a trip, is something else. */
const approval = new RegExp(
  `\\b(?:policy|document|procedure|it)\\b[^.\\n]{0,80}\\b(?:approved|ratified|adopted|agreed|signed off|authorised) by\\b|(?:^|\\n)\\W*(?:approved|ratified|adopted|agreed|authorised) by[ :]+\\p{L}|\\b${body}\\b[^.\\n]{0,60}\\b(?:approv|ratif|adopt)[a-z]*[^.\\n]{0,40}\\bpolicy\\b`,
  'iu',
);

export const noApprover: Rule = ({ values, whole }) =>
  values('approver').length > 0 || approval.test(whole)
    ? []
    : [missing('front-page/no-approver', 'warning', 'It does not say who approved it.', 'Without an approver nobody can show that the text has authority.', 'Name the body or post that approves it under the scheme of delegation.')]; // prettier-ignore

export const noOwner: Rule = ({ values }) =>
  values('owner').length > 0
    ? []
    : [missing('front-page/no-owner', 'advice', 'It names no owner.', 'Nobody is asked when a question comes up, or when the review is due.', 'Name the post that owns the policy.')]; // prettier-ignore

const safeguarding = /\b(?:safeguarding|child protection|online safety|e-safety|cyber-?bullying|social media|keeping children safe)\b/i; // prettier-ignore
const lead = /\bDSLs?\b|\bdesignated safeguarding (?:lead|officer|person)s?\b/i;

export const noSafeguardingLead: Rule = ({ whole }) =>
  safeguarding.test(whole) && !lead.test(whole)
    ? [missing('roles/no-dsl', 'warning', 'It speaks of safeguarding and never of the designated safeguarding lead.', 'Staff are not told whom to go to with a concern (Keeping Children Safe in Education, part one).', 'Say that concerns go to the designated safeguarding lead or a deputy.')] // prettier-ignore
    : [];

const rules = /\b(?:must not|will not|should not|may not|never|not (?:be )?(?:permitted|allowed|acceptable)|prohibited|forbidden)\b/gi; // prettier-ignore
const breach = /\bbreach(?:es|ed)?\b|\bmisuse\b|\bnon-?compliance\b|\bfail(?:s|ure|ing)? to (?:comply|follow|abide|adhere|do so)\b|\bnot (?:complying|following)\b|\bsanctions?\b/i; // prettier-ignore
const process = /\breport|\binvestigat|\bprocedures?\b|\bdealt with\b|\baddressed\b|\bescalat/i;

/** A text that forbids and says nothing of what happens then. */
export const noBreachSection: Rule = ({ rows }) => {
  const forbids = rows.reduce((all, { text }) => all + (text.match(rules)?.length ?? 0), 0);
  const section = rows.some(({ kind, text }) => kind === 'heading' && breach.test(text));
  const clause = rows.some(({ text }) => breach.test(text) && process.test(text));
  return forbids < 4 || section || clause
    ? []
    : [missing('sections/no-breach', 'warning', 'It forbids things and has no section on breaches of the policy.', 'Staff do not know how a breach is reported, looked into and learnt from.', 'Add how a breach is reported, who looks into it, what may follow, and how lessons are drawn.')]; // prettier-ignore
};

/** The same body "noted" and "ratified" it: only one of them gives it force. */
export const notedOrRatified: Rule = ({ whole, doc }) => {
  const dateNear = (word: string) => new RegExp(`\\b${word}\\b[^.\\n]{0,80}?\\b(?<when>(?:\\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+ (?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`, 'i').exec(whole)?.groups?.['when']; // prettier-ignore
  const [noted, ratified] = [dateNear('noted'), dateNear('ratified')];
  if (!noted || !ratified || noted.toLowerCase() !== ratified.toLowerCase()) return [];
  const line = doc.header.find(({ value }) => value.includes(ratified))?.line;
  return [
    { ...missing('approval/noted-or-ratified', 'warning', `For ${noted} it says both "noted" and "ratified".`, 'To note a policy does not bring it into force; to ratify it does.', 'Look the meeting up in its minutes, and say which it was.'), ...(line ? { line } : {}) }, // prettier-ignore
  ];
};

export const noTitle: Rule = ({ values }: View) =>
  values('title').length > 0
    ? []
    : [missing('front-page/no-title', 'advice', 'It has no title.', 'A reader with a printed page cannot tell what it is, and a list cannot name it.', 'Put the title above the text.')]; // prettier-ignore
