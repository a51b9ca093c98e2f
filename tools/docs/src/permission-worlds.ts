import {
  decide,
  noInterests,
  type Needs,
  type Resource,
  type RestrictionState,
  type Standing,
} from '@caseward/access-domain';
import { roles, type Role, type Tier } from '@caseward/kernel';

const idNo = (n: number): string => `0197ffff-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [trust, school, elsewhere, asker, other, child, record] = [1, 2, 3, 10, 11, 20, 30].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- seven in, seven out

/** Where a role is held, as seen from the record or the school that is asked about. */
export const places = { 'at the school': school, 'at another school': elsewhere, 'at the trust': trust } as const;
export type Place = keyof typeof places;
/** Every role that a person can hold. */
export const held: readonly Role[] = roles.filter((role) => role !== 'SYS');

/** What stands between the asker and the record, apart from a role. */
export const standings = ['none', 'reporter', 'named', 'excluded', 'interest declared'] as const;
export type StandingToRecord = (typeof standings)[number];

/** A record open to its tier's default readers, or to a few. Whoever is named is one of the few. */
const restrictionOf = (tier: Tier, few: boolean, relation: StandingToRecord): RestrictionState => ({
  kind: 'record',
  school,
  tier,
  about: [child],
  excluded: relation === 'excluded' ? [asker] : [],
  reporter: relation === 'reporter' ? asker : other,
  ...(few ? { readers: relation === 'named' ? [other, asker] : [other] } : {}),
});

const person = (place: Place, role: Role | undefined, relation: StandingToRecord): Standing => ({
  person: asker,
  roles: role ? [{ role, body: places[place] }] : [],
  interests: relation === 'interest declared' ? { ...noInterests, persons: [child] } : noInterests,
  trust,
});

export type Subject = 'school' | 'trust' | 'anywhere' | Readonly<{ tier: Tier; few: boolean }>;
const resourceOf = (subject: Subject, relation: StandingToRecord): Resource => {
  if (subject === 'anywhere') return { kind: 'anywhere' };
  if (typeof subject === 'string') return { kind: 'body', body: subject === 'school' ? school : trust };
  return { kind: 'record', record, restriction: restrictionOf(subject.tier, subject.few, relation) };
};

/** Who of everybody is let in, asked one by one: the roles that are, or "everybody" when even no role at all is enough. */
export const letIn = (needs: Needs, subject: Subject, place: Place, relation: StandingToRecord): string => {
  const may = (role: Role | undefined) =>
    decide(person(place, role, relation), needs, resourceOf(subject, relation)).allow;
  if (may(undefined)) return held.every(may) ? 'everybody' : 'undecided';
  const allowed = held.filter(may);
  if (allowed.length === held.length) return 'every role';
  return allowed.join(' ') || '–';
};
