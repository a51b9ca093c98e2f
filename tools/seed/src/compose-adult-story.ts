import type { Telling } from './compose-story';
import { fill } from './fill';
import { clockTime } from './school-days';
import type { SchoolLife } from './school-life';
import { aboutAdults } from './situations';
import type { ToldStory } from './told-story';

/** A colleague writes about a colleague. It goes to the head, who decides; the safeguarding team does not know of it. */
export const composeAdultStory = (which: number, life: SchoolLife, { days, dice }: Telling): ToldStory => {
  const { key, years, account, where, decided } = aboutAdults[which % aboutAdults.length]!; // more than none
  const day = days[days.length - 25 - dice.below(100)]!; // a year of school has more days
  const children = life.childrenIn(years, day);
  const child = dice.pick(children.length > 0 ? children : life.childrenIn([0, 13], day));
  const adult = dice.pick(life.colleagues);
  const reporter = dice.pick(life.colleagues.filter((one) => one !== adult));
  const slots = { name: child.calledBy, is: child.is };
  const at = clockTime(day, 10 * 60 + dice.below(300));
  const outcome = dice.pick(decided);
  return {
    ...{ key: `${life.school.key}/adult/${key}`, schoolId: life.school.id, reporter, at, occurredOn: day },
    people: [
      { personId: adult, part: 'adult_of_concern' },
      { personId: child.pupilId, part: 'affected' },
    ],
    safeNow: 'yes',
    account: fill(account, slots, dice),
    ...(where ? { place: dice.pick(where) } : {}),
    decision: {
      by: life.head,
      at: new Date(Date.parse(at) + (30 + dice.below(90)) * 60_000).toISOString(),
      outcome: {
        ...{ threshold: outcome.threshold, level: outcome.level, parents: outcome.parents, category: 'adult_conduct' },
        rationale: fill(outcome.why, slots, dice),
        ...(outcome.because ? { parentsReason: outcome.because } : {}),
      },
      opensCase: false,
    },
  };
};
