import type { Day } from '@caseward/kernel';
import { chance, type Chance } from './chance';
import { familiesOf, type DemoFamily } from './families';
import { heritages, type Heritage } from './heritage';
import { idOf } from './ids';
import { pupilsOf, upnOf, type DemoPupil } from './pupils';
import { allSchools, type DemoClass, type DemoSchool } from './schools';

/** A child of the whole trust, as the stories need to know them. Those of the first stories are told of as "they". */
export type RollPupil = Omit<DemoPupil, 'school'> &
  Readonly<{ school: string; year: number; is?: 'girl' | 'boy'; calledBy: string; family: DemoFamily }>;

/** Short names by which children with these are called. */
const shortNames: Readonly<Record<string, string>> = {
  Mohammed: 'Mo', Muhammad: 'Mo', Matilda: 'Tilly', Oluwaseun: 'Seun', Temitope: 'Temi', Zakariya: 'Zak', Chukwuemeka: 'Emeka',
  Elizabeth: 'Lizzie', Szymon: 'Simon', Wojciech: 'Wojtek', Gruffydd: 'Gruff', Ibrahim: 'Ibby', Jessica: 'Jess', Kateryna: 'Katya',
}; // prettier-ignore

const two = (n: number) => String(n).padStart(2, '0');
/** A school year's birthdays run from September to August. */
const birthday = (schoolYear: number, year: number, { below }: Chance): Day => {
  const month = 1 + below(12);
  const born = schoolYear - 5 - year + (month >= 9 ? 0 : 1);
  return `${born}-${two(month)}-${two(1 + below(28))}`;
};

const identityOf = (heritage: Heritage, lastName: string, is: 'girl' | 'boy', { pick, percent, weighed }: Chance) => {
  const from = percent(8) ? weighed(heritages) : heritage;
  const legalFirstName = pick(is === 'girl' ? from.girls : from.boys);
  const short = shortNames[legalFirstName];
  return { legalFirstName, legalLastName: lastName, ...(short && percent(60) ? { preferredFirstName: short } : {}) };
};

/** Every child of the trust: those of the first stories, and the rest of their classes and schools. */
export const rollOf = (schoolYear: number): readonly RollPupil[] => {
  const dice = chance('roll');
  const authorities = [...new Set(allSchools.map((school) => school.localAuthority))];
  const families = new Map(authorities.map((authority) => [authority, familiesOf(authority, chance(authority))]));
  const first = pupilsOf(schoolYear);
  let n = first.length;

  const joined = (school: DemoSchool, pupilId: string, year: number) => {
    const family = families.get(school.localAuthority)!.forChild(year); // each school's authority has its families
    family.children.push({ pupilId, year });
    return family;
  };
  /** One of the first stories' children. Nobody is their brother or sister by chance. */
  const known = (school: DemoSchool, { school: _, ...pupil }: DemoPupil): RollPupil => ({
    ...pupil,
    school: school.key,
    year: pupil.yearGroup === 'R' ? 0 : Number(pupil.yearGroup),
    calledBy: pupil.identity.legalFirstName,
    family: { key: `family/${pupil.pupilId}`, localAuthority: school.localAuthority, heritage: heritages[0]!, lastName: pupil.identity.legalLastName, children: [] }, // prettier-ignore
  });
  const newcomer = (school: DemoSchool, { name, years }: DemoClass): RollPupil => {
    const pupilId = idOf(`pupil/${++n}`);
    const year = dice.pick(years);
    const family = joined(school, pupilId, year);
    const is = dice.percent(50) ? 'girl' : 'boy';
    // A step-brother or half-sister often has another name.
    const lastName = family.children.length > 1 && dice.percent(9) ? dice.pick(family.heritage.last) : family.lastName;
    const identity = identityOf(family.heritage, lastName, is, dice);
    const { preferredFirstName, legalFirstName } = identity;
    return {
      ...{ pupilId, school: school.key, yearGroup: year === 0 ? 'R' : String(year), className: name, year, is, family },
      calledBy: preferredFirstName ?? legalFirstName,
      identity: { upn: upnOf(n), ...identity, dateOfBirth: birthday(schoolYear, year, dice) },
    };
  };
  const inClass = (school: DemoSchool, form: DemoClass): readonly RollPupil[] => {
    const here = first.filter((p) => p.school === school.key && p.className === form.name).map((p) => known(school, p));
    const seats = form.seats + 1 - dice.below(3);
    return [...here, ...Array.from({ length: seats - here.length }, () => newcomer(school, form))];
  };
  return allSchools.flatMap((school) => school.classes.flatMap((form) => inClass(school, form)));
};
