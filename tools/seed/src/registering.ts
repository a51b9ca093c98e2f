import type { Day, Id, Instant } from '@caseward/kernel';
import { termsAround } from './calendar';
import { idOf } from './ids';
import { adultId, trustName } from './people';
import type { DemoPupil } from './pupils';
import type { DemoSchool } from './schools';
import { emailOf, type DemoAdult } from './staff';
import { onCall } from './on-call';
import { step, type Chapter } from './steps';

/** Everybody and everything that stories are told of. */
export type Cast = Readonly<{
  schools: readonly Pick<DemoSchool, 'key' | 'id' | 'name' | 'phase' | 'localAuthority'>[];
  adults: readonly DemoAdult[];
  pupils: readonly (Omit<DemoPupil, 'school'> & Readonly<{ school: string }>)[];
}>;

type When = Readonly<{ today: Day; schoolYear: number; trust: Id }>;

/** The years in which children come to a school for the first time. */
const firstYears = ['R', '7'];

/** The trust, its schools, its adults and children, and who holds which role: three terms and more before today. */
export const registering = (
  { schools, adults, pupils }: Cast,
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
  const admitted = pupils.map(({ pupilId, school, yearGroup, className, identity }) => {
    const input = { pupilId, schoolId: body(school), yearGroup, className, identity };
    return [
      step(`pupil/${pupilId}`, firstYears.includes(yearGroup) ? september : begin, 'system', 'AdmitPupil', input),
    ];
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
  return [
    { about: 'the trust', lanes: [[registered]] },
    { about: 'schools', lanes: opened },
    { about: 'staff and pupils', lanes: [...employed, ...admitted] },
    // One register for each body, one step after another.
    { about: 'roles', lanes: ['trust', ...schools.map(({ key }) => key)].map(appointed) },
    {
      about: 'who is on call',
      lanes: ['trust', ...schools.map(({ key }) => key)].map((at) => onCall(at, body(at), adults, begin)),
    },
  ];
};
