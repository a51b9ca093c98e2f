import type { Aggregate } from '@caseward/kernel';
import { acknowledgeConcern } from './acknowledge-concern';
import { addConcernAddendum } from './add-concern-addendum';
import { claimTriage } from './claim-triage';
import { closeConcern } from './close-concern';
import { attachToConcern, withdrawConcernAttachment } from './files/concern-attachments';
import { concernLife } from './concern-states';
import { concernStream, type Concern, type ConcernSchemas } from './concern';
import { escalateImmediateDanger } from './escalate-immediate-danger';
import { escalateUntriagedConcern } from './escalate-untriaged-concern';
import { informReporter } from './inform-reporter';
import { linkConcernToCase } from './link-concern-to-case';
import { linkPersonToConcern } from './link-person-to-concern';
import { markConcernDuplicate } from './mark-concern-duplicate';
import { markConcernNotReportable } from './mark-concern-not-reportable';
import { correctConcern, redactConcern } from './mend-wording';
import { monitorConcern } from './monitor-concern';
import { openCaseFromConcern } from './open-case-from-concern';
import { reassignTriage } from './reassign-triage';
import { reattributeConcern } from './reattribute-concern';
import { recordDangerResponse } from './record-danger-response';
import { recordTriageDecision } from './record-triage-decision';
import { redirectConcern } from './redirect-concern';
import { reopenConcern } from './reopen-concern';
import { returnConcernForDetail } from './return-concern-for-detail';
import { returnConcernFromBreach } from './return-concern-from-breach';
import { returnConcernFromCase } from './return-concern-from-case';
import { routeConcernToAdultConduct } from './route-concern-to-adult-conduct';
import { reviewMonitoredConcern } from './review-monitored-concern';
import { reviseTriageDecision } from './revise-triage-decision';
import { routeConcernToBreach } from './route-concern-to-breach';
import { submitConcern } from './submit-concern';
import { recordStatutoryRoute } from './record-statutory-route';
import { recordAdviceOnConcern, seekAdviceOnConcern } from './seek-advice-on-concern';
import { unlinkPersonFromConcern } from './unlink-person-from-concern';
import { withdrawConcern } from './withdraw-concern';

export const concernAggregate: Aggregate<Concern, ConcernSchemas> = {
  ...concernStream,
  lifecycle: concernLife,
  commands: [
    submitConcern,
    addConcernAddendum,
    withdrawConcern,
    acknowledgeConcern,
    recordDangerResponse,
    returnConcernForDetail,
    claimTriage,
    reassignTriage,
    escalateUntriagedConcern,
    escalateImmediateDanger,
    recordTriageDecision,
    reviseTriageDecision,
    openCaseFromConcern,
    linkConcernToCase,
    returnConcernFromCase,
    routeConcernToBreach,
    returnConcernFromBreach,
    monitorConcern,
    reviewMonitoredConcern,
    routeConcernToAdultConduct,
    redirectConcern,
    markConcernDuplicate,
    markConcernNotReportable,
    seekAdviceOnConcern,
    recordAdviceOnConcern,
    recordStatutoryRoute,
    informReporter,
    closeConcern,
    reopenConcern,
    linkPersonToConcern,
    unlinkPersonFromConcern,
    reattributeConcern,
    correctConcern,
    redactConcern,
    attachToConcern,
    withdrawConcernAttachment,
  ],
};
export {
  attachToConcern,
  withdrawConcernAttachment,
  acknowledgeConcern,
  addConcernAddendum,
  claimTriage,
  closeConcern,
  correctConcern,
  informReporter,
  linkConcernToCase,
  linkPersonToConcern,
  markConcernDuplicate,
  markConcernNotReportable,
  monitorConcern,
  openCaseFromConcern,
  reassignTriage,
  reattributeConcern,
  recordAdviceOnConcern,
  recordStatutoryRoute,
  recordDangerResponse,
  recordTriageDecision,
  redactConcern,
  redirectConcern,
  reopenConcern,
  returnConcernForDetail,
  seekAdviceOnConcern,
  reviewMonitoredConcern,
  reviseTriageDecision,
  routeConcernToBreach,
  routeConcernToAdultConduct,
  submitConcern,
  unlinkPersonFromConcern,
  withdrawConcern,
};
export {
  category,
  level,
  redactionBasis,
  redirectedTo,
  reporterMessage,
  statutoryRoute,
  threshold,
} from './vocabulary';
export type { PersonInConcern } from './vocabulary';
export { breachFacts, breachLine } from './breach-line';
export type { BreachNaming, BreachRoutingFacts } from './breach-line';
export { breachCategory, breachPersonType, personalData } from './breach-codes';
export { happenedAt, bodyRegion, bodyView } from './report-details';
export type { BodyMapPoint, UnlistedPerson } from './report-details';
export { childrenOf, concernStatuses, isAnswer } from './concern';
export type { Concern, ConcernRefusal, ConcernStatus, OpenConcernEvent } from './concern';
export { callingFacts } from './calling-facts';
export { aboveTheTeam } from './calling-order';
export { besideTheTeam, restrictionFor, routingFacts } from './routing';
export { concernNotices } from './concern.notices';
export { immediateDanger } from './immediate-danger.deadline';
export { mayWithdraw, nextCommandsOf } from './concern-states';
export { triageOutcome } from './record-triage-decision';
export { triageDue, untriagedConcern } from './untriaged-concern.deadline';
export * from './files';
export * from './imagery';
