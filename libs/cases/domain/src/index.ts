import type { Aggregate } from '@caseward/kernel';
import { addCaseNote } from './add-case-note';
import { attachToCase, withdrawCaseAttachment } from './case-attachments';
import { archiveChildFile } from './archive-child-file';
import { linkPersonToCase } from './case-people';
import { addCaseTeamMember, assignCaseOwner, removeCaseTeamMember } from './case-team';
import { childCaseLife } from './child-case-life';
import { childCaseStream, type ChildCase, type ChildCaseSchemas } from './child-case';
import { childFileLife } from './child-file-life';
import { childFileStream, type ChildFile, type ChildFileSchemas } from './child-file';
import { closeChildCase, reopenChildCase } from './close-child-case';
import { escalateInactiveCase } from './escalate-inactive-case';
import { addChronologyEntry, correctChronologyEntry, redactChronologyEntry } from './file-chronology';
import { linkSiblingFile, unlinkSiblingFile } from './linked-children';
import { markSignificant, unmarkSignificant } from './mark-significant';
import { correctCaseEntry, redactCaseEntry } from './mend-case-entry';
import { openChildCase } from './open-child-case';
import { addCaseToChildFile, openChildFile } from './open-child-file';
import { recordChildWishes } from './record-child-wishes';
import { makeCaseDormant, reactivateCase } from './rest-case';
import { setPlanStatus } from './set-plan-status';
import { stepDownCase, stepUpCase } from './step-case';
import { takeConcernIntoCase } from './take-concern-into-case';
import { workCommands } from './work';

export const childCaseAggregate: Aggregate<ChildCase, ChildCaseSchemas> = {
  ...childCaseStream,
  lifecycle: childCaseLife,
  commands: [
    openChildCase,
    takeConcernIntoCase,
    recordChildWishes,
    addCaseNote,
    linkPersonToCase,
    assignCaseOwner,
    addCaseTeamMember,
    removeCaseTeamMember,
    stepUpCase,
    stepDownCase,
    makeCaseDormant,
    reactivateCase,
    escalateInactiveCase,
    correctCaseEntry,
    redactCaseEntry,
    closeChildCase,
    reopenChildCase,
    attachToCase,
    withdrawCaseAttachment,
    ...workCommands,
  ],
};
export const childFileAggregate: Aggregate<ChildFile, ChildFileSchemas> = {
  ...childFileStream,
  lifecycle: childFileLife,
  commands: [
    openChildFile,
    addCaseToChildFile,
    setPlanStatus,
    addChronologyEntry,
    correctChronologyEntry,
    redactChronologyEntry,
    markSignificant,
    unmarkSignificant,
    linkSiblingFile,
    unlinkSiblingFile,
    archiveChildFile,
  ],
};
export type { ChildCase, ChildCaseRefusal, OpenChildCaseEvent, PersonInCase, SupportLevel } from './child-case';
export type { ChildFileRefusal, LinkedChild, OpenChildFileEvent, Plan } from './child-file';
export {
  addCaseNote,
  addCaseTeamMember,
  addChronologyEntry,
  archiveChildFile,
  assignCaseOwner,
  attachToCase,
  closeChildCase,
  correctCaseEntry,
  correctChronologyEntry,
  linkPersonToCase,
  linkSiblingFile,
  makeCaseDormant,
  markSignificant,
  openChildCase,
  reactivateCase,
  recordChildWishes,
  redactCaseEntry,
  redactChronologyEntry,
  removeCaseTeamMember,
  reopenChildCase,
  setPlanStatus,
  stepDownCase,
  stepUpCase,
  unlinkSiblingFile,
  unmarkSignificant,
  withdrawCaseAttachment,
};
export { noteCasesFile } from './case-attachments';
export {
  caseOutcome,
  chronologyKind,
  heardHow,
  inactiveBecause,
  linkedAs,
  noteKind,
  partInCase,
  planStatus,
  redactionBasis,
  supportLevel,
} from './vocabulary';
export { caseNotices } from './case.notices';
export { caseStatuses, isWorkOnCase } from './child-case';
export { fileOfEachChild, followCasesRestriction } from './child-file.reactions';
export { followConcernsRestriction, returnTurnedAway, takeLinkedConcern } from './concern-in-case.reactions';
export { caseDeadlines } from './inactive-case.deadlines';
export { openChildCaseReaction } from './open-child-case.reaction';
export * from './work';
export * from './breach';
export * from './investigation';
