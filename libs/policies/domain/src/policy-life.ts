import { lifecycleFor } from '@caseward/kernel';
import type { OpenPolicy, PolicyRefusal } from './policy';

/** The life of a policy. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const policyLife = lifecycleFor<OpenPolicy, PolicyRefusal>()({
  none: 'policy/none',
  begins: { RegisterPolicy: 'registered' },
  because: {
    registered: 'policy/already-registered',
    in_force: 'policy/already-registered',
    retired: 'policy/retired',
  },
  turns: {},
});
export type PolicyTurn = keyof typeof policyLife.turns;
