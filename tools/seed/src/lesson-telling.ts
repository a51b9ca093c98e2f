import type { Day, Id } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import { step, type Step } from './steps';

/** The day so many school days before today. */
export type Back = (days: number) => Day;

/** One thing after another, each on its own day, `days` school days ago. */
export const tellerOf = (key: string, back: Back) => {
  let told = 0;
  return (days: number, at: string, as: string, type: string, input: unknown): Step =>
    step(`${key}/${told++}`, `${back(days)}T${at}:00.000Z`, as === 'system' ? 'system' : adultId(as), type, input);
};

type LessonTold = Readonly<{
  key: string;
  school: SchoolKey;
  source: string;
  debriefId?: Id;
  by: string;
  secondReader: string;
  days: number;
  lesson: string;
  change?: string;
}>;
/** A lesson as it was proposed, and read for names by a second person on the next day. */
export const proposed = (told: LessonTold, back: Back) => {
  const { key, school, source, debriefId, by, secondReader, days, lesson, change } = told;
  const lessonId = idOf(`lesson/${key}`);
  const tell = tellerOf(`lesson/${key}`, back);
  return {
    lessonId,
    tell,
    steps: [
      tell(days, '15:20', by, 'ProposeLesson', {
        ...{ lessonId, schoolId: schoolId(school), source, scope: 'trust', lesson },
        ...(debriefId && { debriefId }),
        ...(change && { change }),
      }),
      tell(days - 1, '09:10', secondReader, 'CheckLessonDeidentified', { lessonId, found: 'nobody_recognisable' }),
    ],
  };
};
