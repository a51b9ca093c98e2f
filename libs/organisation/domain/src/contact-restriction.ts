import { codes, commandFor, folding, id, Refusal, sealed, type Aggregate, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import { assertKnownAt, pupilFold } from './pupil';
import type { OrganisationRefusal } from './refusals';

export const contactRestrictionKind = codes('ContactRestrictionKind', [
  'no_contact',
  'supervised_contact',
  'not_to_collect',
  'address_protected',
  'other',
]);

const events = {
  ContactRestrictionSet: z.object({
    restrictionId: id,
    pupilId: id,
    schoolId: id,
    /** Who of the child's contacts it is about, when it is one of them. */
    contactId: id.optional(),
    kind: contactRestrictionKind,
    who: sealed('record', z.string()),
    words: sealed('record', z.string().optional()),
  }),
  ContactRestrictionLifted: z.object({ restrictionId: id, pupilId: id, reason: sealed('record', z.string()) }),
};
export type ContactRestrictionSchemas = typeof events;
export type OpenContactRestrictionEvent = OpenOf<ContactRestrictionSchemas>;
type ContactRestriction = Readonly<{ status: 'none' } | { status: 'in_force' | 'lifted'; pupilId: string }>;

const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);

/** A court order, or a plan, keeps somebody away from a child. A record of its own, for the safeguarding team alone. */
export const setContactRestriction = commandFor<ContactRestriction, ContactRestrictionSchemas>()({
  type: 'SetContactRestriction',
  input: z.object({
    restrictionId: id,
    pupilId: id,
    schoolId: id,
    contactId: id.optional(),
    kind: contactRestrictionKind,
    who: z.string().trim().min(1).max(200),
    words: z.string().trim().min(1).max(2_000).optional(),
  }),
  may: { roles: ['DSL', 'DDSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T3' },
  about: ({ restrictionId }) => restrictionId,
  facts: async (read, { pupilId }) => ({ pupil: await read(pupilFold, pupilId) }),
  restricts: ({ schoolId, pupilId }) => ({ school: schoolId, tier: 'T3', about: [pupilId], excluded: [] }),
  decide({ status }, input, _, { pupil }) {
    if (status !== 'none') throw say('restriction/already-set');
    assertKnownAt(pupil, input.schoolId);
    return [{ type: 'ContactRestrictionSet', data: input }];
  },
});

/** It is over, and why. What was set stays on file. */
export const liftContactRestriction = commandFor<ContactRestriction, ContactRestrictionSchemas>()({
  type: 'LiftContactRestriction',
  input: z.object({ restrictionId: id, reason: z.string().trim().min(1, 'Say why it is over').max(2_000) }),
  may: { roles: ['DSL', 'DDSL'], at: 'record', tier: 'T3' },
  about: ({ restrictionId }) => restrictionId,
  decide(restriction, input) {
    if (restriction.status !== 'in_force') throw say('restriction/already-lifted');
    return [{ type: 'ContactRestrictionLifted', data: { ...input, pupilId: restriction.pupilId } }];
  },
});

export const contactRestrictionAggregate: Aggregate<ContactRestriction, ContactRestrictionSchemas> = {
  name: 'contactrestriction',
  events,
  initial: { status: 'none' },
  evolve: folding<ContactRestriction, OpenContactRestrictionEvent>({
    ContactRestrictionSet: (_, { pupilId }) => ({ status: 'in_force', pupilId }),
    ContactRestrictionLifted: (_, { pupilId }) => ({ status: 'lifted', pupilId }),
  }),
  commands: [setContactRestriction, liftContactRestriction],
};
