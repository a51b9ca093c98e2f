import type { SchoolPhase } from '@caseward/contract';

export const phaseWords: Readonly<Record<SchoolPhase, string>> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  all_through: 'All-through',
  special: 'Special',
  post_16: 'Post-16',
};
