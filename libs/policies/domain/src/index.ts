import type { Aggregate } from '@caseward/kernel';
import { approvePolicyVersion, notePolicyVersion, ratifyPolicyVersion, rejectPolicyVersion, returnPolicyVersion } from './approve-version'; // prettier-ignore
import { callForPolicyStep } from './call-for-step';
import { draftPolicyVersion, importPolicyText, linkChangeReason } from './draft-version';
import { issueEmergencyVersion, lapseEmergencyVersion } from './emergency-version';
import { policyStream, type Policy } from './policy';
import type { PolicySchemas } from './policy-events';
import { policyLife } from './policy-life';
import {
  bringVersionIntoForce,
  publishPolicyVersion,
  setPolicyEffectiveDate,
  supersedePolicyVersion,
  withdrawPolicyVersion,
} from './publish-version';
import { assignPolicyOwner, bindPolicyDelegation, changePolicyDetails, linkPolicies, registerPolicy } from './register-policy'; // prettier-ignore
import {
  escalateOverduePolicyReview,
  notePolicyInForce,
  recordPolicyImpactCheck,
  retirePolicy,
  triggerPolicyReview,
} from './review-policy';
import { confirmNoPolicyChange, startPolicyReview } from './review-version';
import { issueCampaign } from './issue-campaign';
import { commentOnClause, reviseClause } from './revise-clause';
import {
  closeConsultation,
  openConsultation,
  recordConsultationResponse,
  runPolicyLint,
  submitPolicyVersion,
  waiveLintFinding,
} from './submit-version';
import { versionStream, type Version } from './version';
import type { VersionSchemas } from './version-events';
import { versionLife } from './version-life';

export const policyAggregate: Aggregate<Policy, PolicySchemas> = {
  ...policyStream,
  lifecycle: policyLife,
  commands: [
    registerPolicy,
    changePolicyDetails,
    assignPolicyOwner,
    bindPolicyDelegation,
    linkPolicies,
    triggerPolicyReview,
    recordPolicyImpactCheck,
    escalateOverduePolicyReview,
    notePolicyInForce,
    issueCampaign,
    retirePolicy,
  ],
};
export const policyVersionAggregate: Aggregate<Version, VersionSchemas> = {
  ...versionStream,
  lifecycle: versionLife,
  commands: [
    draftPolicyVersion,
    importPolicyText,
    reviseClause,
    commentOnClause,
    linkChangeReason,
    runPolicyLint,
    waiveLintFinding,
    openConsultation,
    recordConsultationResponse,
    closeConsultation,
    submitPolicyVersion,
    approvePolicyVersion,
    returnPolicyVersion,
    rejectPolicyVersion,
    ratifyPolicyVersion,
    notePolicyVersion,
    withdrawPolicyVersion,
    issueEmergencyVersion,
    lapseEmergencyVersion,
    publishPolicyVersion,
    setPolicyEffectiveDate,
    bringVersionIntoForce,
    callForPolicyStep,
    supersedePolicyVersion,
    startPolicyReview,
    confirmNoPolicyChange,
  ],
};
export * from './approve-version';
export type { Around } from './around-text';
export { MOST_CLAUSES, MOST_WORDS, revised, revisionOf, type ClauseRow, type Revision } from './clauses';
export * from './draft-version';
export { EMERGENCY_DAYS, issueEmergencyVersion, lapseEmergencyVersion } from './emergency-version';
export { versionInForce } from './in-force';
export {
  policyStatuses,
  policyStream,
  type Delegation,
  type Policy,
  type PolicyRefusal,
  type PolicyStatus,
} from './policy';
export type { OpenPolicyEvent } from './policy-events';
export { policyFileAggregate } from './policy-file';
export { policyEntitled } from './policy-life';
export { policyReviewDeadlines, uncheckedImpact } from './policy-review.deadlines';
export { callForSteps, unpublishedVersion } from './call-for-step';
export { policyNotices } from './policy.notices';
export { versionNotices } from './version.notices';
export { anybody, countedFor, deciders, isEntitled, keepers, type Entitled } from './posts';
export { countedOn, publicationDays } from './policy-numbers';
export * from './publish-version';
export {
  assignPolicyOwner,
  bindPolicyDelegation,
  changePolicyDetails,
  linkPolicies,
  registerPolicy,
} from './register-policy';
export { recordPolicyImpactCheck, retirePolicy, triggerPolicyReview } from './review-policy';
export * from './review-version';
export { commentOnClause, reviseClause } from './revise-clause';
export * from './submit-version';
export { onItsWay, overtakenBy } from './text-in-force';
export {
  findingKey,
  versionStatuses,
  versionStream,
  type OpenVersion,
  type Version,
  type VersionRefusal,
  type VersionStatus,
} from './version';
export type { LintFinding, OpenVersionEvent } from './version-events';
export { openStatuses, textKnownTo, versionKnownTo } from './version-known';
export { versionEntitled, versionLife, type VersionTurn } from './version-life';
export * from './version.processes';
export * from './vocabulary';
export * from './acknowledgement-vocabulary';
export {
  acknowledgementStatuses,
  type AcknowledgementRefusal,
  type AcknowledgementStatus,
  type OpenAcknowledgementEvent,
} from './acknowledgement';
export { acknowledgementAggregate } from './acknowledgement-aggregate';
export { acknowledgementDeadlines } from './acknowledgement.deadlines';
export { acknowledgementNotices } from './acknowledgement.notices';
export {
  adoptionStatuses,
  alignment,
  type AdoptionRefusal,
  type AdoptionStatus,
  type OpenAdoptionEvent,
} from './adoption';
export { adoptionAggregate } from './adoption-aggregate';
export { adoptionOf } from './adoption-required';
export { adoptionComesIntoForce, adoptionToDo, overdueAdoption } from './adoption.deadlines';
export { campaignStatuses, type CampaignRefusal, type OpenCampaignEvent } from './campaign';
export { campaignAggregate } from './campaign-commands';
export { askedOf, statementFor } from './roster';
export { rosterAggregate } from './roster-aggregate';
export { roleEnds } from './roster-people';
export { askPeople, followRoster, keepRoster } from './roster.reactions';
export { editionComesIntoForce, editionGivesWay, statutoryReferenceAggregate } from './statutory-commands';
export {
  statutoryStatuses,
  type OpenStatutoryEvent,
  type StatutoryRefusal,
  type StatutoryStatus,
} from './statutory-edition';
export { fieldsIn } from '@caseward/policies-text';
export { toAlign } from './adoption-clauses';
export { editionOn, schoolEditions, type SaidOfSchool, type SchoolEdition } from './school-edition';
export { acknowledgePolicyVersion, declineAcknowledgement, exemptFromAcknowledgement, openDocument, recordPaperAcknowledgement } from './acknowledgement-given'; // prettier-ignore
export { remindToAcknowledge } from './acknowledgement-asked';
export { approveAlignment, bringAdoptionIntoForce, ratifyLocalAdoption, returnAlignment } from './adoption-ratified';
export { adoptPolicyInFull, assessAlignment, draftOwnPolicy, setLocalFields } from './adoption-school';
export { closeCampaign, issueCampaignAtSchool } from './campaign-commands';
export { reachOf, type Reached } from './campaign-reach';
export { issueStarted, issueCampaign } from './issue-campaign';
export { confirmStatutoryEdition, recordStatutoryEdition, supersedeStatutoryEdition } from './statutory-commands';
