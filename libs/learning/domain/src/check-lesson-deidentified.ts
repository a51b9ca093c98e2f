import { id, optionalWords, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { lessonCommand, type LessonRefusal } from './lesson';
import { readyLesson } from './lesson-life';
import { deidentification } from './vocabulary';

/**
 * Somebody who did not write it reads it as a stranger would: can anybody be recognised? Who rewords it has written it, and
 * then somebody else reads it once more.
 */
export const checkLessonDeidentified = lessonCommand({
  type: 'CheckLessonDeidentified',
  input: z.object({
    lessonId: id,
    found: deidentification,
    lesson: optionalWords(1_000),
    note: optionalWords(2_000),
  }),
  may: { roles: ['HT', 'DSL', 'TSL'], at: 'record', tier: 'T1' },
  about: ({ lessonId }) => lessonId,
  sole: true,
  decide(state, { lessonId, found, lesson, note }, { actor }) {
    const { writer } = readyLesson(state, 'CheckLessonDeidentified');
    if (writer === actor) throw new Refusal<LessonRefusal>('lesson/read-by-its-writer');
    const reworded = found === 'reworded' ? lesson?.trim() : undefined;
    if (found === 'reworded' && !reworded) throw new Refusal<LessonRefusal>('lesson/words-missing');
    const said = { ...(reworded ? { lesson } : {}), ...(note === undefined ? {} : { note }) };
    return [{ type: 'LessonDeidentificationChecked', data: { lessonId, found, checkedBy: actor, ...said } }];
  },
});
