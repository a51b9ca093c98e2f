import { addDays, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { caseStories } from './case-stories';
import { conductSteps } from './conduct-stories';
import { aboutLeaders, stories, type Story } from './concerns';
import { breachStories } from './breaches';
import { drawStories } from './draw-stories';
import { investigationStories } from './investigations';
import { learningStories } from './learning';
import { adultId, schoolId, schools } from './people';
import { policyStories, textsInForce } from './policies';
import { dutyStories } from './policy-duties';
import { imagerySteps } from './imagery-story';
import { picturesChain } from './pictures-chain';
import { oneFileEach } from './one-file-each';
import { pupilsOf, type DemoPupil } from './pupils';
import { registering, type Cast } from './registering';
import { rollOf } from './roll';
import { allSchools } from './schools';
import { everyAdult, firstAdults } from './staff';
import type { Chapter, Step } from './steps';
import { stepsOf, type ToldStory } from './told-story';
import { whatCameOfIt } from './what-came-of-it';
import { sayWhatFollows } from './what-follows';
import { wholeStories } from './whole';

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

/** The log is in the order of days; what happened on one day is told at once, each story in its own order. */
const dayByDay = (stories: readonly (readonly Step[])[]): readonly Chapter[] => {
  const days = new Map<Day, Step[][]>();
  const dayOfStep = ({ at }: Step) => dayOf(at);
  for (const steps of stories)
    for (const day of new Set(steps.map(dayOfStep)))
      days.set(day, [...(days.get(day) ?? []), steps.filter((step) => dayOfStep(step) === day)]);
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([about, lanes]) => ({ about, lanes }));
};

const smallCast = (schoolYear: number): Cast => ({
  schools: schools.map((school) => ({ ...school, id: schoolId(school.key) })),
  adults: firstAdults,
  pupils: pupilsOf(schoolYear),
});

/** Each school with the adult who heads it, when it has one of its own. */
const schoolsWithHeads = ({ schools: all, adults }: Cast) =>
  all.map(({ key, id }) => ({
    ...{ key, id },
    head: adults.find(({ roles }) => roles.some(({ role, at }) => role === 'HT' && at === key))?.key,
  }));

/** The whole demo as commands, in the order in which they happened. */
export const demoStory = (now: Instant, trust: Id, size: DemoSize): readonly Chapter[] => {
  const today = dayOf(now);
  const schoolYear = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const roll = size === 'full' ? rollOf(schoolYear) : [];
  const { cast, told } =
    size === 'full'
      ? {
          cast: { schools: allSchools, adults: everyAdult(), pupils: roll, roll },
          told: drawStories(roll, everyAdult(), { now, today, schoolYear }),
        }
      : { cast: smallCast(schoolYear), told: [] };
  const first = [...stories, ...(size === 'full' ? aboutLeaders : [])].map((story) =>
    firstStory(story, pupilsOf(schoolYear), today, now),
  );
  const dayBack = (days: number): Day => (days < 0 ? addDays(today, -days) : schoolDaysBack(today, days));
  const pupils = pupilsOf(schoolYear);
  const investigated = investigationStories(
    (days, time) => `${dayBack(days)}T${time}:00.000Z`,
    dayBack,
    (className, n) => pupils.filter((p) => p.className === className)[n]!.pupilId, // as above
  ).map((steps) => steps.filter(({ at }) => at < now));
  const came = whatCameOfIt(told, today, now);
  return [
    ...registering(cast, { today, schoolYear, trust }),
    ...dayByDay(
      oneFileEach(
        sayWhatFollows([
          ...[...first, ...told].map((story) =>
            [...stepsOf(story, now), ...(came.get(story.key) ?? []), ...imagerySteps(story, now)].sort((a, b) =>
              a.at.localeCompare(b.at),
            ),
          ),
          ...caseStories(pupilsOf(schoolYear), today, now),
          ...investigated,
          ...conductSteps(pupilsOf(schoolYear), now),
          ...breachStories({ pupils: pupilsOf(schoolYear), dayBack: (days) => schoolDaysBack(today, days), now }),
          ...policyStories(dayBack, now),
          ...dutyStories(textsInForce(), { trust, schools: schoolsWithHeads(cast) }, dayBack, today, now),
          ...picturesChain({ trust, schools: schoolsWithHeads(cast) }, today, now),
          ...wholeStories(pupils, dayBack, now),
          ...learningStories((days) => schoolDaysBack(today, days), now),
        ]),
      ),
    ),
  ];
};

/** A story written by hand, with its people and times. */
const firstStory = (story: Story, pupils: readonly DemoPupil[], today: Day, now: Instant): ToldStory => {
  const { key, school, reporter, people, safeNow, account, childsWords, place, triage, imagery, addendum } = story;
  const day = schoolDaysBack(today, story.daysAgo);
  const planned = `${day}T${story.at}:00.000Z`;
  // Nothing is told from the future, however early the first start is: shortly after midnight it was the day before.
  const [at, occurredOn] = planned < now ? [planned, day] : [later(now, -20), dayOf(later(now, -20))];
  const pupil = ([className, n]: readonly [string, number]) =>
    pupils.filter((p) => p.school === school && p.className === className)[n]!.pupilId; // classes have more children than any story names
  return {
    ...{ key, schoolId: schoolId(school), reporter: adultId(reporter), at, occurredOn, safeNow, account },
    people: people.map((p) => ({ part: p.part, personId: p.pupil ? pupil(p.pupil) : adultId(p.adult ?? '') })),
    ...(childsWords && { childsWords }),
    ...(place && { place }),
    ...(triage && { decision: decisionOf(triage, at) }),
    ...(imagery && { imagery: { lead: adultId(imagery.lead), head: adultId(imagery.head) } }),
    ...(addendum && { addendum: { by: adultId(addendum.by), at: later(at, addendum.after), text: addendum.text } }),
  };
};

const decisionOf = ({ by, after, openCase, ...outcome }: NonNullable<Story['triage']>, at: Instant) => ({
  ...{ by: adultId(by), at: later(at, after), opensCase: openCase ?? false },
  outcome,
});
