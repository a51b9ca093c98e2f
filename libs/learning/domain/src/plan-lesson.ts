import { companionId, day, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { policyStream, versionStream } from '@caseward/policies-domain';
import { z } from 'zod';
import { checkDays } from './check-days';
import { draftFor, type ToChange } from './change-policy';
import { byDeciders, byWorkers, lessonCommand, ofBreach, type LessonRefusal } from './lesson';
import { readyLesson } from './lesson-life';
import { curriculumLead, curriculumSubject, yearGroup } from './vocabulary';

const about = ({ lessonId }: Readonly<{ lessonId: string }>) => lessonId;

/** How it will be done, where it is neither a policy nor a curriculum nor training that changes. */
export const planLesson = lessonCommand({
  type: 'PlanLesson',
  input: z.object({ lessonId: id, plan: words(5_000) }),
  may: byWorkers,
  about,
  decide(state, input) {
    return [{ type: 'LessonPlanned', data: { ...input, ...ofBreach(readyLesson(state, 'PlanLesson')) } }];
  },
});

/**
 * Which clause of which policy must change, and how. Of a policy in the register a draft is opened for it at once
 * (`openPolicyDraft`); one that is kept elsewhere is named in words.
 */
export const linkPolicyChange = lessonCommand({
  type: 'LinkPolicyChange',
  input: z.object({
    lessonId: id,
    policyId: id.optional(),
    policy: words(300).optional(),
    /** As its number is printed. */
    clause: words(100),
    change: words(5_000),
  }),
  may: { ...byWorkers, roles: ['POL', ...byWorkers.roles] },
  about,
  async facts(read, { lessonId, policyId }): Promise<ToChange | undefined> {
    if (policyId === undefined) return undefined;
    const policy = await read(policyStream, policyId);
    const now = policy.status === 'none' ? undefined : policy.inForce?.versionId;
    const versionId = companionId(lessonId, `draft/${policyId}`);
    return {
      ...{ policy, versionId, draft: await read(versionStream, versionId) },
      base: now === undefined ? undefined : await read(versionStream, now),
    };
  },
  decide(state, { policyId: _, policy: named, ...input }, _moment, found) {
    const lesson = readyLesson(state, 'LinkPolicyChange');
    const { title, ...draft } = found ? draftFor(found, input.clause) : { title: named };
    if (title === undefined) throw new Refusal<LessonRefusal>('lesson/policy-missing');
    return [{ type: 'LessonRoutedToPolicy', data: { ...input, policy: title, ...draft, ...ofBreach(lesson) } }];
  },
});

/** What children will be taught in another way: where and for whom as data that governors follow, how in words. */
export const linkCurriculumChange = lessonCommand({
  type: 'LinkCurriculumChange',
  input: z.object({
    lessonId: id,
    inSubject: curriculumSubject,
    inYears: z.array(yearGroup).min(1),
    ledBy: curriculumLead,
    /** The scheme or unit, as the school calls it. */
    programme: optionalWords(200),
    change: words(5_000),
  }),
  may: byWorkers,
  about,
  decide(state, input) {
    const lesson = readyLesson(state, 'LinkCurriculumChange');
    const inYears = yearGroup.options.filter((year) => input.inYears.includes(year));
    return [{ type: 'CurriculumChangeRaised', data: { ...input, inYears, ...ofBreach(lesson) } }];
  },
});

/** Who learns what, by when. */
export const linkTraining = lessonCommand({
  type: 'LinkTraining',
  input: z.object({ lessonId: id, forWhom: words(300), training: words(5_000), by: day }),
  may: byWorkers,
  about,
  decide(state, input) {
    return [{ type: 'TrainingRaised', data: { ...input, ...ofBreach(readyLesson(state, 'LinkTraining')) } }];
  },
});

/** It takes longer. The days on which somebody looks whether it worked move with it. */
export const extendLesson = lessonCommand({
  type: 'ExtendLesson',
  input: z.object({ lessonId: id, dueOn: day, reason: words(2_000) }),
  may: byDeciders,
  about,
  decide(state, input, { calendar, today }) {
    const { dueOn = today } = readyLesson(state, 'ExtendLesson');
    if (input.dueOn <= dueOn || input.dueOn < today) throw new Refusal<LessonRefusal>('lesson/not-later');
    return [{ type: 'LessonExtended', data: { ...input, ...checkDays(calendar, input.dueOn) } }];
  },
});

/** Every school of the trust learns the lesson, and none learns where it comes from. */
export const shareLessonTrustWide = lessonCommand({
  type: 'ShareLessonTrustWide',
  input: z.object({ lessonId: id, nobodyRecognisable: z.boolean() }),
  may: { roles: ['TSL'], at: 'record', tier: 'T0' },
  about,
  sole: true,
  decide(state, { lessonId, nobodyRecognisable }) {
    readyLesson(state, 'ShareLessonTrustWide');
    if (!nobodyRecognisable) throw new Refusal<LessonRefusal>('lesson/case-recognisable');
    return [{ type: 'LessonShared', data: { lessonId } }];
  },
});
