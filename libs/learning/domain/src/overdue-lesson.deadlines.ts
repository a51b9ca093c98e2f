import {
  deadlineFor,
  endOfSchoolDay,
  rulesAt,
  schoolDayEndAfter,
  type Calendar,
  type EventMeta,
  type Instant,
} from '@caseward/kernel';
import type { z } from 'zod';
import type { OpenLessonEvent } from './lesson-events';
import type { lessonStep } from './vocabulary';

/** By when a lesson that was proposed then is decided on, as the school has set it (domain guide, deadline 20). */
export const decisionDue = (calendar: Calendar, proposedAt: Instant): Instant =>
  schoolDayEndAfter(calendar, proposedAt, rulesAt(calendar, proposedAt).lessonSchoolDays);

type OfLesson = Readonly<{ lessonId: string }>;
const its = ({ lessonId }: OfLesson) => lessonId;
const escalate = (step: z.infer<typeof lessonStep>) => (lessonId: string) => ({
  type: 'EscalateOverdueLesson',
  input: { lessonId, step },
});

const decideBy = ({ lessonId }: OfLesson, { recordedAt }: EventMeta, calendar: Calendar) => ({
  key: lessonId,
  due: decisionDue(calendar, recordedAt),
});
/** A lesson that nobody has accepted, merged or rejected. */
export const undecidedLesson = deadlineFor<OpenLessonEvent>()({
  name: 'undecided-lesson',
  basis: 'A lesson is accepted or rejected within ten school days (unless the school has set another time)',
  starts: { LessonProposed: decideBy, LessonReopened: decideBy },
  stops: { LessonAccepted: its, LessonMerged: its, LessonRejected: its, LessonEscalated: its },
  then: escalate('decision'),
});

const doneBy = ({ lessonId, dueOn }: OfLesson & Readonly<{ dueOn: string }>, _: EventMeta, calendar: Calendar) => ({
  key: lessonId,
  due: endOfSchoolDay(calendar, dueOn),
});
/** A lesson that its owner has not put in place by the day that was set. */
export const undoneLesson = deadlineFor<OpenLessonEvent>()({
  name: 'undone-lesson',
  basis: 'The day that was set when the lesson was accepted or extended',
  starts: { LessonAccepted: doneBy, LessonExtended: doneBy },
  stops: { LessonImplemented: its, LessonMerged: its, LessonEscalated: its },
  then: escalate('implementation'),
});

/** A lesson of which nobody has looked whether it works. */
export const uncheckedLesson = deadlineFor<OpenLessonEvent>()({
  name: 'unchecked-lesson',
  basis: 'Effectiveness is checked after one term and after three (product default)',
  starts: {
    LessonImplemented: ({ lessonId, firstCheckOn }, _, calendar) => ({
      key: lessonId,
      due: endOfSchoolDay(calendar, firstCheckOn),
    }),
    EffectivenessChecked: ({ lessonId, nextCheckOn }, _, calendar) =>
      nextCheckOn === undefined ? undefined : { key: lessonId, due: endOfSchoolDay(calendar, nextCheckOn) },
  },
  stops: { EffectivenessChecked: its, LessonReopened: its, LessonClosed: its, LessonEscalated: its },
  then: escalate('check'),
});
