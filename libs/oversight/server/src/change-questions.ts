import { dayOf, id, referenceTo } from '@caseward/kernel';
import { lessonType } from '@caseward/learning-domain';
import { policyStream } from '@caseward/policies-domain';
import { question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, asc, count, desc, eq, inArray, isNotNull, lt, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { chainBreaches, chainDebriefs, chainLessons as l, chainVersions, type ChainLesson, type ChangedClause } from './chain-tables'; // prettier-ignore
import { toldClause } from './told-clause';
import { overseeing, overseers } from './overseers';
import { termName } from './school-terms';
import { stages } from './stages';

/** A debrief teaches few things. */
const MOST_BESIDE = 10;
const late = ['agreed', 'planned'] as const;
const inTerm = (day: string | null | undefined) => (day ? termName(day) : null);
/** Accepted once, and not merged into another, which then says it. */
const led = and(isNotNull(l.acceptedOn), ne(l.stage, 'merged'));

/** What lessons led to, changes of policies and of what is taught beside each other: a register for those who govern. */
export const changeQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, clock, streams } = platform;
  const oversees = overseeing(platform);
  const learnedChanges = question({
    name: 'learnedChanges',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      type: lessonType.nullish(),
      stage: z.enum(stages).nullish(),
      late: z.boolean().default(false),
    }),
    needs: { roles: overseers },
    async answer({ first, after, type, stage, late: onlyLate }) {
      const fits = and(
        led,
        type ? eq(l.type, type) : undefined,
        stage ? eq(l.stage, stage) : undefined,
        onlyLate ? and(inArray(l.stage, [...late]), lt(l.dueOn, dayOf(clock.now()))) : undefined,
      );
      const skip = Number(after ?? 0);
      const [rows, [all]] = await Promise.all([
        db.select().from(l).where(fits).orderBy(desc(l.acceptedOn), desc(l.id)).offset(skip).limit(first + 1), // prettier-ignore
        db.select({ n: count() }).from(l).where(fits),
      ]);
      const next = rows.length > first ? String(skip + first) : null;
      return { items: rows.slice(0, first), next, total: all?.n ?? 0 };
    },
  });
  const learnedChange = question({
    name: 'learnedChange',
    input: z.object({ id }),
    needs: { roles: overseers },
    answer: async ({ id: lessonId }) =>
      (
        await db
          .select()
          .from(l)
          .where(and(led, eq(l.id, lessonId)))
      )[0] ?? null,
  });

  /** Terms, and no days: who knows the school would know the case. */
  const originOf = async ({ source, breachId, debriefId }: ChainLesson) => {
    const [[breach], [debrief]] = await Promise.all([
      breachId === null ? [] : db.select().from(chainBreaches).where(eq(chainBreaches.id, breachId)),
      debriefId === null ? [] : db.select().from(chainDebriefs).where(eq(chainDebriefs.id, debriefId)),
    ]);
    return {
      source,
      reported: inTerm(breach?.reportedOn),
      found: inTerm(breach?.foundOn),
      lookedBack: inTerm(debrief?.heldOn),
    };
  };
  /** What else was learned from the same. */
  const besideOf = async ({ id: lessonId, breachId, debriefId }: ChainLesson) => {
    const same = or(
      debriefId === null ? undefined : eq(l.debriefId, debriefId),
      breachId === null ? undefined : eq(l.breachId, breachId),
    );
    return same
      ? db
          .select()
          .from(l)
          .where(and(led, same, ne(l.id, lessonId)))
          .orderBy(asc(l.acceptedOn), asc(l.id))
          .limit(MOST_BESIDE)
      : [];
  };
  const clauseOf = async (changed: ChangedClause) => {
    const { state: policy } = await streams.fold({ ...policyStream, commands: [] }, changed.policyId);
    const now = policy.status === 'none' ? undefined : policy.inForce?.versionId;
    const texts = await db
      .select()
      .from(chainVersions)
      .where(inArray(chainVersions.id, now ? [changed.versionId, now] : [changed.versionId]));
    return toldClause(changed, policy, texts);
  };
  const forOverseers =
    <T>(tell: (row: ChainLesson) => T, otherwise: T) =>
    async (row: ChainLesson, _: unknown, ask: Ask) =>
      (await oversees(ask)) ? tell(row) : otherwise;

  const types: Served['types'] = {
    ChainLesson: {
      reference: ({ id: lessonId }: ChainLesson) => referenceTo('lesson', lessonId),
      accepted: ({ acceptedOn }: ChainLesson) => inTerm(acceptedOn),
      origin: forOverseers<Promise<unknown> | null>(originOf, null),
      beside: forOverseers<Promise<readonly ChainLesson[]> | readonly ChainLesson[]>(besideOf, []),
      taught: forOverseers(({ taught }) => taught, []),
      clauses: forOverseers<Promise<readonly unknown[]> | readonly unknown[]>(
        ({ clauses }) => Promise.all(clauses.map(clauseOf)),
        [],
      ),
      dueOn: forOverseers(({ dueOn }) => dueOn, null),
      trainedBefore: forOverseers(({ trainedBefore }) => trainedBefore, null),
      isLate: ({ stage, dueOn }: ChainLesson) =>
        (late as readonly string[]).includes(stage) && dueOn !== null && dueOn < dayOf(clock.now()),
    },
  };
  return { questions: [learnedChanges, learnedChange], types };
};
