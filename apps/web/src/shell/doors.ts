import { holds, type Me } from '@caseward/web-kit';

export type Door = Readonly<{ to: string; label: string }>;

const reporters = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'ADM',
]; // prettier-ignore

export const mayReport = (me: Me) => holds(me, ...reporters);

/** Whoever may be called to a record: they have an inbox, and alerts. */
export const mayDecide = (me: Me) => holds(me, 'DSL', 'DDSL', 'HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT');

/** What each role can open. The server decides again on every question; this only spares dead ends. */
export const doorsOf = (me: Me): readonly Door[] => [
  ...(mayDecide(me) ? [{ to: '/inbox', label: 'Inbox' }] : []),
  ...(holds(me, 'DSL', 'DDSL') ? [{ to: '/cases', label: 'Cases' }] : []),
  ...(mayReport(me) ? [{ to: '/my/reports', label: 'My reports' }] : []),
  ...(holds(me, 'ADM', 'HT', 'TSL') ? [{ to: '/people', label: 'People and roles' }] : []),
];

export const homeOf = (me: Me): string => {
  if (holds(me, 'DSL', 'DDSL')) return '/inbox';
  if (holds(me, 'ADM')) return '/people';
  if (mayDecide(me)) return '/inbox';
  return mayReport(me) ? '/report' : (doorsOf(me)[0]?.to ?? '/help/urgent');
};
