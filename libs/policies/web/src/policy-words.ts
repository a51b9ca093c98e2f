import type { adoptionModel, PolicyRefusal, PolicyStatus } from '@caseward/policies-domain';
import type { z } from 'zod';

/** Every reason why a rule says no to what is done with a policy. */
export const policyRefusals: Readonly<Record<PolicyRefusal, string>> = {
  'policy/none': 'There is no such policy.',
  'policy/already-registered': 'This policy is in the register already. Reload the page.',
  'policy/retired': 'The policy was retired.',
  'policy/owner-unknown': 'Choose an owner who works here.',
};

export const policyStatusWords: Readonly<Record<PolicyStatus, string>> = {
  registered: 'Not in force yet',
  in_force: 'In force',
  retired: 'Retired',
};

export const adoptionWords: Readonly<Record<z.infer<typeof adoptionModel>, string>> = {
  mandatory: 'Every school, as it is',
  model_with_local_fields: 'Every school, with its own details',
  principles: 'Every school, or its own aligned text',
};
