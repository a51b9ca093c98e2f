import type { Aggregate } from '@caseward/kernel';
import {
  abandonInvestigation,
  acceptFindings,
  appointReviewer,
  challengeFindings,
  concludeInvestigation,
  reviewFindings,
} from './after-findings';
import { appointInvestigator, declareIndependence, replaceInvestigator } from './appoint-investigator';
import { attachToInvestigation, withdrawInvestigationAttachment } from './attachments';
import { commissionInvestigation } from './commission-investigation';
import type { InvestigationSchemas } from './events';
import { closeEvidence, correctEvidenceEntry, logEvidence, transferCustody } from './evidence';
import { draftFindings, issueFindings, openFactCheck, recordFactualComment, signOffFindings } from './findings';
import { agreeChildInterviewPlan, askForChildInterviewPlan, recordInterview } from './interviews';
import { investigationStream, type Investigation } from './investigation';
import { investigationLife } from './investigation-life';
import { escalateOverdueInvestigation, sendProgressNote, weighEvidence } from './keeping-on';
import { pauseInvestigation, resumeInvestigation } from './pausing';
import { succeedCommissioner } from './succession';
import { setTermsOfReference, startInvestigation } from './terms';

export const investigationAggregate: Aggregate<Investigation, InvestigationSchemas> = {
  ...investigationStream,
  lifecycle: investigationLife,
  commands: [
    commissionInvestigation, appointInvestigator, declareIndependence, replaceInvestigator, setTermsOfReference,
    startInvestigation, logEvidence, transferCustody, correctEvidenceEntry, weighEvidence, askForChildInterviewPlan,
    agreeChildInterviewPlan, recordInterview, pauseInvestigation, resumeInvestigation, sendProgressNote, closeEvidence,
    draftFindings, openFactCheck, recordFactualComment, signOffFindings, issueFindings, acceptFindings, challengeFindings,
    appointReviewer, reviewFindings, concludeInvestigation, abandonInvestigation, escalateOverdueInvestigation,
    succeedCommissioner, attachToInvestigation, withdrawInvestigationAttachment,
  ],
}; // prettier-ignore

export * from './after-findings';
export * from './appoint-investigator';
export { attachToInvestigation, withdrawInvestigationAttachment } from './attachments';
export { CHALLENGE_SCHOOL_DAYS, dueOn, SCHOOL_DAYS, spentOn, type InvestigationClock } from './clock';
export { commissionInvestigation } from './commission-investigation';
export type { InvestigationEvent, OpenInvestigationEvent } from './events';
export { closeEvidence, correctEvidenceEntry, logEvidence, transferCustody } from './evidence';
export * from './findings';
export * from './interviews';
export type { Finding, Investigation, OpenInvestigation } from './investigation';
export { investigationLife, type InvestigationTurn } from './investigation-life';
export { investigationDeadlines } from './investigation.deadlines';
export { investigationNotices } from './investigation.notices';
export { investigationReactions } from './investigation.reactions';
export * from './keeping-on';
export * from './pausing';
export type { InvestigationRefusal } from './refusals';
export * from './terms';
export * from './vocabulary';
