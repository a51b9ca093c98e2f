import { id, referenceTo } from '@caseward/kernel';
import { lessonAggregate, lessonStatuses, lessonType } from '@caseward/learning-domain';
import { newestVisible, nextCommandsOf, question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, desc, eq, ne, notInArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { lessonFiles as l, type LessonRow } from './lesson-file.projection';
import { cameFrom, storiesIn } from './told';

/** Enough to choose from. */
const MOST_OTHERS = 50;

export const lessonQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, access } = platform;
  const stories = storiesIn(platform);
  const lessons = question({
    name: 'lessons',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z.string().optional(),
      status: z.enum(lessonStatuses).nullish(),
      type: lessonType.nullish(),
      waiting: z.boolean(),
    }),
    needs: 'signed-in',
    answer: ({ first, after, status, type, waiting }, ask) =>
      newestVisible(
        platform,
        { table: l, id: l.id, at: l.proposedAt },
        ask,
        and(
          status ? eq(l.status, status) : undefined,
          type ? eq(l.type, type) : undefined,
          waiting ? sql`cardinality(${l.overdue}) > 0` : undefined,
        ),
        { first, after },
      ),
  });
  const lesson = question({
    name: 'lesson',
    input: z.object({ id }),
    needs: { roles: ['DSL', 'DDSL', 'HT'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: lessonId }) => (await db.select().from(l).where(eq(l.id, lessonId)))[0] ?? null,
  });

  /** What it could be merged into: lessons of its school that live, as far as the asker may know of them. */
  const othersOf = async (row: LessonRow, ask: Ask) => {
    const alive = and(
      eq(l.schoolId, row.schoolId),
      ne(l.id, row.id),
      notInArray(l.status, ['merged', 'rejected']),
      await access.visible(ask.by, l.id),
    );
    const rows = await db.select().from(l).where(alive).orderBy(desc(l.proposedAt)).limit(MOST_OTHERS);
    const open = await access.among(ask.by, rows.map((one) => one.id)); // prettier-ignore
    return rows.filter((one) => open.has(one.id));
  };

  const types: Served['types'] = {
    Lesson: {
      reference: ({ id: lessonId }: LessonRow) => referenceTo('lesson', lessonId),
      proposedAt: ({ proposedAt }: LessonRow) => new Date(proposedAt).toISOString(),
      sharedAt: ({ sharedAt }: LessonRow) => sharedAt && new Date(sharedAt).toISOString(),
      proposedBy: (row: LessonRow, _, ask) => ask.refer('Person', row.proposedBy, row.id),
      owner: (row: LessonRow, _, ask) => row.owner && ask.refer('Person', row.owner, row.id),
      from: ({ debriefId }: LessonRow, _, ask) => cameFrom('debrief', debriefId, ask),
      text: ({ lesson: text }: LessonRow, _, ask) => ask.text(text),
      change: ({ change }: LessonRow, _, ask) => ask.text(change),
      target: ({ target }: LessonRow, _, ask) => ask.text(target),
      measure: ({ measure }: LessonRow, _, ask) => ask.text(measure),
      policyDraft: ({ draft }: LessonRow) => draft,
      others: (row: LessonRow, _, ask) => othersOf(row, ask),
      story: ({ id: lessonId }: LessonRow) => stories.own(lessonId),
      nextCommands: nextCommandsOf(platform, lessonAggregate),
      entries: ({ id: lessonId }: LessonRow) => stories.entries(lessonId),
      whoCanSee: ({ id: lessonId }: LessonRow, _, ask) => ask.whoCanSee(lessonId),
    },
    LessonCheck: { finding: ({ finding }: LessonRow['checks'][number], _, ask) => ask.text(finding) },
    OtherLesson: {
      reference: ({ id: lessonId }: LessonRow) => referenceTo('lesson', lessonId),
      text: ({ lesson: text }: LessonRow, _, ask) => ask.text(text),
    },
  };
  return { questions: [lessons, lesson], types };
};
