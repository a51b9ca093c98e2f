import { id, reason, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand } from './breach';
import { ready } from './breach-life';
import { breachHoldFor } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;
/** The system, when a linked process says so; or whoever leads the case, with a reason. */
const may = { roles: ['SYS', 'HT'], relations: ['named'], at: 'record', tier: 'T1' } as const;

/** Police, children's services or the LADO lead: nothing is decided and nobody is told until they are done. */
export const placeBreachHold = breachCommand({
  type: 'PlaceBreachHold',
  input: z.object({ breachId: id, lead: breachHoldFor.optional(), reason: reason.optional() }),
  may,
  about,
  decide(breach, input, { actor, actingRole }) {
    ready(breach, 'PlaceBreachHold', actor);
    const automatic = actingRole === 'SYS';
    if (!automatic && !input.reason) throw new Refusal<BreachRefusal>('breach/reason-missing');
    return [{ type: 'HeldForStatutoryProcess', data: { ...input, automatic } }];
  },
});

/** They are done. What a process holds, nobody but that process lets go. */
export const liftBreachHold = breachCommand({
  type: 'LiftBreachHold',
  input: z.object({ breachId: id, reason: reason.optional() }),
  may,
  about,
  decide(before, input, { actor, actingRole }) {
    const { hold } = ready(before, 'LiftBreachHold', actor);
    if (actingRole !== 'SYS' && hold?.automatic) throw new Refusal<BreachRefusal>('breach/held-by-the-process');
    if (actingRole !== 'SYS' && !input.reason) throw new Refusal<BreachRefusal>('breach/reason-missing');
    return [{ type: 'HoldLifted', data: input }];
  },
});
