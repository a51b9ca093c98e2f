import type { Day } from '@caseward/kernel';
import { firstNames, lastNames } from './names';
import { idOf } from './ids';
import { schools, type SchoolKey } from './people';

const IN_A_CLASS = 8;

/** A small generator with a seed: the same children at every telling. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const startOf = (className: string) => (className.startsWith('R') ? 0 : Number.parseInt(className, 10));
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
export const upnOf = (n: number) => {
  const digits = `3999260${String(n).padStart(5, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
  return `${LETTERS[sum % 23]}${digits}`;
};

export type DemoPupil = Readonly<{
  pupilId: string;
  school: SchoolKey;
  yearGroup: string;
  className: string;
  identity: Readonly<{ upn: string; legalFirstName: string; legalLastName: string; dateOfBirth: Day }>;
}>;

/** The children of the first stories: eight in one class of each year of the first three schools. Their ids and names stay. */
export const pupilsOf = (schoolYear: number): readonly DemoPupil[] => {
  const next = numbers(20_260_901);
  let n = 0;
  return schools.flatMap(({ key, classes }) =>
    classes.flatMap((className) =>
      Array.from({ length: IN_A_CLASS }, () => {
        n++;
        const year = startOf(className);
        const born = schoolYear - 5 - year + (next(12) < 8 ? 1 : 0);
        const month = born === schoolYear - 5 - year ? 9 + next(4) : 1 + next(8);
        return {
          pupilId: idOf(`pupil/${n}`),
          school: key,
          yearGroup: year === 0 ? 'R' : String(year),
          className,
          identity: {
            upn: upnOf(n),
            legalFirstName: firstNames[next(firstNames.length)]!, // an index below its length
            legalLastName: lastNames[next(lastNames.length)]!,
            dateOfBirth: `${born}-${String(month).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
          },
        };
      }),
    ),
  );
};
