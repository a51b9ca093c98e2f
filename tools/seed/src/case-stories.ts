import type { Day, Id, Instant } from '@caseward/kernel';
import { dayOfLife, lifeOf, type Beat } from './case-life';
import { childInNeed, IN_NEED } from './child-in-need';
import { adultId, schoolId, type SchoolKey } from './people';
import { PROTECTED, protectedChild } from './protected-child';
import type { DemoPupil } from './pupils';
import { clockTime, schoolDays } from './school-days';
import type { Step } from './steps';
import { stepsOf, type ToldStory } from './told-story';

type Life = Readonly<{
  key: string;
  /** How many days of school ago it began. Its beats count weekdays, holidays among them. */
  schoolDaysAgo: number;
  school: SchoolKey;
  pupil: readonly [className: string, place: number];
  reporter: string;
  lead: string;
  told: Pick<ToldStory, 'account' | 'safeNow'> & Readonly<{ childsWords: string; place: string }>;
  decision: NonNullable<ToldStory['decision']>['outcome'];
  beats: (child: Id) => readonly Beat[];
}>;

const lives: readonly Life[] = [
  {
    key: PROTECTED, schoolDaysAgo: 78, school: 'ashdown', pupil: ['5B', 3], reporter: 'novak', lead: 'okoro',
    told: {
      account: 'Pulled the sleeves down over both hands in PE. On one forearm four marks in a row, on the other an older one. First said the dog, then said nothing.',
      childsWords: 'Can I stay here when it is home time?', place: 'Changing room', safeNow: 'not_sure',
    },
    decision: {
      threshold: 'child_protection', category: 'physical_abuse', level: 'high', parents: 'not_informed',
      parentsReason: 'It could put the child at more risk before anybody has met.',
      rationale: 'Second injury in three weeks, no account that fits it, and a child who does not want to go home.',
    },
    beats: protectedChild,
  },
  {
    key: IN_NEED, schoolDaysAgo: 28, school: 'brookside', pupil: ['10T', 2], reporter: 'farid', lead: 'bell',
    told: {
      account: 'Asleep in registration for the third time. Had walked two brothers to nursery first, as every day, and had not eaten.',
      childsWords: 'Dad says sorry. It is not his fault.', place: 'Form room', safeNow: 'yes',
    },
    decision: {
      threshold: 'child_in_need', category: 'neglect', level: 'medium', parents: 'informed',
      rationale: 'A child carries a household. Early help has not changed it.',
    },
    beats: childInNeed,
  },
]; // prettier-ignore

/** Two cases from their first concern to where they stand today, told step by step. */
export const caseStories = (pupils: readonly DemoPupil[], today: Day, now: Instant): readonly (readonly Step[])[] => {
  const days = schoolDays(`${Number(today.slice(0, 4)) - 2}-09-01`, today);
  return lives.map(({ key, schoolDaysAgo, school, pupil: [className, place], reporter, lead, told, decision, beats }) => {
    const first = days.at(-1 - schoolDaysAgo);
    if (first === undefined) throw new Error('the demo knows too few days of school');
    const child = pupils.filter((one) => one.school === school && one.className === className)[place]!.pupilId; // a class has more
    const concern: ToldStory = {
      ...{ key, schoolId: schoolId(school), reporter: adultId(reporter), occurredOn: first, ...told },
      at: clockTime(first, 9 * 60 + 40),
      people: [{ personId: child, part: 'subject' }],
      decision: { by: adultId(lead), at: clockTime(dayOfLife(first)(0), 10 * 60 + 5), outcome: decision, opensCase: true },
    };
    return [...stepsOf(concern, now), ...lifeOf(key, first, beats(child), now)].sort((a, b) => a.at.localeCompare(b.at));
  });
}; // prettier-ignore
