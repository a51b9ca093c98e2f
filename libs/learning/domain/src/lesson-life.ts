import { lifecycleFor } from '@caseward/kernel';
import type { Lesson, LessonRefusal, LessonStatus, OpenLesson } from './lesson';

const undecided: readonly LessonStatus[] = ['proposed', 'reopened'];
const underWay: readonly LessonStatus[] = ['accepted', 'planned'];
const notChecked = ({ deidentified }: OpenLesson): LessonRefusal | false => !deidentified && 'lesson/names-not-checked';
const unlessOf =
  (...types: readonly OpenLesson['type'][]) =>
  ({ type }: OpenLesson): LessonRefusal | false =>
    !types.includes(type) && 'lesson/another-type';

/** The life of a lesson. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const lessonLife = lifecycleFor<OpenLesson, LessonRefusal>()({
  none: 'lesson/none',
  begins: { ProposeLesson: 'proposed' },
  because: {
    proposed: 'lesson/not-decided',
    reopened: 'lesson/not-decided',
    accepted: 'lesson/not-implemented',
    planned: 'lesson/not-implemented',
    implemented: 'lesson/not-checked',
    checked: 'lesson/checked',
    closed: 'lesson/closed',
    merged: 'lesson/merged',
    rejected: 'lesson/rejected',
  },
  turns: {
    CheckLessonDeidentified: {
      from: undecided,
      unless: ({ deidentified }) => deidentified && 'lesson/deidentified',
    },
    AcceptLesson: { from: undecided, to: ['accepted'], unless: notChecked },
    MergeLesson: { from: [...undecided, 'accepted'], to: ['merged'] },
    RejectLesson: { from: undecided, to: ['rejected'] },
    PlanLesson: { from: underWay, to: ['planned'] },
    LinkPolicyChange: { from: underWay, to: ['planned'], unless: unlessOf('policy_change') },
    LinkCurriculumChange: { from: underWay, to: ['planned'], unless: unlessOf('curriculum_change') },
    LinkTraining: { from: underWay, to: ['planned'], unless: unlessOf('training') },
    ShareLessonTrustWide: {
      from: ['accepted', 'planned', 'implemented', 'checked', 'closed'],
      unless: (lesson) => notChecked(lesson) || (lesson.shared && 'lesson/already-shared'),
    },
    ExtendLesson: { from: underWay },
    ConfirmLessonImplemented: { from: ['planned'], to: ['implemented'] },
    CheckLessonEffectiveness: { from: ['implemented', 'checked'], to: ['checked', 'reopened'] },
    EscalateOverdueLesson: { from: [...undecided, ...underWay, 'implemented', 'checked'], offered: false },
    CloseLesson: { from: ['checked'], to: ['closed'] },
    ReopenLesson: { from: ['rejected', 'checked', 'closed'], to: ['reopened'] },
  },
});
export type LessonTurn = keyof typeof lessonLife.turns;

/** The lesson, when it takes this command now. @throws Refusal */
export const readyLesson = (lesson: Lesson, command: LessonTurn): OpenLesson => lessonLife.ready(lesson, command);
