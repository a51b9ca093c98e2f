import { companionId, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { idOf } from '../ids';
import { adultId, schoolId, type SchoolKey } from '../people';
import { clockTime } from '../school-days';
import { step, type Step } from '../steps';
import { stepsOf, type ToldStory } from '../told-story';

/** What a whole case is told with: the day so many school days ago, and a child by its place in a class list. */
export type Scene = Readonly<{
  back: (days: number) => Day;
  child: (school: SchoolKey, className: string, place: number) => Id;
  now: Instant;
}>;
/** So many school days ago, at that time by the clock on the wall, that person does this. */
export type Line = readonly [ago: number, at: string, as: string, type: string, input: object];

/** The records of one breach, as the commands name them. */
export const recordsOf = (key: string) => {
  const breachId = idOf(`breach/${key}`);
  return {
    concernId: idOf(`concern/${key}`),
    breachId,
    investigationId: companionId(breachId, 'investigation'),
    debriefId: companionId(breachId, 'debrief'),
    lessonId: idOf(`lesson/${key}`),
  };
};

/** Lines that all name the same records. */
export const naming = (records: object, lines: readonly Line[]): readonly Line[] =>
  lines.map(([ago, at, as, type, input]) => [ago, at, as, type, { ...records, ...input }]);

/** What says on which day it happened says, unless told otherwise, the day on which it is written down. */
const dated: readonly string[] = ['InformParties', 'SeekAdviceOnBreach', 'RecordAdviceOnBreach', 'HoldDebrief', 'RecordInterview', 'ConfirmLessonImplemented', 'CheckLessonEffectiveness', 'RecordDeviceHandover', 'LogDeviceSecured', 'RecordPoliceNotified', 'RecordChildWishes']; // prettier-ignore
const minutesOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));

export const tell = (key: string, lines: readonly Line[], { back }: Scene): readonly Step[] =>
  lines.map(([ago, time, as, type, input], i) => {
    const at = clockTime(back(ago), minutesOf(time));
    const on = dated.includes(type) ? { on: dayOf(at) } : {};
    return step(`whole/${key}/${i}`, at, as === 'system' ? as : adultId(as), type, { ...on, ...input });
  });

type Reported = Readonly<{
  key: string;
  school: SchoolKey;
  reporter: string;
  lead: string;
  ago: number;
  at: string;
  /** Minutes until it is decided. */
  after: number;
  opensCase?: true;
}> &
  Pick<ToldStory, 'people' | 'account' | 'childsWords' | 'place'> &
  Readonly<{ outcome: NonNullable<ToldStory['decision']>['outcome'] }>;

/** A concern from its first word to the decision about it. */
export const reported = (told: Reported, { back, now }: Scene): readonly Step[] => {
  const { key, school, reporter, lead, ago, at: time, after, outcome, opensCase, ...said } = told;
  const at = clockTime(back(ago), minutesOf(time));
  const decision = { by: adultId(lead), at: clockTime(back(ago), minutesOf(time) + after), outcome };
  return stepsOf(
    {
      ...{ key, schoolId: schoolId(school), reporter: adultId(reporter), at, occurredOn: back(ago), safeNow: 'yes' },
      ...{ ...said, decision: { ...decision, opensCase: opensCase ?? false } },
    },
    now,
  );
};
