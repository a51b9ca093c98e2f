import type { Day, Id, Instant } from '@caseward/kernel';
import { agencySteps, onCallSteps, workPhoneSteps } from './agencies';
import { termsAround } from './calendar';
import { householdSteps } from './households';
import { idOf } from './ids';
import { adultId, trustName } from './people';
import type { DemoPupil } from './pupils';
import type { RollPupil } from './roll';
import type { DemoSchool } from './schools';
import { emailOf, type DemoAdult } from './staff';
import { step, type Chapter } from './steps';

/** Everybody and everything that stories are told of. */
export type Cast = Readonly<{
  schools: readonly Pick<DemoSchool, 'key' | 'id' | 'name' | 'phase' | 'localAuthority'>[];
  adults: readonly DemoAdult[];
  pupils: readonly (Omit<DemoPupil, 'school'> & Readonly<{ school: string }>)[];
  /** The whole trust's children, whose families are known. */
  roll?: readonly RollPupil[];
}>;

type When = Readonly<{ today: Day; schoolYear: number; trust: Id }>;

/** The years in which children come to a school for the first time. */
const firstYears = ['R', '7'];

/** The trust, its schools, its adults and children, and who holds which role: three terms and more before today. */
export const registering = (
  { schools, adults, pupils, roll = [] }: Cast,
  { today, schoolYear, trust }: When,
): readonly Chapter[] => {
  const begin: Instant = `${schoolYear - 1}-09-01T07:00:00.000Z`;
  const september: Instant = `${schoolYear}-09-01T07:00:00.000Z`;
  const terms = termsAround(today);
  const lastHalfTerm = terms.filter(({ to }) => to < today).at(-1)?.to ?? today;
  const schoolIds = new Map(schools.map(({ key, id }) => [key, id]));
  const body = (at: string): Id => schoolIds.get(at) ?? trust;

  const registered = step('trust', begin, 'system', 'RegisterTrust', { trustId: trust, name: trustName });
  const opened = schools.map(({ key, id: schoolId, name, phase, localAuthority }) => [
    step(`school/${key}`, begin, 'system', 'RegisterSchool', { schoolId, name, phase, localAuthority }),
    step(`terms/${key}`, begin, 'system', 'SetTermDates', { schoolId, terms, closed: [] }),
  ]);
  const employed = adults.map(({ key, at, title, firstName, lastName }) => [
    step(`adult/${key}`, begin, 'system', 'AddStaffMember', {
      staffId: adultId(key),
      bodyId: body(at),
      identity: { title, firstName, lastName, email: emailOf({ key, firstName, lastName }) },
    }),
  ]);
  const admittedAt = (yearGroup: string) => (firstYears.includes(yearGroup) ? september : begin);
  const admitted = pupils.map(({ pupilId, school, yearGroup, className, identity }) => {
    const input = { pupilId, schoolId: body(school), yearGroup, className, identity };
    return [step(`pupil/${pupilId}`, admittedAt(yearGroup), 'system', 'AdmitPupil', input)];
  });
  const appointed = (at: string) =>
    adults.flatMap(({ key, at: home, roles }) =>
      roles.flatMap(({ role, at: there, until }) => {
        if (there !== at) return [];
        const name = `${key}/${role}${at === home ? '' : `/${at}`}`;
        const its = { appointmentId: idOf(`appointment/${name}`), bodyId: body(at) };
        const given = { ...its, personId: adultId(key), role, from: `${schoolYear - 1}-09-01` };
        const ended = { ...its, endedFrom: lastHalfTerm };
        return [
          step(`role/${name}`, begin, 'system', 'AppointToRole', given),
          ...(until
            ? [step(`role/${name}/end`, `${lastHalfTerm}T15:00:00.000Z`, 'system', 'EndRoleAppointment', ended)]
            : []),
        ];
      }),
    );
  const leads = (['DSL', 'DDSL', 'HT', 'EHT', 'TSL'] as const).flatMap((wanted) =>
    adults.filter(({ at: home, roles }) =>
      roles.some(({ role, at, until }) => role === wanted && at === home && !until),
    ),
  );
  const tell = (key: string, as: 'system', type: string, input: unknown) => step(key, begin, as, type, input);
  const toCall = [
    // The trust keeps one list of them all.
    agencySteps(tell, trust, [...new Set(schools.map(({ localAuthority }) => localAuthority))]),
    ...onCallSteps(
      tell,
      schools.map(({ key, id }) => ({
        key,
        schoolId: id,
        leads: leads.filter(({ at }) => at === key).map((one) => adultId(one.key)),
      })),
      begin.slice(0, 10),
    ).map((one) => [one]),
    ...workPhoneSteps(
      tell,
      [...new Set(leads)].map(({ key, at }) => ({ staffId: adultId(key), bodyId: body(at) })),
    ).map((one) => [one]),
  ];
  return [
    { about: 'the trust', lanes: [[registered]] },
    { about: 'schools', lanes: opened },
    { about: 'staff and pupils', lanes: [...employed, ...admitted] },
    {
      about: 'families',
      lanes: householdSteps(roll, { admitted: ({ yearGroup }) => admittedAt(yearGroup), schoolId: body }),
    },
    // One register for each body, one step after another.
    { about: 'roles', lanes: ['trust', ...schools.map(({ key }) => key)].map(appointed) },
    { about: 'whom to call', lanes: toCall },
  ];
};
