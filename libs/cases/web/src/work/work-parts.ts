/** The parts of a case's daily work: each has an address of its own below the case. */
export const workParts = [
  { path: 'tasks', title: 'Tasks' },
  { path: 'referrals', title: 'Referrals' },
  { path: 'plan', title: 'Plan and meetings' },
  { path: 'shared', title: 'Information shared' },
] as const;
export type WorkPath = (typeof workParts)[number]['path'];
