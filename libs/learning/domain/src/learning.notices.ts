import { noticeFor } from '@caseward/kernel';
import type { OpenDebriefEvent } from './debrief';
import type { OpenLessonEvent } from './lesson-events';

const its = ({ debriefId }: Readonly<{ debriefId: string }>) => debriefId;
const ofIt = ({ lessonId }: Readonly<{ lessonId: string }>) => lessonId;
const toReaders = ({ debriefId }: Readonly<{ debriefId: string }>) => ({ record: debriefId, to: 'readers' as const });
const lessonToReaders = ({ lessonId }: Readonly<{ lessonId: string }>) => ({
  record: lessonId,
  to: 'readers' as const,
});

/** A debrief has to be held; said once more when nobody has held it in time. */
export const debriefToHold = noticeFor<OpenDebriefEvent>()({
  name: 'DEBRIEF_DUE',
  urgent: false,
  tells: { DebriefRequired: toReaders, DebriefBegun: toReaders, DebriefEscalated: toReaders },
  settles: { DebriefHeld: its, DebriefMarkedWaived: its },
});

/** A lesson waits to be read for names and decided on. */
export const lessonToDecide = noticeFor<OpenLessonEvent>()({
  name: 'LESSON_TO_DECIDE',
  urgent: false,
  tells: {
    LessonProposed: lessonToReaders,
    LessonReopened: lessonToReaders,
    LessonEscalated: (data) => (data.step === 'decision' ? lessonToReaders(data) : undefined),
  },
  settles: { LessonAccepted: ofIt, LessonMerged: ofIt, LessonRejected: ofIt },
});

/** Somebody is to put it in place. Told to them alone. */
export const lessonYours = noticeFor<OpenLessonEvent>()({
  name: 'LESSON_YOURS',
  urgent: false,
  tells: { LessonAccepted: ({ lessonId, owner }) => ({ record: lessonId, to: [owner] }) },
  settles: { LessonImplemented: ofIt, LessonMerged: ofIt, LessonReopened: ofIt },
});

/** The day that was set for it has come, and it is not in place. */
export const lessonActionDue = noticeFor<OpenLessonEvent>()({
  name: 'LESSON_ACTION_DUE',
  urgent: false,
  tells: { LessonEscalated: (data) => (data.step === 'implementation' ? lessonToReaders(data) : undefined) },
  settles: { LessonExtended: ofIt, LessonImplemented: ofIt, LessonMerged: ofIt },
});

/** It is time to look whether it works. */
export const lessonCheckDue = noticeFor<OpenLessonEvent>()({
  name: 'LESSON_CHECK_DUE',
  urgent: false,
  tells: { LessonEscalated: (data) => (data.step === 'check' ? lessonToReaders(data) : undefined) },
  settles: { EffectivenessChecked: ofIt, LessonClosed: ofIt, LessonReopened: ofIt },
});

export const learningNotices = [debriefToHold, lessonToDecide, lessonYours, lessonActionDue, lessonCheckDue];
