import type { Aggregate } from '@caseward/kernel';
import { assessSeverity } from './assess-severity';
import { attachToBreachCase, withdrawBreachAttachment } from './attachments';
import { breachStream, type Breach, type BreachSchemas } from './breach';
import { breachLife } from './breach-life';
import { closeBreachCase, reopenBreachCase } from './close';
import { assessDataBreach, reportDataBreach } from './data-breach';
import { noteDebriefHeld, noteLessonProposed, noteLessonRouted, proposeDebriefWaiver, waiveDebrief } from './debrief';
import { holdBreachForProcess, liftBreachHold, placeBreachHold, releaseBreachFromProcess } from './hold';
import { informParties } from './inform-parties';
import { addBreachAddendum, citeClauses, correctBreachCase, recordAdviceOnBreach, seekAdviceOnBreach } from './notes';
import { openBreachCase } from './open-breach-case';
import { decideBreachOutcome, noteInvestigationGivenUp, receiveFindings } from './outcome';
import { escalateOverdueBreachCase } from './overdue';
import { linkException, linkSafeguardingRecord, manageInformally, orderInvestigation } from './ways-forward';

export const breachAggregate: Aggregate<Breach, BreachSchemas> = {
  ...breachStream,
  lifecycle: breachLife,
  commands: [
    openBreachCase,
    citeClauses,
    addBreachAddendum,
    attachToBreachCase,
    withdrawBreachAttachment,
    correctBreachCase,
    seekAdviceOnBreach,
    recordAdviceOnBreach,
    assessSeverity,
    linkException,
    linkSafeguardingRecord,
    orderInvestigation,
    manageInformally,
    placeBreachHold,
    liftBreachHold,
    holdBreachForProcess,
    releaseBreachFromProcess,
    noteInvestigationGivenUp,
    receiveFindings,
    decideBreachOutcome,
    assessDataBreach,
    reportDataBreach,
    informParties,
    proposeDebriefWaiver,
    waiveDebrief,
    noteDebriefHeld,
    noteLessonProposed,
    noteLessonRouted,
    escalateOverdueBreachCase,
    closeBreachCase,
    reopenBreachCase,
  ],
};
export { noteBreachsFile } from './attachments';
export { breachStatuses, isColleague } from './breach';
export type { Breach, BreachEvent, BreachParty, BreachStatus, OpenBreach, OpenBreachEvent } from './breach';
export { breachLife, type BreachTurn } from './breach-life';
export { breachNotices } from './breach.notices';
export { followBreachConcern, openBreachFromConcern } from './breach.reactions';
export * from './codes';
export { dataBreachDue } from './data-breach';
export { calledAs } from './events';
export { hindrancesOf, partiesOf } from './hindrances';
export { breachDeadlines, informingDue, lateClocks, severityDue } from './overdue';
export type { BreachRefusal } from './refusals';
export { investigationOfBreach } from './ways-forward';
export {
  addBreachAddendum,
  assessDataBreach,
  assessSeverity,
  attachToBreachCase,
  citeClauses,
  closeBreachCase,
  correctBreachCase,
  decideBreachOutcome,
  informParties,
  liftBreachHold,
  linkException,
  linkSafeguardingRecord,
  manageInformally,
  openBreachCase,
  orderInvestigation,
  placeBreachHold,
  proposeDebriefWaiver,
  recordAdviceOnBreach,
  reopenBreachCase,
  reportDataBreach,
  seekAdviceOnBreach,
  waiveDebrief,
  withdrawBreachAttachment,
};
