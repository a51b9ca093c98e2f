import { dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { stories, type Story } from './concerns';
import { idOf } from './ids';
import { adultId, schoolId, schools } from './people';
import { pupilsOf, type DemoPupil } from './pupils';
import { registering, type Cast } from './registering';
import { rollOf } from './roll';
import { allSchools } from './schools';
import { everyAdult, firstAdults } from './staff';
import { step, type Chapter, type Step } from './steps';

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

/** `small`: three schools, for tests. `full`: the whole trust of twelve. */
export type DemoSize = 'small' | 'full';

const castOf = (size: DemoSize, schoolYear: number): Cast =>
  size === 'full'
    ? { schools: allSchools, adults: everyAdult(), pupils: rollOf(schoolYear) }
    : {
        schools: schools.map((school) => ({ ...school, id: schoolId(school.key) })),
        adults: firstAdults,
        pupils: pupilsOf(schoolYear),
      };

/** The whole demo as commands, in the order in which they happened. */
export const demoStory = (now: Instant, trust: Id, size: DemoSize): readonly Chapter[] => {
  const today = dayOf(now);
  const schoolYear = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const told = stories.flatMap((story) => tell(story, pupilsOf(schoolYear), today, now));
  return [
    ...registering(castOf(size, schoolYear), { today, schoolYear, trust }),
    { about: 'stories', lanes: [told.sort((a, b) => a.at.localeCompare(b.at))] },
  ];
};

const tell = (story: Story, pupils: readonly DemoPupil[], today: Day, now: Instant): Step[] => {
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
    step(`${key}/submit`, at, adultId(reporter), 'SubmitConcern', {
      ...{ concernId, schoolId: schoolId(school), people: linked, safeNow, occurredOn, account },
      ...more,
    }),
  ];
  if (triage) {
    const { by, after, openCase, ...decision } = triage;
    const decidedAt = later(at, after);
    steps.push(step(`${key}/triage`, decidedAt, adultId(by), 'RecordTriageDecision', { concernId, ...decision }));
    if (openCase) {
      const caseId = idOf(`case/${key}`);
      const children = linked.filter((p) => p.part === 'subject' || p.part === 'affected').map((p) => p.personId);
      const openedAt = later(decidedAt, 2);
      steps.push(
        step(`${key}/open`, openedAt, adultId(by), 'OpenCaseFromConcern', { concernId, caseId }),
        // What the reaction would do, at its own time in the story; the reaction then finds it done.
        step(`${key}/case`, openedAt, 'system', 'OpenChildCase', {
          ...{ caseId, schoolId: schoolId(school), concernId, children, owner: adultId(by) },
        }),
      );
    }
  }
  if (addendum) {
    const { by, after, text } = addendum;
    steps.push(step(`${key}/addendum`, later(at, after), adultId(by), 'AddConcernAddendum', { concernId, text }));
  }
  return steps.filter((s) => s.at < now);
};
