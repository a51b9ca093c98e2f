import type { Day, Id, Instant } from '@caseward/kernel';
import { chance, type Chance } from './chance';
import { composeStory, type Plot, type Telling } from './compose-story';
import { composeAdultStory } from './compose-adult-story';
import { calendarAround, schoolDays } from './school-days';
import { schoolLife, type Child, type SchoolLife } from './school-life';
import type { RollPupil } from './roll';
import { allSchools } from './schools';
import { situations, type Situation } from './situations';
import type { DemoAdult } from './staff';
import type { ToldStory } from './told-story';

/** Situations that come one after another for the same child, until the pattern is seen. */
const patterns: Readonly<Record<'primary' | 'secondary' | 'special', readonly (readonly string[])[]>> = {
  primary: [
    ['late-pick-up', 'no-coat', 'hungry-young', 'unwashed'],
    ['police-notice', 'shouting-at-night', 'mark-young'],
    ['mondays', 'late-since-move', 'no-bed', 'siblings-tired'],
    ['left-out', 'racist-word', 'wish-i-was-not-here'],
  ],
  secondary: [
    ['leaves-site', 'new-trainers', 'missing-overnight'],
    ['hungry-older', 'young-carer', 'mark-older'],
    ['mean-group', 'comments-in-corridor', 'panic', 'marks-on-arm'],
    ['police-notice', 'guards-mum', 'essay'],
  ],
  special: [['no-coat', 'board-hurt', 'after-respite']],
};

/** How many have not been decided on when the product is started for the first time. */
const waiting: Readonly<Record<string, number>> = { ashdown: 1, brookside: 2, copse: 1, dunnock: 1, eldermere: 2, hartsbeck: 2, inglebrook: 3, juniper: 1, kestrel: 3, larchmere: 1 }; // prettier-ignore
/** Schools at which a colleague wrote about a colleague. */
const withAdultConcern = ['brookside', 'dunnock', 'eldermere', 'inglebrook', 'kestrel', 'larchmere'];

/** Each situation in turn before any comes again. */
const deckOf = (from: readonly Situation[], { below }: Chance) => {
  const used = new Map<string, number>();
  return (fits: (situation: Situation) => boolean): Situation | undefined => {
    const open = from.filter(fits);
    const least = Math.min(...open.map(({ key }) => used.get(key) ?? 0));
    const fresh = open.filter(({ key }) => (used.get(key) ?? 0) === least);
    const drawn = fresh[below(fresh.length)];
    if (drawn) used.set(drawn.key, least + 1);
    return drawn;
  };
};

const storiesAt = (life: SchoolLife, telling: Telling, deck: ReturnType<typeof deckOf>): readonly ToldStory[] => {
  const { school, childrenIn, yearThen } = life;
  const { days, dice } = telling;
  const { below, percent, pick } = dice;
  const isSpecial = school.phase === 'special';
  const belongs = ({ special, season }: Situation, day: Day) =>
    (isSpecial ? special !== undefined : special !== 'only') && !(season === 'cold' && !isCold(day));
  const knownTo = new Set<Child>();
  const told: ToldStory[] = [];

  const otherFor = ({ other }: Situation, child: Child, day: Day): Child | undefined => {
    const year = yearThen(child, day);
    const fits = (one: Child) => {
      if (one.pupilId === child.pupilId) return false;
      if (other === 'sibling') return one.family === child.family;
      return one.family !== child.family && (other === 'peer_affected' ? yearThen(one, day) < year : yearThen(one, day) === year); // prettier-ignore
    };
    const all = childrenIn([0, 13], day).filter(fits);
    return other && all.length > 0 ? pick(all) : undefined;
  };
  const tell = (situation: Situation, child: Child, day: Day, ends: Plot['ends']): boolean => {
    const other = otherFor(situation, child, day);
    if (situation.other && !other) return false;
    const key = `${school.key}/${told.length}`;
    told.push(composeStory({ key, day, situation, child, ends, ...(other ? { other } : {}) }, life, telling));
    knownTo.add(child);
    return true;
  };
  const tellAnything = (day: Day, ends: Plot['ends']) => {
    for (let tries = 0; tries < 20; tries++) {
      const known = [...knownTo];
      const calm = (s: Situation) => ends !== 'waiting' || s.safe === undefined;
      const situation = deck((s) => belongs(s, day) && calm(s) && childrenIn(s.years, day).length > 0);
      if (!situation) return;
      const fits = childrenIn(situation.years, day);
      const again = known.filter((child) => fits.includes(child));
      if (tell(situation, pick(again.length > 0 && percent(25) ? again : fits), day, ends)) return;
    }
  };
  const tellPattern = (keys: readonly string[]) => {
    const chain = keys.map((key) => situations.find((s) => s.key === key)!); // the keys above are of situations
    const gap = () => 4 + below(16);
    let at = below(days.length - 80);
    const places = chain.map(() => (at += gap()));
    const fits = childrenIn([0, 13], days[at]!).filter((child) =>
      chain.every(({ years, other }, i) => childrenIn(years, days[places[i]!]!).includes(child) && (other !== 'sibling' || otherFor({ other } as Situation, child, days[places[i]!]!))),
    ); // prettier-ignore
    if (fits.length === 0) return;
    const child = pick(fits);
    chain.forEach((situation, i) => tell(situation, child, days[places[i]!]!, i === chain.length - 1 ? 'opens' : 'decided')); // prettier-ignore
  };

  const kinds = school.phase === 'all_through' ? (['primary', 'secondary'] as const) : ([school.phase] as const);
  for (const kind of kinds) {
    const own = patterns[kind];
    const from = below(own.length);
    for (let i = 0; i < Math.min(2, own.length); i++) tellPattern(own[(from + i) % own.length]!);
  }
  const singles = Math.round(6 + childrenIn([0, 13], days.at(-1)!).length / 36);
  for (let i = 0; i < singles; i++) {
    const recent = Math.min(30, days.length - 3);
    tellAnything(days[percent(30) ? days.length - 3 - below(recent) : below(days.length - 2)]!, 'decided');
  }
  for (let i = waiting[school.key] ?? 0; i > 0; i--) {
    const latest = clockIsPast(days.at(-1)!, telling.now) ? 1 : 2;
    tellAnything(days.at(i % 3 === 0 ? -latest - 1 : -latest)!, 'waiting');
  }
  const adult = withAdultConcern.indexOf(school.key);
  return adult < 0 ? told : [...told, composeAdultStory(adult, life, telling)];
};

const isCold = (day: Day) => day.slice(5, 7) >= '10' || day.slice(5, 7) <= '03';

/** Late enough on that day for what was seen on it to have been written down. */
const clockIsPast = (day: Day, now: Instant) => now.slice(0, 10) > day || now.slice(11, 13) >= '17';

/** The stories of the whole trust over more than three terms: the same at every telling on the same day. */
export const drawStories = (
  roll: readonly RollPupil[],
  adults: readonly DemoAdult[],
  { now, today, schoolYear }: Readonly<{ now: Instant; today: Day; schoolYear: number }>,
): readonly ToldStory[] => {
  const calendar = calendarAround(today);
  const september = `${schoolYear}-09-01`;
  const lastHalfTerm = calendar.terms.filter(({ to }) => to < today).at(-1)?.to ?? today;
  // Three terms are a year; before that the schools had another system.
  const days = schoolDays(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, today);
  const shared = { told: new Set<string>(), inCases: new Set<Id>(), calendar, days, now };
  const deck = deckOf(situations, chance('deck'));
  return allSchools.flatMap((school) => {
    const life = schoolLife(school, { roll, adults, september, lastHalfTerm });
    return storiesAt(life, { ...shared, dice: chance(`stories/${school.key}`) }, deck);
  });
};
