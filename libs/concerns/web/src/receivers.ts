import type { AdultConcernsTo, ChildConcernsTo, Role } from '@caseward/contract';
import { besideTheTeam, restrictionFor, type PersonInConcern, type UnlistedPerson } from '@caseward/concerns-domain';
import { defaultRules } from '@caseward/kernel';

/** Who holds what at the school and at its trust, and what the school has set for itself. */
export type Posts = Readonly<{
  schoolId: string;
  school: readonly Held[];
  trust: readonly Held[];
  rules: Readonly<{ childConcernsTo: ChildConcernsTo; adultConcernsTo: AdultConcernsTo }>;
}>;
export type Held = Readonly<{ id: string; role: Role; personId: string }>;
/** Whom a report names, by id. */
export type Naming = Readonly<{
  people: readonly Readonly<{ personId: string; part: string }>[];
  unlisted: readonly Readonly<{ part: string; description: string }>[];
  /** Of the people, those who are adults. */
  adults: readonly string[];
}>;
/** The team: a child's concern as usual. Else the few, and by which of their roles; nobody: the LADO is called. */
export type Receivers = Readonly<{ team: boolean; roles: readonly Role[]; people: readonly string[] }>;

/** By which of several roles somebody receives it: the one that stands first in the line. */
const line: readonly Role[] = ['HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT', 'DSL', 'DDSL'];

/**
 * Who would receive a report: by the rule that routes it when it is sent (domain guide 5.2), over who holds which post. What
 * people have declared about whom they are close to is not asked: no page may give that away, so the rule may pass
 * somebody by whom this names.
 */
export const receiversOf = (naming: Naming, posts: Posts, reporter: string, today: string): Receivers => {
  const { adults } = naming;
  const register = (held: readonly Held[]) => ({ appointments: held.map((one) => ({ ...one, from: today })) });
  const rules = [{ from: today, rules: { ...defaultRules, ...posts.rules } }];
  const moment = { today, calendar: { terms: [], closed: [], bankHolidays: [], rules } };
  const facts = {
    ...{ pupils: {}, adults, elsewhere: [], interests: {} },
    ...{ school: register(posts.school), trust: register(posts.trust) },
  };
  const asked = {
    schoolId: posts.schoolId,
    // A part that was not chosen yet says nothing about whom to tell. Every other is one of the list's.
    people: naming.people.filter(({ part }) => part !== '') as PersonInConcern[],
    unlisted: naming.unlisted.filter(({ part }) => part !== '') as UnlistedPerson[],
  };
  const restriction = restrictionFor(asked, reporter, moment, facts);
  const { readers } = restriction;
  if (!readers) {
    const heads = besideTheTeam(restriction, moment, facts);
    return { team: true, roles: heads.length > 0 ? ['HT'] : [], people: heads };
  }
  const held = [...posts.school, ...posts.trust];
  const roleOf = (person: string) =>
    line.find((role) => held.some((one) => one.personId === person && one.role === role));
  const roles = [...new Set(readers.map(roleOf))].filter((role) => role !== undefined);
  return { team: false, roles, people: readers };
};
