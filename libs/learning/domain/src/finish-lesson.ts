import { day, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { trustLeads } from './around';
import { checkDays } from './check-days';
import { byDeciders, lessonCommand, type LessonRefusal, type OpenLesson } from './lesson';
import type { LessonEvent } from './lesson-events';
import { readyLesson } from './lesson-life';
import { effectiveness, lessonStep, seenIn } from './vocabulary';

const about = ({ lessonId }: Readonly<{ lessonId: string }>) => lessonId;

const evidenceIn = { seenIn: z.array(seenIn).optional() };
/** What is taught is followed by those who govern, who read no words of it: so it is said in what it can be seen. */
const mustBeSeen = (
  { type }: OpenLesson,
  { seenIn: kinds = [] }: Readonly<{ seenIn?: readonly string[] | undefined }>,
) => {
  if (type === 'curriculum_change' && kinds.length === 0) throw new Refusal<LessonRefusal>('lesson/seen-in-nothing');
};

/** It is in place, and this is how anybody can see it. */
export const confirmLessonImplemented = lessonCommand({
  type: 'ConfirmLessonImplemented',
  input: z.object({ lessonId: id, on: day, ...evidenceIn, evidence: words(5_000) }),
  may: { roles: ['HT', 'DSL', 'DDSL', 'TSL', 'POL'], relations: ['named'], at: 'record', tier: 'T1' },
  about,
  decide(state, input, { today, calendar }) {
    mustBeSeen(readyLesson(state, 'ConfirmLessonImplemented'), input);
    if (input.on > today) throw new Refusal<LessonRefusal>('lesson/in-the-future');
    return [{ type: 'LessonImplemented', data: { ...input, ...checkDays(calendar, input.on) } }];
  },
});

/**
 * Did it work, by the measure that was chosen when it was accepted? Never judged by whoever was to do it. What did not work
 * is open again.
 */
export const checkLessonEffectiveness = lessonCommand({
  type: 'CheckLessonEffectiveness',
  input: z.object({ lessonId: id, on: day, result: effectiveness, ...evidenceIn, finding: words(5_000) }),
  may: { roles: ['TSL', 'SG'], at: 'record', tier: 'T1' },
  about,
  sole: true,
  decide(state, input, { today, actor }) {
    const lesson = readyLesson(state, 'CheckLessonEffectiveness');
    const { owner, implementedOn = today, secondCheckOn } = lesson;
    if (owner === actor) throw new Refusal<LessonRefusal>('lesson/checked-by-its-owner');
    mustBeSeen(lesson, input);
    if (input.on > today) throw new Refusal<LessonRefusal>('lesson/in-the-future');
    if (input.on < implementedOn) throw new Refusal<LessonRefusal>('lesson/before-it-was-put-in-place');
    const again = input.result !== 'not_met' && secondCheckOn !== undefined && secondCheckOn > input.on;
    const { lessonId, finding } = input;
    const checked: LessonEvent = {
      type: 'EffectivenessChecked',
      data: { ...input, checkedBy: actor, ...(again ? { nextCheckOn: secondCheckOn } : {}) },
    };
    return input.result === 'not_met'
      ? [checked, { type: 'LessonReopened', data: { lessonId, reason: finding } }]
      : [checked];
  },
});

/** Learned. Not before it was in place and somebody saw that it works. */
export const closeLesson = lessonCommand({
  type: 'CloseLesson',
  input: z.object({ lessonId: id, reason: optionalWords(2_000) }),
  may: byDeciders,
  about,
  sole: true,
  decide(state, input) {
    const { checks, result } = readyLesson(state, 'CloseLesson');
    if (!input.reason?.trim()) {
      if (result === 'partly_met') throw new Refusal<LessonRefusal>('lesson/partly-met-reason-missing');
      if (checks < 2) throw new Refusal<LessonRefusal>('lesson/second-check-to-come');
    }
    return [{ type: 'LessonClosed', data: input }];
  },
});

/** It was not learned after all, or not rightly turned down. It waits for a decision again. */
export const reopenLesson = lessonCommand({
  type: 'ReopenLesson',
  input: z.object({ lessonId: id, reason: words(5_000) }),
  may: byDeciders,
  about,
  sole: true,
  decide(state, input) {
    readyLesson(state, 'ReopenLesson');
    return [{ type: 'LessonReopened', data: input }];
  },
});

const waitsFor: Readonly<Record<z.infer<typeof lessonStep>, readonly OpenLesson['status'][]>> = {
  decision: ['proposed', 'reopened'],
  implementation: ['accepted', 'planned'],
  check: ['implemented', 'checked'],
};

/** Nobody has decided, done or checked it in time: the lead of the trust is called. Sent by the deadlines. */
export const escalateOverdueLesson = lessonCommand({
  type: 'EscalateOverdueLesson',
  input: z.object({ lessonId: id, step: lessonStep }),
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  about,
  facts: (read, _, moment) => trustLeads(read, moment),
  letsIn: (events) => events.flatMap((e) => (e.type === 'LessonEscalated' ? e.data.people : [])),
  decide(state, { lessonId, step }, _, leads) {
    const { status, escalated } = readyLesson(state, 'EscalateOverdueLesson');
    if (!waitsFor[step].includes(status) || escalated.includes(step))
      throw new Refusal<LessonRefusal>('lesson/in-time');
    return [{ type: 'LessonEscalated', data: { lessonId, step, people: [...leads] } }];
  },
});
