import type { Role } from '@caseward/kernel';
import { chance, type Chance } from './chance';
import { heritages } from './heritage';
import { adults } from './people';
import { allSchools, executiveSchools, type DemoSchool } from './schools';

/** An adult of the whole trust. `at` is a school's key, or `trust`. */
export type DemoAdult = Readonly<{
  key: string;
  title: string;
  firstName: string;
  lastName: string;
  at: string;
  roles: readonly Readonly<{ role: Role; at: string; until?: 'half-term' }>[];
}>;

const ascii = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
/** At a name that belongs to nobody. */
export const emailOf = ({ key, firstName, lastName }: Pick<DemoAdult, 'key' | 'firstName' | 'lastName'>): string =>
  `${ascii(firstName)}.${ascii(lastName)}${/\d+$/.exec(key)?.[0] ?? ''}@larkfield.example`;

/** Those of the first stories, as the whole trust knows its adults. */
export const firstAdults: readonly DemoAdult[] = adults.map(({ key, title, firstName, lastName, at, roles }) => ({
  ...{ key, title, firstName, lastName, at },
  roles: roles.map((role) => ({ role, at })),
}));

const person = ({ percent, pick, weighed }: Chance) => {
  const heritage = weighed(heritages);
  const woman = percent(68);
  const title = percent(4) ? 'Dr' : percent(2) ? 'Mx' : woman ? pick(['Mrs', 'Mrs', 'Ms', 'Ms', 'Miss']) : 'Mr';
  return { title, firstName: pick(woman ? heritage.girls : heritage.boys), lastName: pick(heritage.last) };
};

/** What the adults of a school are, in order; everybody after them is staff. */
const postsOf = ({ deputies, executiveOnly }: DemoSchool): readonly (readonly Role[])[] => [
  ...(executiveOnly ? [] : [['STAFF', 'HT'] as const]),
  ['STAFF', 'DSL'],
  ...Array.from({ length: deputies }, () => ['STAFF', 'DDSL'] as const),
  ['ADM'],
  ['COG'],
  ['SG'],
  ['GOV'],
];

/** The first three schools have their lead, head and chair already. */
const morePostsOf = (
  { deputies }: DemoSchool,
  already: readonly DemoAdult['roles'][],
): readonly (readonly Role[])[] => [
  ...Array.from({ length: deputies - already.flat().filter(({ role }) => role === 'DDSL').length }, () => ['STAFF', 'DDSL'] as const), // prettier-ignore
  ['ADM'],
  ['SG'],
];

const staffOf = (school: DemoSchool): readonly DemoAdult[] => {
  const dice = chance(`staff/${school.key}`);
  const before = firstAdults.filter(({ at }) => at === school.key);
  const posts = before.length > 0 ? morePostsOf(school, before.map(({ roles }) => roles)) : postsOf(school); // prettier-ignore
  return Array.from({ length: school.staff - before.length }, (_, i) => ({
    key: `${school.key}/${i}`,
    ...person(dice),
    at: school.key,
    roles: (posts[i] ?? (['STAFF'] as const)).map((role) => ({
      role,
      at: school.key,
      ...(role === 'DSL' && school.leadVacant ? { until: 'half-term' as const } : {}),
    })),
  }));
};

const centralPosts: readonly Role[] = ['HR', 'COMMS', 'CLERK', 'GOV', 'GOV', 'GOV'];

/** Everybody who works for the trust or governs it, those of the first stories first. */
export const everyAdult = (): readonly DemoAdult[] => {
  const dice = chance('central team');
  const central = centralPosts.map((role, i) => ({ key: `trust/${i}`, ...person(dice), at: 'trust', roles: [{ role, at: 'trust' }] })); // prettier-ignore
  const executive: DemoAdult = {
    ...{ key: 'ashgrove', title: 'Mrs', firstName: 'Bronwen', lastName: 'Ashgrove', at: 'dunnock' },
    roles: executiveSchools.map((at) => ({ role: 'EHT', at })),
  };
  return [...firstAdults, ...central, executive, ...allSchools.flatMap(staffOf)];
};
