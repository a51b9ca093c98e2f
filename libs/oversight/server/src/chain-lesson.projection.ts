import { dayOf } from '@caseward/kernel';
import type { OpenLessonEvent } from '@caseward/learning-domain';
import { projectionOf } from '@caseward/server-kit';
import { chainLessons, type ChainLesson } from './chain-tables';

type Told = Exclude<OpenLessonEvent, { type: 'LessonDeidentificationChecked' | 'LessonEscalated' }>;

const goes = (stage: ChainLesson['stage']) => (row: ChainLesson | undefined) => row && { ...row, stage };

/** How far each lesson is, and where in policies and in what is taught it changes something. Codes, days and ids alone. */
export const chainLessonProjection = projectionOf<Told>()({
  name: 'chain_lesson',
  version: 2,
  table: chainLessons,
  on: {
    LessonProposed: (_, { data: { lessonId, source, breachId, debriefId } }) => ({
      ...{ id: lessonId, source, type: null, breachId: breachId ?? null, debriefId: debriefId ?? null },
      ...{ stage: 'proposed' as const, dueOn: null, taught: [], clauses: [], trainedBefore: null, seenIn: [] },
      ...{ acceptedOn: null, sharedOn: null, implementedOn: null, checks: [] },
    }),
    // What is done about it begins anew; what it changed before stays changed, and what was found then was found.
    LessonAccepted: (row, { data: { type, dueOn }, meta }) =>
      row && {
        ...{ ...row, type, dueOn, stage: 'agreed' as const, acceptedOn: dayOf(meta.recordedAt) },
        ...{ implementedOn: null, seenIn: [] },
      },
    LessonMerged: goes('merged'),
    LessonRejected: goes('dropped'),
    LessonPlanned: goes('planned'),
    LessonRoutedToPolicy: (row, { data: { draft } }) =>
      row && {
        ...{ ...row, stage: 'planned' as const },
        clauses: draft
          ? [
              ...row.clauses.filter(({ versionId }) => versionId !== draft.versionId),
              { policyId: draft.policyId, versionId: draft.versionId, clauseId: draft.clauseId ?? null },
            ]
          : row.clauses,
      },
    // Asked for once more, it is the later that holds. What was said in words alone stands in the lesson.
    CurriculumChangeRaised: (row, { data: { inSubject, inYears = [], ledBy } }) =>
      row && {
        ...{ ...row, stage: 'planned' as const },
        taught: inSubject
          ? [...row.taught.filter((one) => one.inSubject !== inSubject), { inSubject, inYears, ledBy: ledBy ?? null }]
          : row.taught,
      },
    TrainingRaised: (row, { data: { by } }) => row && { ...row, stage: 'planned' as const, trainedBefore: by },
    LessonShared: (row, { meta }) => row && { ...row, sharedOn: dayOf(meta.recordedAt) },
    LessonExtended: (row, { data: { dueOn } }) => row && { ...row, dueOn },
    LessonImplemented: (row, { data: { on, seenIn = [] } }) =>
      row && { ...row, stage: 'in_place' as const, implementedOn: on, seenIn },
    EffectivenessChecked: (row, { data: { on, result, seenIn = [] } }) =>
      row && { ...row, stage: 'reviewed' as const, checks: [...row.checks, { on, result, seenIn }] },
    LessonClosed: goes('closed'),
    LessonReopened: goes('open_again'),
  },
});
