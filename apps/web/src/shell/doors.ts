import { holds, type Me } from '@caseward/web-kit';
import type { IconName } from './icon';

export type Door = Readonly<{
  to: string;
  label: string;
  icon: IconName;
  /** After `g`. */
  key?: string;
  /** With which others it stands; without one it is daily work. */
  group?: 'learning' | 'also';
  /** The page behind it can be narrowed to one school, and stays so on the way there. */
  bySchool?: true;
}>;

const reporters = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'ADM',
]; // prettier-ignore

export const mayReport = (me: Me) => holds(me, ...reporters);

/** Whoever may be called to a record: they have an inbox, and always a bell. */
export const mayDecide = (me: Me) => holds(me, 'DSL', 'DDSL', 'HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT');

const leads = (me: Me) => holds(me, 'DSL', 'DDSL', 'HT', 'TSL');
const governs = (me: Me) => holds(me, 'SG', 'GOV', 'COG', 'COT', 'CEO', 'EHT');
/** Heads, and those above them: they give roles to people, and arrange who covers for whom. */
const appointers = ['HT', 'EHT', 'COG', 'CEO', 'COT'];
const lessons = { to: '/lessons', label: 'Lessons', icon: 'lesson', key: 'l', group: 'learning' } as const;

/** What somebody works on here. Without any of it theirs is the small shell of staff. */
export const workOf = (me: Me): readonly Door[] => [
  ...(mayDecide(me) ? [{ to: '/inbox', label: 'Inbox', icon: 'inbox', key: 'i', bySchool: true } as const] : []),
  ...(mayDecide(me) || holds(me, 'HR', 'DPO')
    ? [{ to: '/my-work', label: 'My work', icon: 'work', key: 'w' } as const]
    : []),
  ...(holds(me, 'DSL', 'DDSL') ? [{ to: '/cases', label: 'Cases', icon: 'case', key: 'c' } as const] : []),
  ...(holds(me, 'DSL', 'DDSL', 'HT', 'EHT', 'TSL', 'COMMS', 'DPO')
    ? [{ to: '/breaches', label: 'Breaches', icon: 'breach', key: 'b' } as const]
    : []),
  ...(holds(me, 'DSL', 'DDSL', 'HT', 'EHT', 'TSL')
    ? [{ to: '/debriefs', label: 'Debriefs', icon: 'debrief', key: 'd', group: 'learning' } as const]
    : []),
  ...(leads(me) ? [lessons] : []),
  ...(holds(me, 'ADM', 'TSL', ...appointers)
    ? [{ to: '/people', label: 'People', icon: 'people', key: 'p', bySchool: true, group: 'also' } as const]
    : []),
  ...(holds(me, 'DSL', 'DDSL', 'ADM', 'TSL', ...appointers)
    ? [{ to: '/schools', label: 'Schools', icon: 'school', key: 's', group: 'also' } as const]
    : []),
];

/** What each role can open. The server decides again on every question; this only spares dead ends. */
export const doorsOf = (me: Me): readonly Door[] => [
  ...workOf(me),
  // Whoever governs knows the lessons that are shared, and works on none.
  ...(governs(me) && !leads(me) ? [lessons] : []),
  // The rules in force are for everybody who works or governs here.
  ...(me.roles.length > 0
    ? [{ to: '/policies', label: 'Policies', icon: 'policy', key: 'o', group: 'also' } as const]
    : []),
  ...(mayReport(me)
    ? [{ to: '/my/reports', label: 'My reports', icon: 'reports', key: 'm', group: 'also' } as const]
    : []),
];

export const homeOf = (me: Me): string => {
  if (holds(me, 'DSL', 'DDSL')) return '/inbox';
  if (holds(me, 'ADM')) return '/people';
  if (mayDecide(me)) return '/my-work';
  return mayReport(me) ? '/report' : (doorsOf(me)[0]?.to ?? '/help/urgent');
};
