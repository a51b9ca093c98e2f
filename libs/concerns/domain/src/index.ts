import type { Aggregate } from '@caseward/kernel';
import { acknowledgeConcern } from './acknowledge-concern';
import { addConcernAddendum } from './add-concern-addendum';
import { claimTriage } from './claim-triage';
import { closeConcern } from './close-concern';
import { concernLife } from './concern-states';
import { concernStream, type Concern, type ConcernSchemas } from './concern';
import { escalateImmediateDanger } from './escalate-immediate-danger';
import { escalateUntriagedConcern } from './escalate-untriaged-concern';
import { informReporter } from './inform-reporter';
import { linkConcernToCase } from './link-concern-to-case';
import { linkPersonToConcern } from './link-person-to-concern';
import { markConcernDuplicate } from './mark-concern-duplicate';
import { markConcernNotReportable } from './mark-concern-not-reportable';
import { monitorConcern } from './monitor-concern';
import { openCaseFromConcern } from './open-case-from-concern';
import { reassignTriage } from './reassign-triage';
import { reattributeConcern } from './reattribute-concern';
import { recordDangerResponse } from './record-danger-response';
import { recordTriageDecision } from './record-triage-decision';
import { redirectConcern } from './redirect-concern';
import { reopenConcern } from './reopen-concern';
import { returnConcernForDetail } from './return-concern-for-detail';
import { returnConcernFromCase } from './return-concern-from-case';
import { routeConcernToAdultConduct } from './route-concern-to-adult-conduct';
import { reviewMonitoredConcern } from './review-monitored-concern';
import { reviseTriageDecision } from './revise-triage-decision';
import { submitConcern } from './submit-concern';
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
    monitorConcern,
    reviewMonitoredConcern,
    routeConcernToAdultConduct,
    redirectConcern,
    markConcernDuplicate,
    markConcernNotReportable,
    informReporter,
    closeConcern,
    reopenConcern,
    linkPersonToConcern,
    unlinkPersonFromConcern,
    reattributeConcern,
  ],
};
export {
  acknowledgeConcern,
  addConcernAddendum,
  claimTriage,
  closeConcern,
  informReporter,
  linkConcernToCase,
  linkPersonToConcern,
  markConcernDuplicate,
  markConcernNotReportable,
  monitorConcern,
  openCaseFromConcern,
  reassignTriage,
  reattributeConcern,
  recordDangerResponse,
  recordTriageDecision,
  redirectConcern,
  reopenConcern,
  returnConcernForDetail,
  reviewMonitoredConcern,
  reviseTriageDecision,
  routeConcernToAdultConduct,
  submitConcern,
  unlinkPersonFromConcern,
  withdrawConcern,
};
export { category, level, partInConcern, redirectedTo, reporterMessage, threshold } from './vocabulary';
export type { PersonInConcern } from './vocabulary';
export { addendumKind, bodyRegion, bodySide, bodyView, markKind } from './report-details';
export type { BodyMapPoint, UnlistedPerson } from './report-details';
export { childrenOf, concernStatuses } from './concern';
export type { Concern, ConcernEvent, ConcernRefusal, ConcernStatus, OpenConcern, OpenConcernEvent } from './concern';
export { restrictionFor, routingFacts } from './routing';
export { concernNotices } from './concern.notices';
export { immediateDanger } from './immediate-danger.deadline';
export { mayWithdraw, nextCommandsOf, type ConcernTurn } from './concern-states';
export { triageOutcome } from './record-triage-decision';
export { triageDue, untriagedConcern } from './untriaged-concern.deadline';
