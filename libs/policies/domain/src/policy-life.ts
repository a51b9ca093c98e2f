import { lifecycleFor } from '@caseward/kernel';
import type { OpenPolicy, PolicyRefusal, PolicyStatus } from './policy';
import { keepers, type Entitled } from './posts';

const alive: readonly PolicyStatus[] = ['registered', 'in_force'];

/** The life of a policy. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const policyLife = lifecycleFor<OpenPolicy, PolicyRefusal>()({
  none: 'policy/none',
  begins: { RegisterPolicy: 'registered' },
  because: {
    registered: 'policy/already-registered',
    in_force: 'policy/already-registered',
    retired: 'policy/retired',
  },
  turns: {
    ChangePolicyDetails: { from: alive },
    AssignPolicyOwner: { from: alive },
    BindPolicyDelegation: { from: alive },
    LinkPolicies: { from: alive },
    TriggerPolicyReview: { from: alive },
    RecordPolicyImpactCheck: {
      from: alive,
      unless: ({ checkBy }) => checkBy === undefined && 'policy/nothing-to-check',
    },
    EscalateOverduePolicyReview: { from: alive, offered: false },
    NotePolicyInForce: { from: alive, to: ['registered', 'in_force'], offered: false },
    IssueCampaign: { from: alive, unless: ({ inForce }) => inForce === undefined && 'policy/no-text-in-force' },
    RetirePolicy: { from: alive, to: ['retired'] },
  },
});
export type PolicyTurn = keyof typeof policyLife.turns;

/** Who may do what with a policy: a post, or its owner. */
export const policyEntitled: Readonly<Record<PolicyTurn, Entitled>> = {
  ChangePolicyDetails: { posts: keepers, part: true },
  AssignPolicyOwner: { posts: [...keepers, 'HT'] },
  BindPolicyDelegation: { posts: keepers },
  LinkPolicies: { posts: keepers, part: true },
  TriggerPolicyReview: { posts: ['TSL'], part: true },
  RecordPolicyImpactCheck: { posts: keepers, part: true },
  EscalateOverduePolicyReview: { posts: [] },
  NotePolicyInForce: { posts: [] },
  IssueCampaign: { posts: keepers, part: true },
  RetirePolicy: { posts: keepers },
};
