import { aboveTheTeam, callingFacts } from '@caseward/concerns-domain';
import { addWorkingDays, id, londonInstant } from '@caseward/kernel';
import { z } from 'zod';
import { childCaseCommand } from '../child-case';
import { ready } from '../child-case-life';
import { no, openActionIn } from './find';

const team = ['DSL', 'DDSL'];
/** Working days between one step and the next (product defaults: the owner, the team two days later, above it three more). */
const NEXT_STEP: readonly number[] = [2, 3];
const MORNING = 7;
export const STEPS = NEXT_STEP.length + 1;

/** An action that nobody did in time: its owner is told, then the team, then whoever stands above it. Sent by the deadline. */
export const escalateOverdueCaseAction = childCaseCommand({
  type: 'EscalateOverdueCaseAction',
  input: z.object({ caseId: id, actionId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ caseId }) => caseId,
  facts: (read, { caseId }, moment) => callingFacts(read, { concernId: caseId }, moment),
  // The last rung is let in: whoever is told must be able to look.
  letsIn: (events) =>
    events.flatMap((e) => (e.type === 'CaseActionEscalated' && e.data.step === STEPS ? e.data.people : [])),
  decide(state, { caseId, actionId }, { today, calendar }, order) {
    const { owner, due, steps } = openActionIn(ready(state, 'EscalateOverdueCaseAction'), actionId);
    if (due >= today || steps >= STEPS) throw no('case/action-in-time');
    const ofTeam = order.filter(({ role }) => team.includes(role)).flatMap(({ people }) => people);
    const people = [[owner], ofTeam, [...(aboveTheTeam(order)?.people ?? [])]][steps] ?? [];
    const days = NEXT_STEP[steps];
    const nextAt = days ? londonInstant(addWorkingDays(calendar, today, days), MORNING) : undefined;
    const data = { caseId, actionId, step: steps + 1, people, ...(nextAt ? { nextAt } : {}) };
    return [{ type: 'CaseActionEscalated', data }];
  },
});
