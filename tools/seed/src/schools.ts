import { schools as firstSchools, schoolId, type SchoolKey } from './people';
import { idOf } from './ids';

/** A class and the years that sit in it: 0 is Reception. */
export type DemoClass = Readonly<{ name: string; years: readonly number[]; seats: number }>;

export type DemoSchool = Readonly<{
  key: string;
  id: string;
  name: string;
  phase: 'primary' | 'secondary' | 'all_through' | 'special';
  localAuthority: string;
  classes: readonly DemoClass[];
  /** Adults in all, and how many of them are deputies of the safeguarding lead. */
  staff: number;
  deputies: number;
  /** Its lead has left at the last half term; the deputies cover. */
  leadVacant?: true;
  /** It has no head of its own: the executive head leads it. */
  executiveOnly?: true;
}>;

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const yearName = (year: number) => (year === 0 ? 'R' : String(year));
/** One class a year for each letter: 4B is year 4. */
const forms = (from: number, to: number, letters: string, seats: number): readonly DemoClass[] =>
  span(from, to).flatMap((year) => [...letters].map((letter) => ({ name: `${yearName(year)}${letter}`, years: [year], seats }))); // prettier-ignore
const mixed = (seats: number, ...classes: readonly (readonly [string, number, number])[]): readonly DemoClass[] =>
  classes.map(([name, from, to]) => ({ name, years: span(from, to), seats }));

type Size = Pick<DemoSchool, 'classes' | 'staff' | 'deputies'>;
/** The three schools of the first stories, as large as such schools are. */
const grown: Readonly<Record<SchoolKey, Size>> = {
  ashdown: { classes: forms(0, 6, 'B', 30), staff: 27, deputies: 1 },
  brookside: { classes: forms(7, 11, 'ACMTW', 28), staff: 76, deputies: 3 },
  copse: { classes: forms(0, 6, 'C', 29), staff: 26, deputies: 1 },
};

const school = (key: string, more: Omit<DemoSchool, 'key' | 'id'>): DemoSchool => ({ key, id: idOf(`school/${key}`), ...more }); // prettier-ignore

/** Larkfield Learning Trust: twelve schools in two local authorities. Every name is invented. */
export const allSchools: readonly DemoSchool[] = [
  ...firstSchools.map(({ key, name, phase, localAuthority }) => ({
    ...{ key, id: schoolId(key), name, phase, localAuthority },
    ...grown[key],
  })),
  school('dunnock', {
    name: 'Dunnock Lane Primary School', phase: 'primary', localAuthority: 'Westmere',
    classes: forms(0, 6, 'D', 29), staff: 26, deputies: 2,
  }),
  school('eldermere', {
    name: 'Eldermere Primary School', phase: 'primary', localAuthority: 'Eastmarsh',
    classes: forms(0, 6, 'EM', 28), staff: 42, deputies: 2,
  }),
  school('fallow', {
    name: 'Fallow Bank Primary School', phase: 'primary', localAuthority: 'Westmere',
    classes: forms(0, 6, 'F', 27), staff: 25, deputies: 1,
  }),
  school('gorsewater', {
    name: 'Gorsewater Village School', phase: 'primary', localAuthority: 'Westmere', executiveOnly: true,
    classes: mixed(24, ['Wrens', 0, 1], ['Finches', 2, 3], ['Owls', 4, 5], ['Kites', 5, 6]), staff: 16, deputies: 1,
  }),
  school('hartsbeck', {
    name: 'Hartsbeck Primary School', phase: 'primary', localAuthority: 'Eastmarsh', leadVacant: true,
    classes: forms(0, 6, 'H', 29), staff: 26, deputies: 2,
  }),
  school('inglebrook', {
    name: 'Inglebrook High School', phase: 'secondary', localAuthority: 'Eastmarsh',
    classes: forms(7, 11, 'BEIR', 28), staff: 64, deputies: 3,
  }),
  school('juniper', {
    name: 'Juniper Road School', phase: 'special', localAuthority: 'Westmere', deputies: 2,
    classes: mixed(9, ['Alder', 0, 2], ['Birch', 1, 3], ['Cedar', 3, 5], ['Elm', 4, 6], ['Hazel', 7, 8], ['Larch', 8, 9],
      ['Maple', 9, 10], ['Rowan', 10, 11], ['Willow', 12, 13]),
    staff: 42,
  }),
  school('kestrel', {
    name: 'Kestrel Moor Academy', phase: 'all_through', localAuthority: 'Eastmarsh',
    classes: [...forms(0, 6, 'K', 27), ...forms(7, 11, 'KLMN', 26)], staff: 76, deputies: 3,
  }),
  school('larchmere', {
    name: 'Larchmere School', phase: 'secondary', localAuthority: 'Westmere',
    classes: forms(7, 11, 'LPS', 28), staff: 50, deputies: 2,
  }),
]; // prettier-ignore

/** The schools that the executive head leads. */
export const executiveSchools: readonly string[] = ['dunnock', 'gorsewater'];
