import type { Day, Id } from '@caseward/kernel';
import type { LeadOn } from './usual-case';
import type { Chance } from './chance';
import { adultId } from './people';
import type { RollPupil } from './roll';
import type { DemoSchool } from './schools';
import type { Situation } from './situations';
import type { DemoAdult } from './staff';

/** A child whom a generated story may be about. */
export type Child = RollPupil & Readonly<{ is: 'girl' | 'boy' }>;

/** Who is at one school, as its stories ask for them. */
export type SchoolLife = Readonly<{
  school: DemoSchool;
  /** Those who were there on that day and in one of these years then. */
  childrenIn: (years: Situation['years'], day: Day) => readonly Child[];
  yearThen: (child: Child, day: Day) => number;
  /** The child's teacher or, as often, somebody else who works there. */
  reporterFor: (child: Child, dice: Chance) => Id;
  /** Staff without any other role. */
  colleagues: readonly Id[];
  deciderOn: (day: Day, dice: Chance) => Id;
  leadOn: LeadOn;
  head: Id;
}>;

type All = Readonly<{ roll: readonly RollPupil[]; adults: readonly DemoAdult[]; september: Day; lastHalfTerm: Day }>;

export const schoolLife = (school: DemoSchool, { roll, adults, september, lastHalfTerm }: All): SchoolLife => {
  const children = roll.filter((child): child is Child => child.school === school.key && child.is !== undefined);
  const holders = (role: string) =>
    adults.flatMap(({ key, roles }) => roles.filter((held) => held.at === school.key && held.role === role).map(({ until }) => ({ id: adultId(key), until }))); // prettier-ignore
  const colleagues = adults
    .filter(({ at, roles }) => at === school.key && roles.length === 1 && roles[0]?.role === 'STAFF')
    .map(({ key }) => adultId(key));
  const classes = school.classes.map(({ name }) => name);
  const [lead] = holders('DSL');
  const deputies = holders('DDSL').map(({ id }) => id);
  const inPost = (day: Day) => lead !== undefined && !(lead.until && day >= lastHalfTerm);
  const yearThen = ({ year }: Child, day: Day) => (day < september ? year - 1 : year);
  const found = new Map<string, readonly Child[]>();
  const findIn = ([from, to]: Situation['years'], day: Day) =>
    children.filter((child) => {
      const isNew = day < september && ['R', '7'].includes(child.yearGroup);
      const year = yearThen(child, day);
      return !isNew && from <= year && year <= to;
    });
  return {
    school,
    yearThen,
    colleagues,
    head: [...holders('HT'), ...holders('EHT')][0]!.id, // every school is led by one of them
    childrenIn(years, day) {
      const key = `${years.join()} ${day < september}`;
      const known = found.get(key) ?? findIn(years, day);
      found.set(key, known);
      return known;
    },
    reporterFor: (child, { percent, pick }) =>
      percent(60) ? colleagues[classes.indexOf(child.className) % colleagues.length]! : pick(colleagues), // more than none
    leadOn: (day) => (inPost(day) && lead ? { id: lead.id, isDsl: true } : { id: deputies[0]!, isDsl: false }), // whoever has no lead has deputies
    deciderOn(day, { percent, pick }) {
      const leads = inPost(day) && lead;
      return leads && (deputies.length === 0 || percent(65)) ? lead.id : pick(deputies);
    },
  };
};
