import { day, decisionRecorded, id, optionalWords, sealed, words, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import {
  curriculumLead,
  curriculumSubject,
  deidentification,
  effectiveness,
  lessonScope,
  lessonSource,
  lessonStep,
  lessonType,
  seenIn,
  yearGroup,
} from './vocabulary';

const lessonId = id;
const people = z.array(id);
/** The breach that it stems from, when it stems from one: so that what happens here is told there. */
const breachId = id.optional();
/** When somebody looks whether it worked: after one term, and after three. */
const checks = { firstCheckOn: day, secondCheckOn: day };

/** Kinds of evidence, in the open; what was seen in them is words, and sealed. */
const looked = z.array(seenIn).optional();

/** The draft of a policy that a lesson opens, and the clause for which it does. */
const policyDraft = z.object({
  versionId: id,
  policyId: id,
  number: words(20),
  basedOn: id.optional(),
  clauseId: id.optional(),
});
export type PolicyDraft = Readonly<z.infer<typeof policyDraft>>;

export const lessonEvents = {
  /** `people`: whom it calls, beside those who read such a record by their role. */
  LessonProposed: z.object({
    lessonId,
    schoolId: id,
    source: lessonSource,
    scope: lessonScope,
    proposedBy: id,
    debriefId: id.optional(),
    breachId,
    people,
    lesson: sealed('record', words(1_000)),
    change: sealed('record', optionalWords(2_000)),
  }),
  /** Read by somebody who did not write it. `lesson`: their words, when they had to change it. */
  LessonDeidentificationChecked: z.object({
    lessonId,
    checkedBy: id,
    found: deidentification,
    lesson: sealed('record', words(1_000).optional()),
    note: sealed('record', optionalWords(2_000)),
  }),
  LessonAccepted: z.object({
    lessonId,
    type: lessonType,
    owner: id,
    dueOn: day,
    ...checks,
    breachId,
    target: sealed('record', optionalWords(300)),
    measure: sealed('record', words(2_000)),
    ...decisionRecorded,
  }),
  LessonMerged: z.object({ lessonId, into: id, breachId, reason: sealed('record', words(2_000)) }),
  LessonRejected: z.object({ lessonId, breachId, ...decisionRecorded }),
  LessonPlanned: z.object({ lessonId, breachId, plan: sealed('record', words(5_000)) }),
  LessonRoutedToPolicy: z.object({
    lessonId,
    breachId,
    policy: sealed('record', words(300)),
    clause: sealed('record', words(100)),
    change: sealed('record', words(5_000)),
    /** Of a policy in the register. */
    draft: policyDraft.optional(),
  }),
  CurriculumChangeRaised: z.object({
    lessonId,
    breachId,
    /** As it was said before there were lists of subjects and years. */
    subject: sealed('record', optionalWords(200)),
    yearGroups: sealed('record', optionalWords(200)),
    /** In the open, for those who govern: where in what is taught, for which years, and whose post it is to lead it. */
    inSubject: curriculumSubject.optional(),
    inYears: z.array(yearGroup).optional(),
    ledBy: curriculumLead.optional(),
    programme: sealed('record', optionalWords(200)),
    change: sealed('record', words(5_000)),
  }),
  TrainingRaised: z.object({
    lessonId,
    breachId,
    forWhom: sealed('record', words(300)),
    training: sealed('record', words(5_000)),
    by: day,
  }),
  LessonShared: z.object({ lessonId }),
  LessonExtended: z.object({ lessonId, dueOn: day, ...checks, reason: sealed('record', words(2_000)) }),
  LessonImplemented: z.object({
    lessonId,
    on: day,
    ...checks,
    seenIn: looked,
    evidence: sealed('record', words(5_000)),
  }),
  EffectivenessChecked: z.object({
    lessonId,
    on: day,
    result: effectiveness,
    checkedBy: id,
    /** When somebody looks again, if anybody does. */
    nextCheckOn: day.optional(),
    seenIn: looked,
    finding: sealed('record', words(5_000)),
  }),
  LessonEscalated: z.object({ lessonId, step: lessonStep, people }),
  LessonClosed: z.object({ lessonId, reason: sealed('record', optionalWords(2_000)) }),
  LessonReopened: z.object({ lessonId, reason: sealed('record', words(5_000)) }),
};
export type LessonSchemas = typeof lessonEvents;
export type LessonEvent = EventOf<LessonSchemas>;
export type OpenLessonEvent = OpenOf<LessonSchemas>;
