import { organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { id, reason, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead, bySystem } from './breach';
import { ready } from './breach-life';
import type { BreachRefusal } from './refusals';
import { holdersWho } from './routing';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;
const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);
const waivers = ['TSL', 'CEO', 'COT'] as const;

/** The head thinks that there is nothing to learn from it. Somebody else decides; not for what is grave. */
export const proposeDebriefWaiver = breachCommand({
  type: 'ProposeDebriefWaiver',
  input: z.object({ breachId: id, reason }),
  may: byHead,
  about,
  async facts(read, { breachId }, moment) {
    const own = await read(restrictionAggregate, breachId);
    if (!own) return { asked: [] };
    const organisation = await organisationAround(read, own.school, moment);
    const others = waivers.map((role) => holdersWho(organisation, role, own).filter((one) => one !== moment.actor));
    return { asked: others.find((people) => people.length > 0) ?? [] };
  },
  decide(breach, input, { actor }, { asked }) {
    ready(breach, 'ProposeDebriefWaiver', actor);
    if (asked.length === 0) throw no('breach/nobody-to-waive');
    return [{ type: 'DebriefWaiverProposed', data: { ...input, proposedBy: actor, asked: [...asked] } }];
  },
  letsIn: (events) => events.flatMap((e) => (e.type === 'DebriefWaiverProposed' ? e.data.asked : [])),
});

/** The trust's safeguarding lead agrees: two people, each with a reason. */
export const waiveDebrief = breachCommand({
  type: 'WaiveDebrief',
  input: z.object({ breachId: id, reason }),
  may: { roles: ['TSL'], relations: ['named'], at: 'record', tier: 'T1' },
  about,
  sole: true,
  decide(breach, input, { actor }) {
    if (breach.status === 'debrief_due' && !breach.waiver) throw no('breach/waiver-not-proposed');
    ready(breach, 'WaiveDebrief', actor);
    return [{ type: 'DebriefWaived', data: input }];
  },
});

/** The debrief was held, as its own record says. Sent by reaction. */
export const noteDebriefHeld = breachCommand({
  type: 'NoteDebriefHeld',
  input: z.object({ breachId: id, debriefId: id }),
  may: bySystem,
  about,
  decide(breach, input, { actor }) {
    ready(breach, 'NoteDebriefHeld', actor);
    return [{ type: 'BreachDebriefed', data: input }];
  },
});

const lesson = z.object({ breachId: id, lessonId: id });

/** Somebody proposed a lesson from it: the case stays open until it has gone where it belongs. Sent by reaction. */
export const noteLessonProposed = breachCommand({
  type: 'NoteLessonProposed',
  input: lesson,
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { lessons } = ready(before, 'NoteLessonProposed', actor);
    if (input.lessonId in lessons) throw no('breach/lesson-known');
    return [{ type: 'BreachLessonProposed', data: input }];
  },
});

/** It was accepted and planned, merged, or rejected with a reason. Sent by reaction. */
export const noteLessonRouted = breachCommand({
  type: 'NoteLessonRouted',
  input: lesson,
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { lessons } = ready(before, 'NoteLessonRouted', actor);
    if (!(input.lessonId in lessons)) throw no('breach/lesson-unknown');
    if (lessons[input.lessonId]) throw no('breach/lesson-known');
    return [{ type: 'BreachLessonRouted', data: input }];
  },
});
