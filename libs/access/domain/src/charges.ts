import {
  addDays,
  commandFor,
  deadlineFor,
  folding,
  id,
  londonInstant,
  Refusal,
  type Aggregate,
  type Day,
  type Id,
  type OpenOf,
} from '@caseward/kernel';
import type { OpenAppointmentEvent } from '@caseward/organisation-domain';
import { z } from 'zod';

/** The one register there is: a record that a few named people have in charge is a rare thing in a trust. */
export const CHARGES = '0f6a2a54-6c1d-4b7e-9a0e-5d5f3c1b7e21';

const charge = z.object({ recordId: id, kind: z.string(), schoolId: id });
const events = {
  /** This record is in the charge of named people, and of nobody by their role. */
  ChargeNoted: charge,
  /** Somebody of this school, or of the trust, may have one in charge no more: each of these looks whether anybody is missing. */
  ChargesReviewed: z.object({ bodyId: id, charges: z.array(z.object({ recordId: id, kind: z.string() })) }),
};
type Schemas = typeof events;
export type OpenChargeEvent = OpenOf<Schemas>;
export type Charges = readonly Readonly<z.infer<typeof charge>>[];
export type ChargeRefusal = 'charge/known' | 'charge/none';

const chargeCommand = commandFor<Charges, Schemas>();
const bySystem = { roles: ['SYS'], at: 'trust', tier: 'T5' } as const;

/** Sent by reaction, when a record of a few comes to be. */
export const noteCharge = chargeCommand({
  type: 'NoteCharge',
  input: charge,
  may: bySystem,
  about: () => CHARGES,
  decide(charges, input) {
    if (charges.some(({ recordId }) => recordId === input.recordId)) throw new Refusal<ChargeRefusal>('charge/known');
    return [{ type: 'ChargeNoted', data: input }];
  },
});

/**
 * A post is over, or somebody says that they are close to a person: then all of the trust are looked at. They may have a record in
 * charge; which one, and who is next, each record's own rule says.
 */
export const reviewCharges = chargeCommand({
  type: 'ReviewCharges',
  input: z.object({ bodyId: id.optional() }),
  may: bySystem,
  about: () => CHARGES,
  decide(all, { bodyId: named }, { trust }) {
    const bodyId = named ?? trust;
    const charges = all
      .filter(({ schoolId }) => bodyId === trust || bodyId === schoolId)
      .map(({ recordId, kind }) => ({ recordId, kind }));
    if (charges.length === 0) throw new Refusal<ChargeRefusal>('charge/none');
    return [{ type: 'ChargesReviewed', data: { bodyId, charges } }];
  },
});

export const chargeAggregate: Aggregate<Charges, Schemas> = {
  name: 'charge',
  events,
  initial: [],
  evolve: folding<Charges, OpenChargeEvent>({
    ChargeNoted: (charges, one) => [...charges, one],
    ChargesReviewed: (charges) => charges,
  }),
  commands: [noteCharge, reviewCharges],
};

/** The first hour of a day on which somebody has no post any more. */
const since = (on: Day) => londonInstant(on, 0);
type Bounded = Readonly<{ to?: Day | undefined }>;
const after = (key: Id, { to }: Bounded) => (to === undefined ? undefined : { key, due: since(addDays(to, 1)) });

export const postOver = deadlineFor<OpenAppointmentEvent>()({
  name: 'post-over',
  basis:
    'Whoever has a record about an adult or an investigation in charge is succeeded when they leave their post (domain guide 5.2)',
  starts: {
    RoleAppointed: (data) => after(data.appointmentId, data),
    RoleAppointmentEnded: ({ appointmentId, endedFrom }) => ({ key: appointmentId, due: since(endedFrom) }),
    RoleCoverArranged: (data) => after(data.coverId, data),
    RoleCoverEnded: ({ coverId, endedFrom }) => ({ key: coverId, due: since(endedFrom) }),
  },
  stops: {},
  then: (_, { bodyId }) => ({ type: 'ReviewCharges', input: { bodyId } }),
});
