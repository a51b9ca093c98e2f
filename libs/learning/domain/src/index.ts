import type { Aggregate } from '@caseward/kernel';
import { beginDebrief } from './begin-debrief';
import { checkLessonDeidentified } from './check-lesson-deidentified';
import { closeDebrief, escalateOverdueDebrief, recordLessonExtracted } from './close-debrief';
import { debriefStream, type Debrief, type DebriefSchemas } from './debrief';
import { debriefLife } from './debrief-life';
import {
  agreeDebriefNotes,
  pickDebriefFacts,
  recordContributoryFactor,
  recordStaffWellbeing,
  recordWhatFailed,
  recordWhatWorked,
} from './debrief-notes';
import { acceptLesson, mergeLesson, rejectLesson } from './decide-lesson';
import {
  checkLessonEffectiveness,
  closeLesson,
  confirmLessonImplemented,
  escalateOverdueLesson,
  reopenLesson,
} from './finish-lesson';
import { holdDebrief, recordSeriousIncidentMeeting, scheduleDebrief } from './hold-debrief';
import { lessonStream, type Lesson } from './lesson';
import type { LessonSchemas } from './lesson-events';
import { lessonLife } from './lesson-life';
import {
  extendLesson,
  linkCurriculumChange,
  linkPolicyChange,
  linkTraining,
  planLesson,
  shareLessonTrustWide,
} from './plan-lesson';
import { proposeLesson } from './propose-lesson';
import { markDebriefWaived, requireDebrief, requireDebriefAgain } from './require-debrief';

export const debriefAggregate: Aggregate<Debrief, DebriefSchemas> = {
  ...debriefStream,
  lifecycle: debriefLife,
  commands: [
    requireDebrief,
    requireDebriefAgain,
    beginDebrief,
    recordSeriousIncidentMeeting,
    scheduleDebrief,
    holdDebrief,
    pickDebriefFacts,
    recordWhatWorked,
    recordWhatFailed,
    recordContributoryFactor,
    recordStaffWellbeing,
    agreeDebriefNotes,
    recordLessonExtracted,
    markDebriefWaived,
    escalateOverdueDebrief,
    closeDebrief,
  ],
};
export const lessonAggregate: Aggregate<Lesson, LessonSchemas> = {
  ...lessonStream,
  lifecycle: lessonLife,
  commands: [
    proposeLesson,
    checkLessonDeidentified,
    acceptLesson,
    mergeLesson,
    rejectLesson,
    planLesson,
    linkPolicyChange,
    linkCurriculumChange,
    linkTraining,
    shareLessonTrustWide,
    extendLesson,
    confirmLessonImplemented,
    checkLessonEffectiveness,
    escalateOverdueLesson,
    closeLesson,
    reopenLesson,
  ],
};
export {
  acceptLesson,
  agreeDebriefNotes,
  beginDebrief,
  checkLessonDeidentified,
  checkLessonEffectiveness,
  closeDebrief,
  closeLesson,
  confirmLessonImplemented,
  extendLesson,
  holdDebrief,
  linkCurriculumChange,
  linkPolicyChange,
  linkTraining,
  mergeLesson,
  pickDebriefFacts,
  planLesson,
  proposeLesson,
  recordContributoryFactor,
  recordSeriousIncidentMeeting,
  recordStaffWellbeing,
  recordWhatFailed,
  recordWhatWorked,
  rejectLesson,
  reopenLesson,
  scheduleDebrief,
  shareLessonTrustWide,
};
export { debriefStatuses, type DebriefRefusal, type DebriefStatus, type OpenDebriefEvent } from './debrief';
export { type DebriefTurn } from './debrief-life';
export { learningNotices } from './learning.notices';
export { debriefFollowsItsSource, followBreach, tellBreachOfDebrief } from './debrief.reactions';
export { lessonStatuses, type LessonRefusal, type LessonStatus } from './lesson';
export type { OpenLessonEvent } from './lesson-events';
export { type LessonTurn } from './lesson-life';
export {
  callForPolicyReview,
  lessonFollowsDebrief,
  openPolicyDraft,
  tellBreachOfLesson,
  tellDebriefOfLesson,
} from './lesson.reactions';
export { debriefDue, overdueDebrief } from './overdue-debrief.deadline';
export { decisionDue, undecidedLesson, uncheckedLesson, undoneLesson } from './overdue-lesson.deadlines';
export { debriefOfBreach } from './require-debrief';
export * from './vocabulary';
