import type { Aggregate } from '@caseward/kernel';
import { adoptionStream, type Adoption, type AdoptionSchemas } from './adoption';
import { adoptionLife } from './adoption-life';
import { approveAlignment, bringAdoptionIntoForce, ratifyLocalAdoption, returnAlignment } from './adoption-ratified';
import { escalateOverdueAdoption, lapseAlignment, requireAdoption } from './adoption-required';
import { adoptPolicyInFull, assessAlignment, draftOwnPolicy, setLocalFields } from './adoption-school';

export const adoptionAggregate: Aggregate<Adoption, AdoptionSchemas> = {
  ...adoptionStream,
  lifecycle: adoptionLife,
  commands: [
    requireAdoption,
    adoptPolicyInFull,
    setLocalFields,
    draftOwnPolicy,
    assessAlignment,
    approveAlignment,
    returnAlignment,
    ratifyLocalAdoption,
    bringAdoptionIntoForce,
    lapseAlignment,
    escalateOverdueAdoption,
  ],
};
