import { dayOf, moment, roleName } from '@caseward/web-kit';

/** As roles, never people: a name could be the wrong one to know. */
export const goesToWords = (roles: readonly string[]): string =>
  roles.length === 0
    ? 'Nobody inside the school is independent. Call the local authority’s designated officer (LADO).'
    : roles.map(roleName).join(', ');

/** Who has it, as one speaks of them: a concern about the lead is not with "the safeguarding team". */
export const holderWords = (roles: readonly string[]): string => {
  if (roles.includes('DSL') || roles.includes('DDSL')) return 'the safeguarding team';
  return postsInWords(roles);
};
/** "the chair of governors and the trust safeguarding lead". */
export const postsInWords = (roles: readonly string[]): string => {
  const names = roles.map((role) => `the ${roleName(role).replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())}`);
  return new Intl.ListFormat('en-GB').format(names);
};
export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "16:00 today", "Mon 23 Nov, 16:00". */
export const byWhen = (due: string, now = Date.now()): string =>
  dayOf(due) === dayOf(now) ? `${moment(due, now)} today` : moment(due, now);
