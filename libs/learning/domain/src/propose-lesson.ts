import { mayKnow } from '@caseward/access-domain';
import { id, notFound, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { restrictionOf, trustLeads } from './around';
import { debriefStream, type Debrief } from './debrief';
import { lessonCommand, type LessonRefusal } from './lesson';
import { lessonScope, lessonSource } from './vocabulary';

const spokenAbout: readonly Debrief['status'][] = ['held', 'notes_agreed', 'lessons_extracted', 'closed'];

/**
 * What is to be done differently from now on, in roles and not in names. From a debrief, or from wherever else something was
 * learned; the lead of the trust is called, for a school with one lead has no second reader of its own.
 */
export const proposeLesson = lessonCommand({
  type: 'ProposeLesson',
  input: z.object({
    lessonId: id,
    schoolId: id,
    source: lessonSource,
    scope: lessonScope,
    debriefId: id.optional(),
    lesson: words(1_000),
    change: optionalWords(2_000),
  }),
  may: { roles: ['HT', 'DSL', 'TSL', 'SG', 'AUD', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ lessonId }) => lessonId,
  facts: async (read, { debriefId }, moment) => ({
    leads: await trustLeads(read, moment),
    from: debriefId && {
      debrief: await read(debriefStream, debriefId),
      restriction: await restrictionOf(read, debriefId),
      mine: await mayKnow(read, moment.actor, debriefId, moment),
    },
  }),
  // A lesson names nobody, so its school may read it however few may read where it comes from; whoever was shut out of
  // that stays shut out, until it is shared with everybody.
  restricts: ({ schoolId }, _, { from }) => ({
    school: schoolId,
    tier: 'T1',
    about: from ? (from.restriction?.about ?? []) : [],
    excluded: from ? (from.restriction?.excluded ?? []) : [],
  }),
  letsIn: (events) => events.flatMap((e) => (e.type === 'LessonProposed' ? e.data.people : [])),
  decide(lesson, input, { actor }, { leads, from }) {
    if (lesson.status !== 'none') throw new Refusal<LessonRefusal>('lesson/already-proposed');
    if (input.source === 'debrief' && !from) throw new Refusal<LessonRefusal>('lesson/source-missing');
    if (from && (!from.mine || from.debrief.status === 'none' || from.debrief.school !== input.schoolId))
      throw notFound();
    if (from && !spokenAbout.includes(from.debrief.status)) throw new Refusal<LessonRefusal>('lesson/debrief-not-held');
    const breach =
      from && from.debrief.status !== 'none' && from.debrief.ofKind === 'breach'
        ? { breachId: from.debrief.ofRecord }
        : {};
    return [{ type: 'LessonProposed', data: { ...input, proposedBy: actor, people: [...leads], ...breach } }];
  },
});
