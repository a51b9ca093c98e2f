import { dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { agencySteps, onCallSteps, workPhoneSteps } from './agencies';
import { termsAround } from './calendar';
import { stories, type Story } from './concerns';
import { idOf } from './ids';
import { adultId, adults, schoolId, schools, trustName } from './people';
import { pupilsOf, type DemoPupil } from './pupils';

/** One command of the demo: told at its own time, by its own person, through the same gate as everybody's. */
export type Step = Readonly<{ at: Instant; as: Id | 'system'; type: string; input: unknown; commandId: Id }>;

const MINUTE = 60_000;
const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
const isWeekday = (day: Day) => ![0, 6].includes(new Date(day).getUTCDay());

const schoolDaysBack = (today: Day, count: number): Day => {
  let at = Date.parse(today);
  let left = count;
  while (!isWeekday(new Date(at).toISOString().slice(0, 10)) || left > 0) {
    if (isWeekday(new Date(at).toISOString().slice(0, 10))) left--;
    at -= 86_400_000;
  }
  return new Date(at).toISOString().slice(0, 10);
};

/** The whole demo as commands in the order in which they happened. */
export const demoStory = (now: Instant, trust: Id): readonly Step[] => {
  const today = dayOf(now);
  const schoolYear = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const begin = `${schoolYear}-09-01T08:00:00.000Z`;
  const pupils = pupilsOf(schoolYear);
  const step = (key: string, as: Step['as'], type: string, input: unknown, at: Instant = begin): Step => ({
    at,
    as,
    type,
    input,
    commandId: idOf(`step/${key}`),
  });
  const body = (at: (typeof adults)[number]['at']) => (at === 'trust' ? trust : schoolId(at));
  const registered = [
    step('trust', 'system', 'RegisterTrust', { trustId: trust, name: trustName }),
    ...schools.flatMap(({ key, name, phase, localAuthority }) => [
      step(`school/${key}`, 'system', 'RegisterSchool', { schoolId: schoolId(key), name, phase, localAuthority }),
      step(`terms/${key}`, 'system', 'SetTermDates', {
        schoolId: schoolId(key),
        terms: termsAround(today),
        closed: [],
      }),
    ]),
    ...adults.flatMap(({ key, at, roles, title, firstName, lastName }) => [
      step(`adult/${key}`, 'system', 'AddStaffMember', {
        staffId: adultId(key),
        bodyId: body(at),
        identity: { title, firstName, lastName },
      }),
      ...roles.map((role) =>
        step(`role/${key}/${role}`, 'system', 'AppointToRole', {
          appointmentId: idOf(`appointment/${key}/${role}`),
          bodyId: body(at),
          personId: adultId(key),
          role,
          from: `${schoolYear - 1}-09-01`,
        }),
      ),
    ]),
    ...pupils.map(({ pupilId, school, yearGroup, className, identity }) =>
      step(`pupil/${pupilId}`, 'system', 'AdmitPupil', {
        pupilId,
        schoolId: schoolId(school),
        yearGroup,
        className,
        identity,
      }),
    ),
  ];
  const leads = (['DSL', 'DDSL', 'HT', 'TSL'] as const).flatMap((role) => adults.filter(({ roles }) => roles.includes(role))); // prettier-ignore
  const toCall = [
    ...agencySteps(step, trust, [...new Set(schools.map(({ localAuthority }) => localAuthority))]),
    ...onCallSteps(
      step,
      schools.map(({ key }) => ({
        key,
        schoolId: schoolId(key),
        leads: leads.filter(({ at }) => at === key).map((one) => adultId(one.key)),
      })),
      `${schoolYear}-09-01`,
    ),
    ...workPhoneSteps(
      step,
      [...new Set(leads)].map(({ key, at }) => ({ staffId: adultId(key), bodyId: body(at) })),
    ),
  ];
  const told = stories.flatMap((story) => tell(story, pupils, today, now, step));
  return [...registered, ...toCall, ...told.sort((a, b) => a.at.localeCompare(b.at))];
};

type MakeStep = (key: string, as: Step['as'], type: string, input: unknown, at?: Instant) => Step;

const tell = (story: Story, pupils: readonly DemoPupil[], today: Day, now: Instant, step: MakeStep): Step[] => {
  const { key, school, reporter, people, safeNow, account, childsWords, place, triage, addendum } = story;
  const concernId = idOf(`concern/${key}`);
  const occurredOn = schoolDaysBack(today, story.daysAgo);
  const planned = `${occurredOn}T${story.at}:00.000Z`;
  // Nothing is told from the future, however early the first start is.
  const at = planned < now ? planned : later(now, -20);
  const pupil = ([className, n]: readonly [string, number]) =>
    pupils.filter((p) => p.school === school && p.className === className)[n]!.pupilId; // classes have more children than any story names
  const linked = people.map((p) => ({ part: p.part, personId: p.pupil ? pupil(p.pupil) : adultId(p.adult ?? '') }));
  const more = { ...(childsWords ? { childsWords } : {}), ...(place ? { place } : {}) };
  const steps = [
    step(
      `${key}/submit`,
      adultId(reporter),
      'SubmitConcern',
      { concernId, schoolId: schoolId(school), people: linked, safeNow, occurredOn, account, ...more },
      at,
    ),
  ];
  if (triage) {
    const { by, after, openCase, ...decision } = triage;
    const decidedAt = later(at, after);
    steps.push(step(`${key}/triage`, adultId(by), 'RecordTriageDecision', { concernId, ...decision }, decidedAt));
    if (openCase) {
      const caseId = idOf(`case/${key}`);
      const children = linked.filter((p) => p.part === 'subject' || p.part === 'affected').map((p) => p.personId);
      steps.push(step(`${key}/open`, adultId(by), 'OpenCaseFromConcern', { concernId, caseId }, later(decidedAt, 2)));
      // What the reaction would do, at its own time in the story; the reaction then finds it done.
      steps.push(
        step(
          `${key}/case`,
          'system',
          'OpenChildCase',
          { caseId, schoolId: schoolId(school), concernId, children, owner: adultId(by) },
          later(decidedAt, 2),
        ),
      );
    }
  }
  if (addendum)
    steps.push(
      step(
        `${key}/addendum`,
        adultId(addendum.by),
        'AddConcernAddendum',
        { concernId, text: addendum.text },
        later(at, addendum.after),
      ),
    );
  return steps.filter((s) => s.at < now);
};
