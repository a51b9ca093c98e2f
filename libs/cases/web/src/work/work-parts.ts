/** The parts of a case's daily work: each has an address of its own below the case. */
export const workParts = [
  { path: 'tasks', title: 'Tasks' },
  { path: 'referrals', title: 'Referrals' },
  { path: 'meetings', title: 'Meetings and dates' },
  { path: 'shared', title: 'Shared and advised' },
] as const;
export type WorkPath = (typeof workParts)[number]['path'];
