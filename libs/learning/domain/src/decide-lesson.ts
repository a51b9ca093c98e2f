import { day, decisionInput, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { known, restrictionOf } from './around';
import { checkDays } from './check-days';
import { byDeciders, lessonCommand, lessonStream, ofBreach, type LessonRefusal } from './lesson';
import { readyLesson } from './lesson-life';
import { lessonType } from './vocabulary';

const about = ({ lessonId }: Readonly<{ lessonId: string }>) => lessonId;

/** It will be done: in which way, by whom, by when, and how anybody will know that it worked. */
export const acceptLesson = lessonCommand({
  type: 'AcceptLesson',
  input: z.object({
    lessonId: id,
    type: lessonType,
    owner: id,
    dueOn: day,
    target: optionalWords(300),
    measure: words(2_000),
    ...decisionInput,
  }),
  may: byDeciders,
  about,
  sole: true,
  facts: (read, { lessonId }) => restrictionOf(read, lessonId),
  letsIn: (events) => events.flatMap((e) => (e.type === 'LessonAccepted' ? [e.data.owner] : [])),
  decide(state, input, { today, calendar }, restriction) {
    const lesson = readyLesson(state, 'AcceptLesson');
    if (input.dueOn < today) throw new Refusal<LessonRefusal>('lesson/due-in-the-past');
    const { about: whom, excluded } = known(restriction);
    if (whom.includes(input.owner) || excluded.includes(input.owner))
      throw new Refusal<LessonRefusal>('lesson/owner-shut-out');
    return [{ type: 'LessonAccepted', data: { ...input, ...checkDays(calendar, input.dueOn), ...ofBreach(lesson) } }];
  },
});

/** Another lesson says it already. */
export const mergeLesson = lessonCommand({
  type: 'MergeLesson',
  input: z.object({ lessonId: id, into: id, reason: words(2_000) }),
  may: byDeciders,
  about,
  sole: true,
  facts: (read, { into }) => read(lessonStream, into),
  decide(state, input, _, other) {
    const lesson = readyLesson(state, 'MergeLesson');
    if (input.into === input.lessonId) throw new Refusal<LessonRefusal>('lesson/merged-into-itself');
    const lives = other.status !== 'none' && !['merged', 'rejected'].includes(other.status);
    // Another school's lesson is known only when it was shared.
    if (!lives || (other.school !== lesson.school && !other.shared))
      throw new Refusal<LessonRefusal>('lesson/merged-into-nothing');
    return [{ type: 'LessonMerged', data: { ...input, ...ofBreach(lesson) } }];
  },
});

/** It will not be done, and why not. */
export const rejectLesson = lessonCommand({
  type: 'RejectLesson',
  input: z.object({ lessonId: id, ...decisionInput }),
  may: byDeciders,
  about,
  sole: true,
  decide(state, input) {
    const lesson = readyLesson(state, 'RejectLesson');
    return [{ type: 'LessonRejected', data: { ...input, ...ofBreach(lesson) } }];
  },
});
