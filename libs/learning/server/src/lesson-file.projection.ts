import { lessonStatuses, type OpenLessonEvent } from '@caseward/learning-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Check = Readonly<{ on: string; result: string; finding: SealedText | null }>;

/** One row for each lesson: the register, its page and what is shared across the trust read it. */
export const lessonFiles = pgTable(
  'lesson_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: lessonStatuses }).notNull(),
    source: text().notNull(),
    scope: text().notNull(),
    debriefId: uuid('debrief_id'),
    proposedAt: timestamp('proposed_at', { withTimezone: true, mode: 'string' }).notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    /** Since when it waits for a decision: proposed, or open again. */
    undecidedSince: timestamp('undecided_since', { withTimezone: true, mode: 'string' }).notNull(),
    /** As whoever read it for names last left it. */
    lesson: jsonb().$type<SealedText>(),
    change: jsonb().$type<SealedText>(),
    deidentified: boolean().notNull(),
    type: text(),
    owner: uuid(),
    dueOn: date('due_on', { mode: 'string' }),
    nextCheckOn: date('next_check_on', { mode: 'string' }),
    firstCheckOn: date('first_check_on', { mode: 'string' }),
    secondCheckOn: date('second_check_on', { mode: 'string' }),
    target: jsonb().$type<SealedText>(),
    measure: jsonb().$type<SealedText>(),
    checks: jsonb().$type<readonly Check[]>().notNull(),
    sharedAt: timestamp('shared_at', { withTimezone: true, mode: 'string' }),
    mergedInto: uuid('merged_into'),
    /** The draft of a policy that it has opened last. */
    draft: jsonb().$type<Readonly<{ policyId: string; versionId: string; clauseId: string | null }>>(),
    /** Steps that nobody has taken in time. */
    overdue: text().array().notNull(),
  },
  (t) => [index().on(t.schoolId, t.status), index().on(t.sharedAt)],
);
export type LessonRow = typeof lessonFiles.$inferSelect;

const planned = (row: LessonRow | undefined) => row && { ...row, status: 'planned' as const };

export const lessonFileProjection = projectionOf<OpenLessonEvent>()({
  name: 'lesson_file',
  version: 4,
  table: lessonFiles,
  on: {
    LessonProposed: (_, { data, meta, sealed }) => ({
      id: data.lessonId,
      schoolId: data.schoolId,
      status: 'proposed' as const,
      source: data.source,
      scope: data.scope,
      debriefId: data.debriefId ?? null,
      proposedAt: meta.recordedAt,
      proposedBy: data.proposedBy,
      undecidedSince: meta.recordedAt,
      lesson: sealed['lesson'] ?? null,
      change: sealed['change'] ?? null,
      deidentified: false,
      type: null,
      owner: null,
      dueOn: null,
      nextCheckOn: null,
      firstCheckOn: null,
      secondCheckOn: null,
      target: null,
      measure: null,
      checks: [],
      sharedAt: null,
      mergedInto: null,
      draft: null,
      overdue: [],
    }),
    LessonDeidentificationChecked: (row, { data: { found }, sealed }) =>
      row && {
        ...row,
        deidentified: found === 'nobody_recognisable',
        lesson: sealed['lesson'] ?? row.lesson,
      },
    LessonAccepted: (row, { data: { type, owner, dueOn, firstCheckOn, secondCheckOn }, sealed }) =>
      row && {
        ...row,
        ...{ status: 'accepted' as const, type, owner, dueOn, firstCheckOn, secondCheckOn, nextCheckOn: firstCheckOn },
        target: sealed['target'] ?? null,
        measure: sealed['measure'] ?? null,
        overdue: [],
      },
    LessonMerged: (row, { data: { into } }) =>
      row && { ...row, status: 'merged' as const, mergedInto: into, overdue: [] },
    LessonRejected: (row) => row && { ...row, status: 'rejected' as const, overdue: [] },
    LessonPlanned: planned,
    LessonRoutedToPolicy: (row, { data: { draft } }) =>
      row && {
        ...row,
        status: 'planned' as const,
        draft: draft
          ? { policyId: draft.policyId, versionId: draft.versionId, clauseId: draft.clauseId ?? null }
          : row.draft,
      },
    CurriculumChangeRaised: planned,
    TrainingRaised: planned,
    LessonShared: (row, { meta }) => row && { ...row, sharedAt: meta.recordedAt },
    LessonExtended: (row, { data: { dueOn, firstCheckOn, secondCheckOn } }) =>
      row && { ...row, dueOn, firstCheckOn, secondCheckOn, nextCheckOn: firstCheckOn, overdue: [] },
    LessonImplemented: (row, { data: { firstCheckOn, secondCheckOn } }) =>
      row && {
        ...row,
        ...{ status: 'implemented' as const, firstCheckOn, secondCheckOn, nextCheckOn: firstCheckOn, overdue: [] },
      },
    EffectivenessChecked: (row, { data: { on, result, nextCheckOn }, sealed }) =>
      row && {
        ...row,
        status: 'checked' as const,
        checks: [...row.checks, { on, result, finding: sealed['finding'] ?? null }],
        nextCheckOn: nextCheckOn ?? null,
        overdue: [],
      },
    LessonEscalated: (row, { data: { step } }) => row && { ...row, overdue: [...row.overdue, step] },
    LessonClosed: (row) => row && { ...row, status: 'closed' as const, nextCheckOn: null, overdue: [] },
    LessonReopened: (row, { meta }) =>
      row && {
        ...row,
        ...{ status: 'reopened' as const, undecidedSince: meta.recordedAt, nextCheckOn: null, overdue: [] },
      },
  },
});
