import { commandFor, folding, id, Refusal, type Aggregate, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';

export const title = z.string().trim().min(1).max(200);

const details = z.object({ trustId: id, name: title });
const events = { TrustRegistered: details, TrustDetailsChanged: details };
export type TrustEvent = EventOf<typeof events>;
type Trust = Readonly<{ registered: boolean; name?: string }>;

/** The multi-academy trust. One for each deployment. */
export const registerTrust = commandFor<Trust, typeof events>()({
  type: 'RegisterTrust',
  input: details,
  may: { roles: ['ADM', 'SYS'], at: 'trust', tier: 'T0' },
  about: ({ trustId }) => trustId,
  decide(trust, { trustId, name }, moment) {
    // Under another id it would take the place of that school in the list.
    if (trustId !== moment.trust) throw new Refusal<OrganisationRefusal>('trust/not-this-one');
    if (trust.registered) throw new Refusal<OrganisationRefusal>('trust/already-registered');
    return [{ type: 'TrustRegistered', data: { trustId, name } }];
  },
});

/** What the trust is called from now on. */
export const changeTrustDetails = commandFor<Trust, typeof events>()({
  type: 'ChangeTrustDetails',
  input: details,
  may: { roles: ['ADM', 'SYS'], at: 'trust', tier: 'T0' },
  about: ({ trustId }) => trustId,
  decide(trust, { trustId, name }) {
    if (!trust.registered) throw new Refusal<OrganisationRefusal>('trust/not-this-one');
    if (trust.name === name) throw new Refusal<OrganisationRefusal>('trust/unchanged');
    return [{ type: 'TrustDetailsChanged', data: { trustId, name } }];
  },
});

export const trustAggregate: Aggregate<Trust, typeof events> = {
  name: 'trust',
  events,
  initial: { registered: false },
  evolve: folding<Trust, OpenOf<typeof events>>({
    TrustRegistered: (_, { name }) => ({ registered: true, name }),
    TrustDetailsChanged: (_, { name }) => ({ registered: true, name }),
  }),
  commands: [registerTrust, changeTrustDetails],
};
