import type { Aggregate } from '@caseward/kernel';
import { policyStream, type Policy } from './policy';
import type { PolicySchemas } from './policy-events';
import { policyLife } from './policy-life';
import { registerPolicy } from './register-policy';

export const policyAggregate: Aggregate<Policy, PolicySchemas> = {
  ...policyStream,
  lifecycle: policyLife,
  commands: [registerPolicy],
};
export { registerPolicy };
export { policyStatuses, policyStream, type Policy, type PolicyRefusal, type PolicyStatus } from './policy';
export type { OpenPolicyEvent } from './policy-events';
export { policyLife, type PolicyTurn } from './policy-life';
export * from './vocabulary';
