import { id, reason, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead, bySystem } from './breach';
import { ready } from './breach-life';
import { breachHoldFor } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;
const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);
/** Which process it is, under a name that is not its own: a case learns that it is held, never by which record. */
const process = z.object({ breachId: id, process: id });

/** Police, children's services or the LADO lead: nothing is decided and nobody is told until they are done. */
export const placeBreachHold = breachCommand({
  type: 'PlaceBreachHold',
  input: z.object({ breachId: id, lead: breachHoldFor.optional(), reason: reason.optional() }),
  may: byHead,
  about,
  decide(breach, input, { actor }) {
    const { investigation } = ready(breach, 'PlaceBreachHold', actor);
    if (!input.reason) throw no('breach/reason-missing');
    const data = { ...input, automatic: false, investigationId: investigation?.id };
    return [{ type: 'HeldForStatutoryProcess', data }];
  },
});

/** Whoever put it on hold lets it go. What a process holds, nobody but that process lets go. */
export const liftBreachHold = breachCommand({
  type: 'LiftBreachHold',
  input: z.object({ breachId: id, reason: reason.optional() }),
  may: byHead,
  about,
  decide(before, input, { actor }) {
    const { hold, investigation } = ready(before, 'LiftBreachHold', actor);
    if (!input.reason) throw no('breach/reason-missing');
    const still = hold !== undefined && hold.by.length > 0;
    return [{ type: 'HoldLifted', data: { ...input, still, investigationId: investigation?.id } }];
  },
});

/** A linked process begins: the case waits for it, whatever else it waits for, and also once it is closed. Sent by reaction. */
export const holdBreachForProcess = breachCommand({
  type: 'HoldBreachForProcess',
  input: process,
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { hold, investigation } = ready(before, 'HoldBreachForProcess', actor);
    if (hold?.by.includes(input.process)) throw no('breach/held');
    const data = { ...input, automatic: true, investigationId: investigation?.id };
    return [{ type: 'HeldForStatutoryProcess', data }];
  },
});

/** That process is done: the case goes on when nothing else holds it. Sent by reaction. */
export const releaseBreachFromProcess = breachCommand({
  type: 'ReleaseBreachFromProcess',
  input: process,
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { breachId, process: which } = input;
    const { hold, investigation } = ready(before, 'ReleaseBreachFromProcess', actor);
    // A hold of before processes had names is let go by the first that is done.
    if (!hold || !(hold.by.includes(which) || hold.by.includes(breachId))) throw no('breach/not-held');
    const still = hold.byHand || hold.by.length > 1;
    return [{ type: 'HoldLifted', data: { ...input, still, investigationId: investigation?.id } }];
  },
});
