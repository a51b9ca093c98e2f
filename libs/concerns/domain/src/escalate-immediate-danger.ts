import { id, Refusal, rulesOn } from '@caseward/kernel';
import { z } from 'zod';
import { callingFacts } from './calling-facts';
import { nextRung } from './calling-order';
import { concernCommand, type ConcernRefusal } from './concern';

/** An hour of calling. After that the record says that nobody came. */
const MOST_CALLS = 12;

/**
 * A child may be in danger and nobody has acted: calls the next one up. Sent by the deadline, which starts again with each
 * call and ends when somebody acts.
 */
export const escalateImmediateDanger = concernCommand({
  type: 'EscalateImmediateDanger',
  input: z.object({ concernId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  facts: callingFacts,
  letsIn: (events) => events.flatMap((e) => (e.type === 'ImmediateDangerEscalated' ? e.data.people : [])),
  decide(concern, { concernId }, { now, today, calendar }, order) {
    const calling = concern.status === 'submitted' ? concern.calling : undefined;
    if (!calling || calling.calls >= MOST_CALLS) throw new Refusal<ConcernRefusal>('concern/no-danger-unanswered');
    const next = nextRung(order, calling.called);
    const { role, people } = next ?? order[0] ?? { role: 'LADO' as const, people: [] };
    const round = calling.round + (next || calling.called.length === 0 ? 0 : 1);
    const step = calling.calls + 1;
    const goesOn = people.length > 0 && step < MOST_CALLS;
    const { dangerMinutes } = rulesOn(calendar, today);
    const nextAt = new Date(Date.parse(now) + dangerMinutes * 60_000).toISOString();
    const data = { concernId, round, step, role, people: [...people], ...(goesOn ? { nextAt } : {}) };
    return [{ type: 'ImmediateDangerEscalated', data }];
  },
});
