import { commandFor, folding, type PersonId, type SchoolId } from '@caseward/kernel';
import type { z } from 'zod';
import { lessonEvents, type LessonSchemas, type OpenLessonEvent } from './lesson-events';
import type { effectiveness, lessonType } from './vocabulary';

export const lessonStatuses = [
  'proposed',
  'accepted',
  'planned',
  'implemented',
  'checked',
  'reopened',
  'closed',
  'merged',
  'rejected',
] as const;
export type LessonStatus = (typeof lessonStatuses)[number];

export type OpenLesson = Readonly<{
  status: LessonStatus;
  school: SchoolId;
  breachId?: string;
  /** Whoever wrote the words as they stand. */
  writer: PersonId;
  deidentified: boolean;
  shared: boolean;
  type?: z.infer<typeof lessonType>;
  owner?: PersonId;
  dueOn?: string;
  implementedOn?: string;
  /** Checks since it was last put in place, and what the last one found. */
  checks: number;
  result?: z.infer<typeof effectiveness>;
  secondCheckOn?: string;
  escalated: readonly string[];
}>;
export type Lesson = Readonly<{ status: 'none' }> | OpenLesson;
export type LessonRefusal =
  | 'lesson/none'
  | 'lesson/already-proposed'
  | 'lesson/not-decided'
  | 'lesson/already-accepted'
  | 'lesson/not-implemented'
  | 'lesson/not-checked'
  | 'lesson/checked'
  | 'lesson/closed'
  | 'lesson/merged'
  | 'lesson/rejected'
  | 'lesson/debrief-not-held'
  | 'lesson/source-missing'
  | 'lesson/read-by-its-writer'
  | 'lesson/words-missing'
  | 'lesson/deidentified'
  | 'lesson/names-not-checked'
  | 'lesson/owner-shut-out'
  | 'lesson/due-in-the-past'
  | 'lesson/too-far-away'
  | 'lesson/not-later'
  | 'lesson/in-the-future'
  | 'lesson/before-it-was-put-in-place'
  | 'lesson/another-type'
  | 'lesson/policy-missing'
  | 'lesson/policy-unknown'
  | 'lesson/clause-unknown'
  | 'lesson/draft-open'
  | 'lesson/merged-into-itself'
  | 'lesson/merged-into-nothing'
  | 'lesson/already-shared'
  | 'lesson/case-recognisable'
  | 'lesson/seen-in-nothing'
  | 'lesson/checked-by-its-owner'
  | 'lesson/second-check-to-come'
  | 'lesson/partly-met-reason-missing'
  | 'lesson/in-time';

export const noLesson: Lesson = { status: 'none' };
const changed = (before: Lesson, change: Partial<OpenLesson>): Lesson =>
  before.status === 'none' ? before : { ...before, ...change };
const planned = (lesson: Lesson) => changed(lesson, { status: 'planned' });

export const evolveLesson = folding<Lesson, OpenLessonEvent>({
  LessonProposed: (_, { schoolId, proposedBy, breachId: breach }) => ({
    status: 'proposed',
    school: schoolId,
    writer: proposedBy,
    deidentified: false,
    shared: false,
    checks: 0,
    escalated: [],
    ...(breach === undefined ? {} : { breachId: breach }),
  }),
  LessonDeidentificationChecked: (lesson, { found, checkedBy }) =>
    changed(lesson, {
      deidentified: found === 'nobody_recognisable',
      ...(found === 'reworded' ? { writer: checkedBy } : {}),
    }),
  LessonAccepted: (lesson, { type, owner, dueOn, secondCheckOn }) =>
    changed(lesson, { status: 'accepted', type, owner, dueOn, secondCheckOn, checks: 0, escalated: [] }),
  LessonMerged: (lesson) => changed(lesson, { status: 'merged' }),
  LessonRejected: (lesson) => changed(lesson, { status: 'rejected' }),
  LessonPlanned: planned,
  LessonRoutedToPolicy: planned,
  CurriculumChangeRaised: planned,
  TrainingRaised: planned,
  LessonShared: (lesson) => changed(lesson, { shared: true }),
  LessonExtended: (lesson, { dueOn, secondCheckOn }) => changed(lesson, { dueOn, secondCheckOn, escalated: [] }),
  LessonImplemented: (lesson, { on, secondCheckOn }) =>
    changed(lesson, { status: 'implemented', implementedOn: on, secondCheckOn, escalated: [] }),
  EffectivenessChecked: (lesson, { result }) =>
    lesson.status === 'none'
      ? lesson
      : { ...lesson, status: 'checked', result, checks: lesson.checks + 1, escalated: [] },
  LessonEscalated: (lesson, { step }) =>
    lesson.status === 'none' ? lesson : { ...lesson, escalated: [...lesson.escalated, step] },
  LessonClosed: (lesson) => changed(lesson, { status: 'closed' }),
  LessonReopened: (lesson) => changed(lesson, { status: 'reopened', checks: 0, escalated: [] }),
});

/** The stream of a lesson, for a rule that looks at one. */
export const lessonStream = {
  name: 'lesson',
  events: lessonEvents,
  initial: noLesson,
  evolve: evolveLesson,
  commands: [],
};
export const lessonCommand = commandFor<Lesson, LessonSchemas>();

/** Who decides on a lesson: the head, whichever kind leads the school, and the lead of the trust. */
export const byDeciders = { roles: ['HT', 'EHT', 'TSL'], at: 'record', tier: 'T1' } as const;
/**
 * Who works on it: they, the safeguarding team, and its owner, whatever their post. The team reads every lesson of its
 * school by its role, so an owner among them is not let in by name.
 */
export const byWorkers = { ...byDeciders, roles: ['HT', 'TSL', 'DSL', 'DDSL'], relations: ['named'] } as const;
/** For an event's own line about the breach that it stems from. */
export const ofBreach = ({ breachId: breach }: OpenLesson) => (breach === undefined ? {} : { breachId: breach });
