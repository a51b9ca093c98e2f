import { codes, companionId, id, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import { known, likeItsSource, restrictionOf, trustLeads } from './around';
import { debriefCommand, type DebriefEvent, type DebriefRefusal } from './debrief';
import { ready } from './debrief-life';

/** How grave a breach was, as its outcome says. */
const severity = codes('BreachGravity', ['low', 'medium', 'high', 'critical']);
const serious = (of: z.infer<typeof severity>) => of === 'high' || of === 'critical';

/** The one debrief of a breach case. */
export const debriefOfBreach = (breachId: string): string => companionId(breachId, 'debrief');

const input = z.object({ debriefId: id, breachId: id, schoolId: id, severity, decidedBy: id });
type Input = z.output<typeof input>;
const facts = async (read: ReadFact, { breachId }: Input, moment: Moment) => ({
  source: await restrictionOf(read, breachId),
  leads: await trustLeads(read, moment),
});
const requiring = {
  input,
  about: ({ debriefId }: Input) => debriefId,
  facts,
  letsIn: (events: readonly DebriefEvent[]) =>
    events.flatMap((e) => (e.type === 'DebriefRequired' ? e.data.people : [])),
};
const required = (
  { debriefId, breachId, schoolId, severity: grave, decidedBy }: Input,
  { source, leads }: Awaited<ReturnType<typeof facts>>,
) => {
  const named = known(source).letIn?.includes(decidedBy) ? [decidedBy] : [];
  const people = [...new Set([...(serious(grave) ? leads : []), ...named])];
  const what = { debriefId, schoolId, ofKind: 'breach' as const, ofRecord: breachId, breachId };
  return { ...what, serious: serious(grave), people };
};

/**
 * The outcome of a breach is decided: leaders look back on it (the policies' section 8). The lead of the trust is called
 * when it was serious; and so is whoever decided it, when they have the breach by name alone and not by their post.
 */
export const requireDebrief = debriefCommand({
  type: 'RequireDebrief',
  ...requiring,
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  restricts: (_, __, { source }) => likeItsSource(source),
  decide(debrief, input, _, facts) {
    if (debrief.status !== 'none') throw new Refusal<DebriefRefusal>('debrief/already-required');
    return [{ type: 'DebriefRequired', data: required(input, facts) }];
  },
});

/** It was waived, and then the breach was decided again: what was not worth looking back on may be now. */
export const requireDebriefAgain = debriefCommand({
  type: 'RequireDebriefAgain',
  ...requiring,
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  decide(debrief, input, _, facts) {
    ready(debrief, 'RequireDebriefAgain');
    return [{ type: 'DebriefRequired', data: required(input, facts) }];
  },
});

/** Head and trust have waived it, with a reason, where the breach is. */
export const markDebriefWaived = debriefCommand({
  type: 'MarkDebriefWaived',
  input: z.object({ debriefId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  about: ({ debriefId }) => debriefId,
  decide(debrief, { debriefId }) {
    ready(debrief, 'MarkDebriefWaived');
    return [{ type: 'DebriefMarkedWaived', data: { debriefId } }];
  },
});
