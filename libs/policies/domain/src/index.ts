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
export * from './acknowledgement-vocabulary';
export {
  acknowledgementStatuses,
  type AcknowledgementRefusal,
  type AcknowledgementStatus,
  type OpenAcknowledgementEvent,
} from './acknowledgement';
export { acknowledgementAggregate } from './acknowledgement-aggregate';
export { acknowledgementLife } from './acknowledgement-life';
export { acknowledgementDeadlines } from './acknowledgement.deadlines';
export { acknowledgementNotices } from './acknowledgement.notices';
export {
  adoptionStatuses,
  alignment,
  adoptionStream,
  type AdoptionRefusal,
  type AdoptionStatus,
  type OpenAdoptionEvent,
} from './adoption';
export { adoptionAggregate } from './adoption-aggregate';
export { adoptionLife } from './adoption-life';
export { adoptionOf } from './adoption-required';
export { adoptionComesIntoForce, adoptionToDo, overdueAdoption } from './adoption.deadlines';
export { campaignLife, campaignStatuses, type CampaignRefusal, type OpenCampaignEvent } from './campaign';
export { campaignAggregate } from './campaign-commands';
export { askedOf, changeClass, statementFor } from './roster';
export { rosterAggregate } from './roster-commands';
export { askPeople, followRoster, keepRoster } from './roster.reactions';
export { editionComesIntoForce, editionGivesWay, statutoryReferenceAggregate } from './statutory-commands';
export {
  statutoryCode,
  statutoryStatuses,
  type OpenStatutoryEvent,
  type StatutoryRefusal,
  type StatutoryStatus,
} from './statutory-edition';
export { editionLife } from './statutory-life';
export { toAlign } from './adoption-clauses';
