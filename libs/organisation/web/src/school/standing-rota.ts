import { today } from '@caseward/web-kit';
import { shortDay } from '../short-day';
import type { School } from './school-query';

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type DayName = (typeof days)[number];
/** One person for each day, and the same hours on all of them: no more than that has room in the form. */
export type RotaValues = Readonly<Record<DayName, string>> &
  Readonly<{ start: string; end: string; from: string; to: string; dutyPhone: string }>;

const hoursOf = ({ from, until }: Readonly<{ from: string | null; until: string | null }>) => `${from} ${until}`;

/** Whether the form can show it: with several on one day, or other hours, something would be lost in silence. */
const fits = ({ rota: { duties } }: School): boolean =>
  new Set(duties.map(hoursOf)).size <= 1 &&
  days.every((_, i) => duties.filter(({ weekdays }) => weekdays.includes(i + 1)).length <= 1);

/** The rota as it was set, without this week's swaps, so that only what changes has to be touched. */
export const asItStands = (school: School): RotaValues => {
  const { rota, onCall } = school;
  const duties = fits(school) ? rota.duties : [];
  const offered = new Set(onCall.map(({ person }) => person.id));
  const on = (place: number) => duties.find(({ weekdays }) => weekdays.includes(place + 1))?.personId ?? '';
  const people = days.map((day, i) => [day, offered.has(on(i)) ? on(i) : '']);
  const [first] = duties;
  const now = today();
  return {
    ...(Object.fromEntries(people) as Record<DayName, string>), // one for each day
    start: first ? (first.from ?? '') : '08:00',
    end: first ? (first.until ?? '') : '18:00',
    // One that is yet to begin is not brought forward by setting it again.
    from: rota.from !== null && rota.from > now ? rota.from : now,
    to: '',
    dutyPhone: rota.dutyPhone ?? '',
  };
};

const listed = (all: readonly string[]) => all.join(', ');

/** What the form does not show of what is agreed, and what setting a rota would replace. */
export const whatIsLost = (school: School): readonly string[] => {
  const { rota, onCall } = school;
  if (!fits(school))
    return [
      'The rota as it stands has several people on one day, or different hours. This form cannot show that, so it begins empty. What you set here replaces all of it.',
      ...aheadIn(rota),
    ];
  const offered = new Set(onCall.map(({ person }) => person.id));
  const gone = rota.duties.filter(({ personId }) => !offered.has(personId)).flatMap(({ weekdays }) => weekdays);
  return [
    ...(gone.length > 0
      ? [
          `Whoever was on call on these days cannot be called here any more, so nobody stands there now: ${listed([...gone].sort().flatMap((day) => days[day - 1] ?? []))}.`,
        ]
      : []),
    ...aheadIn(rota),
  ];
};

const aheadIn = ({ ahead }: School['rota']): readonly string[] =>
  ahead.length === 0
    ? []
    : [
        `Agreed already: ${listed(ahead.map(({ isSwap, from, to }) => `${isSwap ? 'a swap' : 'another rota'}, ${from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`}`))}. On the days for which this rota counts, it takes their place.`,
      ];
