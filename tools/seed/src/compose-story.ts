import { schoolDayEndAfter, type Calendar, type Day, type Id, type Instant } from '@caseward/kernel';
import { laterLeads } from './usual-case';
import type { Chance } from './chance';
import { fill, type Slots } from './fill';
import { clockTime } from './school-days';
import type { Child, SchoolLife } from './school-life';
import type { Outcome, Situation, Words } from './situations';
import type { Part, ToldStory } from './told-story';

/** What is to be told, before it has its words and times. */
export type Plot = Readonly<{
  key: string;
  day: Day;
  situation: Situation;
  child: Child;
  other?: Child;
  /** `waiting`: nobody has decided yet. `opens`: where the pattern becomes a case. */
  ends: 'decided' | 'opens' | 'waiting';
}>;

export type Telling = Readonly<{
  calendar: Calendar;
  /** Every day of school until now. */
  days: readonly Day[];
  now: Instant;
  dice: Chance;
  /** Accounts that have been told: none is told twice. */
  told: Set<string>;
  /** Children who have a case already. */
  inCases: Set<Id>;
}>;

const MINUTE = 60_000;
const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
const parts: Readonly<Record<NonNullable<Situation['other']>, Part>> = {
  peer_who_may_have_caused_harm: 'may_have_caused_harm',
  peer_affected: 'affected',
  sibling: 'affected',
};
const DAY_BEGINS = 8.7;
const DAY_ENDS = 15.6;

/** In words that nobody has used before. */
const inNewWords = (texts: Words, slots: Slots, { dice, told }: Telling): string => {
  for (let tries = 0; tries < 200; tries++) {
    const text = fill(texts, slots, dice);
    if (told.has(text)) continue;
    told.add(text);
    return text;
  }
  throw new Error(`there are no new words left for: ${texts[0]}`);
};

/** Minutes until somebody decides: the graver, the sooner; now and then a day is too full. */
const delay = ({ level }: Outcome, danger: boolean, { below, percent }: Chance): number => {
  if (danger || level === 'critical') return 8 + below(18);
  if (level === 'high') return 15 + below(40);
  return percent(7) ? 26 * 60 : 35 + below(200);
};

/** During the day, or first thing on the next day of school. Undefined when that has not come yet. */
const decidedAt = (at: Instant, minutes: number, { days, now, dice }: Telling): Instant | undefined => {
  const then = later(at, minutes);
  const day = at.slice(0, 10);
  const isSoon = minutes < 300 && then <= clockTime(day, 17.5 * 60);
  const nextDay = days.find((one) => one > day);
  const when = isSoon ? then : nextDay && clockTime(nextDay, 8 * 60 + 10 + dice.below(50));
  return when && when < now ? when : undefined;
};

const decisionOf = (
  plot: Plot,
  at: Instant,
  slots: Slots,
  life: SchoolLife,
  telling: Telling,
): ToldStory['decision'] => {
  const { situation, child, other, ends } = plot;
  const { dice, calendar, inCases } = telling;
  if (ends === 'waiting') return undefined;
  const opening = situation.decided.filter(({ opens }) => opens);
  const outcome = dice.pick(ends === 'opens' && opening.length > 0 ? opening : situation.decided);
  const when = decidedAt(at, delay(outcome, situation.safe === 'no', dice), telling);
  if (!when) return undefined;
  const due = schoolDayEndAfter(calendar, at, 0);
  const opensCase = outcome.opens === true && !inCases.has(child.pupilId);
  if (opensCase) for (const one of [child, ...(situation.other === 'sibling' && other ? [other] : [])]) inCases.add(one.pupilId); // prettier-ignore
  const { threshold, level, parents, because } = outcome;
  return {
    by: life.deciderOn(plot.day, dice),
    at: when,
    ...(when > due ? { escalatedAt: later(due, 1) } : {}),
    outcome: {
      ...{ threshold, level, parents, category: situation.category, rationale: fill(outcome.why, slots, dice) },
      ...(because ? { parentsReason: because } : {}),
    },
    opensCase,
    ...(opensCase ? { leads: laterLeads(when, life.leadOn) } : {}),
  };
};

/** The whole story of a plot: its words, its people, its times. */
export const composeStory = (plot: Plot, life: SchoolLife, telling: Telling): ToldStory => {
  const { key, day, situation, child, other } = plot;
  const { dice, days } = telling;
  const slots = { name: child.calledBy, is: child.is, ...(other ? { other: other.calledBy } : {}) };
  const [from, to] = situation.hours ?? [DAY_BEGINS, DAY_ENDS];
  const at = clockTime(day, Math.round(from * 60) + dice.below(Math.round((to - from) * 60)));
  const reporter = life.reporterFor(child, dice);
  const decision = decisionOf(plot, at, slots, life, telling);
  const sometimes = (texts: Words | undefined, percent: number) =>
    texts && dice.percent(percent) ? fill(texts, slots, dice) : undefined;
  const childsWords = sometimes(situation.said, 65);
  const place = sometimes(situation.where, 80);
  const actionTaken = sometimes(situation.done, 90);
  const wasFirst = decision && decision.outcome.threshold === situation.decided[0]?.threshold;
  const more = wasFirst ? sometimes(situation.later, 70) : undefined;
  const laterDay = days[days.indexOf(day) + 2 + dice.below(5)];
  return {
    ...{ key, schoolId: life.school.id, reporter, at, occurredOn: day },
    people: [
      { personId: child.pupilId, part: 'subject' },
      ...(other && situation.other ? [{ personId: other.pupilId, part: parts[situation.other] }] : []),
    ],
    safeNow: situation.safe ?? 'yes',
    account: inNewWords(situation.account, slots, telling),
    ...(childsWords && { childsWords }),
    ...(place && { place }),
    ...(actionTaken && { actionTaken }),
    ...(decision && { decision }),
    ...(more && laterDay && decision && laterDay > decision.at.slice(0, 10)
      ? { addendum: { by: dice.percent(60) ? reporter : decision.by, at: clockTime(laterDay, 540 + dice.below(360)), text: more } }
      : {}),
  };
}; // prettier-ignore
