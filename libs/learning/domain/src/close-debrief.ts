import { id, optionalWords, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { trustLeads } from './around';
import { byLeaders, debriefCommand, type DebriefRefusal } from './debrief';
import { ready } from './debrief-life';

const bySystem = { roles: ['SYS'], at: 'record', tier: 'T1' } as const;

/** A lesson was proposed from it. */
export const recordLessonExtracted = debriefCommand({
  type: 'RecordLessonExtracted',
  input: z.object({ debriefId: id, lessonId: id }),
  may: bySystem,
  about: ({ debriefId }) => debriefId,
  decide(state, input) {
    const { lessons } = ready(state, 'RecordLessonExtracted');
    if (lessons.includes(input.lessonId)) throw new Refusal<DebriefRefusal>('debrief/has-this-lesson');
    return [{ type: 'LessonExtracted', data: input }];
  },
});

/** Nobody has held it in time: the lead of the trust is called, and let in. Sent by the deadline, once. */
export const escalateOverdueDebrief = debriefCommand({
  type: 'EscalateOverdueDebrief',
  input: z.object({ debriefId: id }),
  may: bySystem,
  about: ({ debriefId }) => debriefId,
  facts: (read, _, moment) => trustLeads(read, moment),
  letsIn: (events) => events.flatMap((e) => (e.type === 'DebriefEscalated' ? e.data.people : [])),
  decide(state, { debriefId }, _, leads) {
    ready(state, 'EscalateOverdueDebrief');
    return [{ type: 'DebriefEscalated', data: { debriefId, people: [...leads] } }];
  },
});

/** It is done. Nothing learned is possible, and then somebody says why. */
export const closeDebrief = debriefCommand({
  type: 'CloseDebrief',
  input: z.object({ debriefId: id, noLessonBecause: optionalWords(2_000) }),
  may: byLeaders,
  about: ({ debriefId }) => debriefId,
  sole: true,
  decide(state, input) {
    const { lessons } = ready(state, 'CloseDebrief');
    if (lessons.length === 0 && !input.noLessonBecause?.trim())
      throw new Refusal<DebriefRefusal>('debrief/no-lesson-reason-missing');
    return [{ type: 'DebriefClosed', data: input }];
  },
});
