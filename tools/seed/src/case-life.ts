import { addDays, dayOf, weekdayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId } from './people';
import { clockTime } from './school-days';
import { step, type Step } from './steps';

/** On the nth day of a case's life, at that time, somebody does something about it. */
export type Beat = Readonly<{
  day: number;
  at: string;
  who: string;
  does: string;
  says: (on: (day: number) => Day) => object;
}>;
export const beat = (day: number, at: string, who: string, does: string, says: Beat['says']): Beat => ({
  day,
  at,
  who,
  does,
  says,
});

/** The nth day of a case's life; weekends are none. */
export const dayOfLife =
  (first: Day) =>
  (n: number): Day => {
    let day = first;
    for (let left = n; left > 0;) if (weekdayOf((day = addDays(day, 1))) <= 5) left--;
    return day;
  };

const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));

/** What was done in a case, as commands in their order. Nothing is told from the future. */
export const lifeOf = (key: string, first: Day, beats: readonly Beat[], now: Instant): readonly Step[] => {
  const on = dayOfLife(first);
  const caseId = idOf(`case/${key}`);
  return beats
    .map(({ day, at, who, does, says }, place) =>
      step(`${key}/life/${place}`, clockTime(on(day), minutes(at)), who === 'system' ? 'system' : adultId(who), does, {
        caseId,
        ...says(on),
      }),
    )
    .filter((one) => one.at < now && dayOf(one.at) <= dayOf(now));
};

/** The id of something inside a case of the demo: a referral, a task. */
export const within = (key: string, name: string): Id => idOf(`case/${key}/${name}`);
