import { reactionFor } from '@caseward/kernel';
import type { OpenLessonEvent } from './lesson-events';

type OfBreach = Readonly<{ lessonId: string; breachId?: string | undefined }>;
const tell =
  (type: string) =>
  ({ lessonId, breachId }: OfBreach) =>
    breachId === undefined ? undefined : { type, input: { breachId, lessonId } };
const routed = tell('NoteLessonRouted');

/**
 * The breach learns which lessons stem from it, and which of them are on their way: it is not closed before. One reaction,
 * so that it hears of a lesson before it hears what became of it: between two there is no order.
 */
export const tellBreachOfLesson = reactionFor<OpenLessonEvent>()({
  name: 'tell-breach-of-lesson',
  on: {
    LessonProposed: tell('NoteLessonProposed'),
    LessonMerged: routed,
    LessonRejected: routed,
    LessonPlanned: routed,
    LessonRoutedToPolicy: routed,
    CurriculumChangeRaised: routed,
    TrainingRaised: routed,
  },
});

/** The debrief counts it. */
export const tellDebriefOfLesson = reactionFor<OpenLessonEvent>()({
  name: 'tell-debrief-of-lesson',
  on: {
    LessonProposed: ({ lessonId, debriefId }) =>
      debriefId === undefined ? undefined : { type: 'RecordLessonExtracted', input: { debriefId, lessonId } },
  },
});

/** Whoever is shut out of the debrief later is shut out of its lessons as well. */
export const lessonFollowsDebrief = reactionFor<OpenLessonEvent>()({
  name: 'lesson-follows-debrief',
  on: {
    LessonProposed: ({ lessonId, debriefId }) =>
      debriefId === undefined
        ? undefined
        : { type: 'FollowRestriction', input: { recordId: debriefId, follower: lessonId } },
  },
});

/** The policy's owner finds a draft that says for which lesson, and for which clause. Its words stay with the lesson. */
export const openPolicyDraft = reactionFor<OpenLessonEvent>()({
  name: 'lesson-opens-policy-draft',
  on: {
    LessonRoutedToPolicy: ({ lessonId, draft }) =>
      draft && { type: 'DraftPolicyVersion', input: { ...draft, changeClass: 'material', reason: 'lesson', lessonId } },
  },
});

/** A policy that is reviewed early for lessons is looked at as a whole, and not at the clause alone. It says so itself. */
export const callForPolicyReview = reactionFor<OpenLessonEvent>()({
  name: 'lesson-calls-for-policy-review',
  on: {
    LessonRoutedToPolicy: ({ lessonId, draft }) =>
      draft && {
        type: 'TriggerPolicyReview',
        // Everybody reads this beside the policy: what the lesson says stays with the lesson.
        input: {
          policyId: draft.policyId,
          trigger: 'lesson',
          lessonId,
          note: 'A lesson asks for a change of its text.',
        },
      },
  },
});
