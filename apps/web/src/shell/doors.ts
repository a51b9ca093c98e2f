import { holds, type Me } from '@caseward/web-kit';

export type Door = Readonly<{ to: string; label: string }>;

const reporters = [
  'STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'HR', 'COMMS', 'DPO', 'SG', 'GOV', 'CLERK', 'ADM',
]; // prettier-ignore

export const mayReport = (me: Me) => holds(me, ...reporters);

/** What each role can open. The server decides again on every question; this only spares dead ends. */
export const doorsOf = (me: Me): readonly Door[] => [
  ...(holds(me, 'DSL', 'DDSL', 'HT', 'COG', 'TSL', 'CEO', 'COT') ? [{ to: '/inbox', label: 'Inbox' }] : []),
  ...(holds(me, 'DSL', 'DDSL') ? [{ to: '/cases', label: 'Cases' }] : []),
  ...(mayReport(me) ? [{ to: '/my/reports', label: 'My reports' }] : []),
  ...(holds(me, 'ADM', 'HT', 'TSL') ? [{ to: '/people', label: 'People and roles' }] : []),
];

export const homeOf = (me: Me): string => {
  if (holds(me, 'DSL', 'DDSL')) return '/inbox';
  if (holds(me, 'ADM')) return '/people';
  if (holds(me, 'HT', 'COG', 'TSL', 'CEO', 'COT')) return '/inbox';
  return mayReport(me) ? '/report' : (doorsOf(me)[0]?.to ?? '/help/urgent');
};
