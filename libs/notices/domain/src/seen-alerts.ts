import { commandFor, folding, id, notFound, type Aggregate, type Id, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';

const events = { AlertsSeen: z.object({ personId: id, alerts: z.array(id) }) };
type Schemas = typeof events;
export type OpenSeenEvent = OpenOf<Schemas>;
/** What somebody has looked at. No rule asks which. */
export type SeenAlerts = Readonly<{ looks: number }>;

/**
 * Somebody has looked at alerts of theirs. Theirs alone: it changes nothing for anybody else, settles nothing and hides
 * nothing. Written down, because who knew when is asked after every serious case.
 */
export const markAlertsSeen = commandFor<SeenAlerts, Schemas>()({
  type: 'MarkAlertsSeen',
  input: z.object({ personId: id, alerts: z.array(id).min(1).max(100) }),
  may: {
    roles: ['STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'DPO', 'SG', 'GOV', 'CLERK', 'HR', 'ADM', 'COMMS'],
    at: 'anywhere',
    tier: 'T0',
  }, // prettier-ignore
  about: ({ personId }) => personId,
  decide(_, { personId, alerts }, { actor }) {
    if (personId !== actor) throw notFound();
    return [{ type: 'AlertsSeen', data: { personId, alerts: [...new Set<Id>(alerts)] } }];
  },
});

export const seenAlertsAggregate: Aggregate<SeenAlerts, Schemas> = {
  name: 'seenalerts',
  events,
  initial: { looks: 0 },
  evolve: folding<SeenAlerts, OpenSeenEvent>({ AlertsSeen: ({ looks }) => ({ looks: looks + 1 }) }),
  commands: [markAlertsSeen],
};
