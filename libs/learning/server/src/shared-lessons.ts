import { readersOf } from '@caseward/access-domain';
import { dayOf, id, referenceTo } from '@caseward/kernel';
import { lessonAggregate, lessonType } from '@caseward/learning-domain';
import { nextCommandsOf, question, type Platform, type Served } from '@caseward/server-kit';
import { and, count, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { lessonFiles as l, type LessonRow } from './lesson-file.projection';
import { storiesIn } from './told';

/** What is not selected cannot be told: no school, nobody, no source. */
const told = {
  id: l.id,
  status: l.status,
  type: l.type,
  lesson: l.lesson,
  target: l.target,
  measure: l.measure,
  checks: l.checks,
  sharedAt: l.sharedAt,
  dueOn: l.dueOn,
  nextCheckOn: l.nextCheckOn,
  draft: l.draft,
};
type Row = Pick<LessonRow, keyof typeof told>;

/** Everybody who works in the trust may read what was shared with all of it (tier T0). */
const everybody = { roles: readersOf('T0', 'open').roles };

export const sharedLessonQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db } = platform;
  const stories = storiesIn(platform);
  const sharedLessons = question({
    name: 'sharedLessons',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      type: lessonType.nullish(),
    }),
    needs: everybody,
    async answer({ first, after, type }) {
      const fits = and(isNotNull(l.sharedAt), type ? eq(l.type, type) : undefined);
      const skip = Number(after ?? 0);
      const [rows, [all]] = await Promise.all([
        db.select(told).from(l).where(fits).orderBy(desc(l.sharedAt), desc(l.id)).offset(skip).limit(first + 1), // prettier-ignore
        db.select({ n: count() }).from(l).where(fits),
      ]);
      const next = rows.length > first ? String(skip + first) : null;
      return { items: rows.slice(0, first), next, total: all?.n ?? 0 };
    },
  });
  const sharedLesson = question({
    name: 'sharedLesson',
    input: z.object({ id }),
    needs: everybody,
    answer: async ({ id: lessonId }) =>
      (await db.select(told).from(l).where(and(isNotNull(l.sharedAt), eq(l.id, lessonId))))[0] ?? null, // prettier-ignore
  });
  const types: Served['types'] = {
    SharedLesson: {
      reference: ({ id: lessonId }: Row) => referenceTo('lesson', lessonId),
      text: ({ lesson }: Row, _, ask) => ask.text(lesson),
      target: ({ target }: Row, _, ask) => ask.text(target),
      measure: ({ measure }: Row, _, ask) => ask.text(measure),
      policyDraft: ({ draft }: Row) => draft,
      // Only what is shared is a row here.
      sharedOn: ({ sharedAt }: Row) => dayOf(new Date(sharedAt!).toISOString()),
      result: ({ checks }: Row) => checks.at(-1)?.result ?? null,
      nextCommands: nextCommandsOf(platform, lessonAggregate),
      entries: ({ id: lessonId }: Row) => stories.entries(lessonId),
    },
  };
  return { questions: [sharedLessons, sharedLesson], types };
};
