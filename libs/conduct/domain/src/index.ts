import type { Aggregate } from '@caseward/kernel';
import { conductStream, type Conduct, type ConductSchemas } from './adult-conduct';
import { conductLife } from './adult-conduct-life';
import * as around from './around-it';
import { assessThreshold, reclassifyAsAllegation } from './assess-threshold';
import { attachToAdultConduct, withdrawAdultConductAttachment } from './attachments';
import { appointCaseManager, replaceCaseManager, succeedCaseManager } from './case-manager';
import * as inform from './inform';
import * as measures from './interim-measures';
import { contactLado, escalateLadoContact, recordLadoAdvice, recordLadoReview } from './lado';
import { changeLeadAgency, linkConductToBreach, noteConductInvestigation, recordStrategyMeeting } from './lead-agency';
import { recordLlcResponse, reviewPattern } from './low-level';
import * as outcome from './outcome';
import { raiseAdultConcern } from './raise-adult-concern';
import { makeDbsReferral, makeRegulatorReferral, makeTraReferral, recordReferralDutyTest } from './referrals';

export const conductAggregate: Aggregate<Conduct, ConductSchemas> = {
  ...conductStream,
  lifecycle: conductLife,
  commands: [
    raiseAdultConcern,
    appointCaseManager,
    replaceCaseManager,
    succeedCaseManager,
    around.recordExternalHandoff,
    around.linkAffectedChild,
    linkConductToBreach,
    assessThreshold,
    contactLado,
    recordLadoAdvice,
    recordLadoReview,
    escalateLadoContact,
    measures.recordInterimMeasure,
    measures.reviewInterimMeasure,
    measures.endInterimMeasure,
    inform.informAdultOfAllegation,
    inform.informParentsOfAllegation,
    inform.informSupplyAgency,
    recordStrategyMeeting,
    changeLeadAgency,
    noteConductInvestigation,
    outcome.determineAllegationOutcome,
    recordReferralDutyTest,
    makeDbsReferral,
    makeTraReferral,
    makeRegulatorReferral,
    outcome.recordPostCaseAction,
    outcome.agreeFileNote,
    recordLlcResponse,
    reviewPattern,
    reclassifyAsAllegation,
    around.addAdultConductAddendum,
    attachToAdultConduct,
    withdrawAdultConductAttachment,
    around.correctAdultConduct,
    around.markConductOverdue,
    around.closeAdultConductRecord,
    around.reopenAdultConductRecord,
  ],
};
export * from './around-it';
export { assessThreshold, reclassifyAsAllegation } from './assess-threshold';
export { attachToAdultConduct, withdrawAdultConductAttachment } from './attachments';
export { appointCaseManager, replaceCaseManager } from './case-manager';
export { conductStatuses } from './adult-conduct';
export type { Conduct, ConductRefusal, ConductStatus, OpenConductEvent } from './adult-conduct';
export { type ConductTurn } from './adult-conduct-life';
export { conductDeadlines, responseDueAfter } from './conduct.deadlines';
export { conductNotices } from './conduct.notices';
export { conductReactions } from './conduct.reactions';
export * from './inform';
export * from './interim-measures';
export { contactLado, ladoDue, recordLadoAdvice, recordLadoReview } from './lado';
export { changeLeadAgency, linkConductToBreach, recordStrategyMeeting } from './lead-agency';
export { recordLlcResponse, reviewPattern } from './low-level';
export * from './outcome';
export { raiseAdultConcern } from './raise-adult-concern';
export { makeDbsReferral, makeRegulatorReferral, makeTraReferral, recordReferralDutyTest } from './referrals';
export { makeSelfReferral, selfReferralAggregate, type OpenSelfReferralEvent } from './self-referral';
export * from './vocabulary';
