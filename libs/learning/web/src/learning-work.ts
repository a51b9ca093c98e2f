import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

const inDebrief = (title: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/debriefs/${recordId}`,
});
const inLesson = (title: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/lessons/${recordId}`,
});

export const learningWork = {
  PLAN_DEBRIEF: inDebrief('Plan a debrief'),
  HOLD_DEBRIEF: inDebrief('Hold a debrief'),
  WRITE_DEBRIEF: inDebrief('Agree the notes of a debrief'),
  CLOSE_DEBRIEF: inDebrief('Draw lessons from a debrief, and close it'),
  READ_LESSON_FOR_NAMES: inLesson('Read a lesson for names'),
  DECIDE_ON_LESSON: inLesson('Decide on a lesson'),
  PUT_LESSON_IN_PLACE: inLesson('Put a lesson in place'),
  CHECK_LESSON: inLesson('Check whether a lesson worked'),
} as const satisfies Partial<WorkWords<WorkKind>>;
