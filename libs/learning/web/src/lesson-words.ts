import type { LessonQuery, SharedLessonFragment } from '@caseward/contract';
import type {
  deidentification,
  effectiveness,
  LessonRefusal,
  lessonScope,
  lessonSource,
  LessonStatus,
  lessonStep,
  lessonType,
  OpenLessonEvent,
} from '@caseward/learning-domain';
import { happeningIn } from '@caseward/web-kit';
import type { z } from 'zod';

export type Lesson = NonNullable<LessonQuery['lesson']> & Readonly<{ policies: LessonQuery['policies'] }>;
export type SharedLesson = SharedLessonFragment;

/** Every reason why a rule says no to what is done with a lesson. */
export const lessonRefusals: Readonly<Record<LessonRefusal, string>> = {
  'lesson/none': 'There is no such lesson.',
  'lesson/already-proposed': 'There is such a lesson already. Reload the page.',
  'lesson/not-decided': 'Nobody has accepted, merged or rejected this lesson yet.',
  'lesson/already-accepted': 'The lesson was accepted already.',
  'lesson/not-implemented': 'The lesson is not in place yet.',
  'lesson/not-checked': 'Nobody has checked yet whether it works.',
  'lesson/checked': 'It was checked whether it works. Close it, check again or reopen it.',
  'lesson/closed': 'The lesson is closed.',
  'lesson/merged': 'The lesson was merged into another one.',
  'lesson/rejected': 'The lesson was rejected.',
  'lesson/debrief-not-held': 'The debrief has not been held yet.',
  'lesson/source-missing': 'A lesson from a debrief is proposed on that debrief’s page.',
  'lesson/read-by-its-writer': 'You wrote these words. Somebody else reads them for names.',
  'lesson/words-missing': 'Write the lesson in your words, or say that nobody can be recognised.',
  'lesson/deidentified': 'A second reader has read it already.',
  'lesson/names-not-checked': 'A second reader has not read it for names yet.',
  'lesson/owner-shut-out': 'Whoever it is about, or who is shut out of it, cannot own it.',
  'lesson/due-in-the-past': 'That day is past. Choose today or a day to come.',
  'lesson/too-far-away': 'That day is too far away: nobody could look whether it worked. Choose an earlier one.',
  'lesson/not-later': 'Choose a day after the one that is set.',
  'lesson/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'lesson/before-it-was-put-in-place': 'That is before it was in place.',
  'lesson/another-type': 'It was accepted as another kind of action.',
  'lesson/policy-missing': 'Choose the policy, or write which one it is.',
  'lesson/policy-unknown': 'This policy is not in the register any more. Choose another, or write which one it is.',
  'lesson/clause-unknown': 'The text in force has no such clause. Enter its number as it is printed there.',
  'lesson/draft-open': 'This lesson has opened a draft of that policy already. Add the other clause there.',
  'lesson/merged-into-itself': 'Choose another lesson than this one.',
  'lesson/merged-into-nothing': 'That lesson cannot take it: it was merged or rejected, or is not known here.',
  'lesson/already-shared': 'It is shared across the trust already.',
  'lesson/case-recognisable': 'Read everything that is shared, and tick the box when nobody can be recognised.',
  'lesson/checked-by-its-owner': 'You own this lesson. Somebody else checks whether it works.',
  'lesson/second-check-to-come': 'It was checked once. Check again after three terms, or say why that is not needed.',
  'lesson/partly-met-reason-missing': 'It worked in part only. Say why it is closed all the same.',
  'lesson/in-time': 'Nothing of it is overdue.',
};

export const lessonStatusWords: Readonly<Record<LessonStatus, string>> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  planned: 'Planned',
  implemented: 'In place',
  checked: 'Checked',
  reopened: 'Open again',
  closed: 'Closed',
  merged: 'Merged',
  rejected: 'Rejected',
};
export const typeWords: Readonly<Record<z.infer<typeof lessonType>, string>> = {
  policy_change: 'Change a policy',
  curriculum_change: 'Change what is taught',
  training: 'Training',
  system_control: 'A setting or control in a system',
  practice: 'A change in daily practice',
  partnership_escalation: 'Take it up with a partner agency',
};
export const sourceWords: Readonly<Record<z.infer<typeof lessonSource>, string>> = {
  debrief: 'Debrief',
  quality_check: 'Check of records',
  audit: 'Audit',
  filtering_review: 'Review of filtering and monitoring',
  governor_visit: 'Visit of a governor',
  other: 'Somewhere else',
};
export const scopeWords: Readonly<Record<z.infer<typeof lessonScope>, string>> = {
  school: 'This school',
  trust: 'The whole trust',
};
export const foundWords: Readonly<Record<z.infer<typeof deidentification>, string>> = {
  nobody_recognisable: 'Nobody can be recognised',
  reworded: 'I put it in other words; somebody else reads it once more',
  recognisable: 'Somebody can be recognised, and I cannot put it otherwise',
};
export const resultWords: Readonly<Record<z.infer<typeof effectiveness>, string>> = {
  met: 'It worked',
  partly_met: 'It worked in part',
  not_met: 'It did not work',
};
export const overdueWords: Readonly<Record<z.infer<typeof lessonStep>, string>> = {
  decision: 'No decision after 10 school days',
  implementation: 'Not in place by its day',
  check: 'Not checked in time',
};

const events: Readonly<Record<OpenLessonEvent['type'], string>> = {
  LessonProposed: 'Lesson proposed',
  LessonDeidentificationChecked: 'Read for names by a second reader',
  LessonAccepted: 'Accepted',
  LessonMerged: 'Merged into another lesson',
  LessonRejected: 'Rejected',
  LessonPlanned: 'Planned',
  LessonRoutedToPolicy: 'Change of a policy asked for',
  CurriculumChangeRaised: 'Change of what is taught asked for',
  TrainingRaised: 'Training asked for',
  LessonShared: 'Shared across the trust',
  LessonExtended: 'More time given',
  LessonImplemented: 'In place',
  EffectivenessChecked: 'Checked whether it works',
  LessonEscalated: 'Not done in time: the trust’s lead was called',
  LessonClosed: 'Closed',
  LessonReopened: 'Opened again',
};
/** How a lesson tells what happened to it. */
export const lessonTitle = (kind: string): string => (events as Readonly<Record<string, string>>)[kind] ?? kind;
export const lessonHappening = happeningIn({
  events,
  fields: {
    source: 'From',
    scope: 'For',
    people: 'Called',
    lesson: 'Lesson',
    change: 'What to change',
    found: 'Found',
    note: 'Note',
    type: 'Action',
    owner: 'Owner',
    dueOn: 'Due',
    firstCheckOn: 'First check',
    secondCheckOn: 'Second check',
    nextCheckOn: 'Next check',
    target: 'What it is about',
    measure: 'How we will know',
    rationale: 'Why',
    optionsConsidered: 'What else was considered',
    adviceTaken: 'Advice taken',
    reliedOn: 'Rests on',
    reason: 'Why',
    plan: 'Plan',
    policy: 'Policy',
    clause: 'Clause',
    subject: 'Subject',
    yearGroups: 'Year groups',
    forWhom: 'For whom',
    training: 'Training',
    by: 'By',
    on: 'On',
    evidence: 'How it can be seen',
    result: 'Result',
    finding: 'What was found',
    step: 'What',
  },
  codes: { source: sourceWords, scope: scopeWords, found: foundWords, type: typeWords, result: resultWords, step: overdueWords }, // prettier-ignore
  untold: ['proposedBy', 'checkedBy', 'schoolId', 'draft'],
});
