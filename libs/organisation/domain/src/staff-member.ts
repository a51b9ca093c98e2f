import {
  commandFor,
  folding,
  id,
  Refusal,
  sealed,
  type Aggregate,
  type EventOf,
  type Id,
  type OpenOf,
} from '@caseward/kernel';
import { z } from 'zod';
import { phoneNumber } from './phone-number';
import { pupilFold } from './pupil';
import type { OrganisationRefusal } from './refusals';

const name = z.string().trim().min(1).max(100);

/** Who the adult is: sealed with their own key. */
export const staffIdentity = z.object({
  firstName: name,
  lastName: name,
  title: z.string().trim().max(20).optional(),
  email: z.email().optional(),
});
export type StaffIdentity = z.infer<typeof staffIdentity>;

const events = {
  StaffMemberAdded: z.object({ staffId: id, bodyId: id, identity: sealed('person', staffIdentity) }),
  WorkPhoneSet: z.object({ staffId: id, workPhone: sealed('person', z.string()) }),
};
export type StaffEvent = EventOf<typeof events>;
export type OpenStaffEvent = OpenOf<typeof events>;
/** `body`: the school, or the trust, where they were added. */
export type StaffMember = Readonly<{ known: boolean; body?: Id }>;

/** An adult who works, volunteers or governs here. `bodyId` is the school, or the trust for its central team and board. */
export const addStaffMember = commandFor<StaffMember, typeof events>()({
  type: 'AddStaffMember',
  input: z.object({ staffId: id, bodyId: id, identity: staffIdentity }),
  may: { roles: ['HR', 'ADM', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T1' },
  about: ({ staffId }) => staffId,
  facts: async (read, { staffId }) => ({ isPupil: (await read(pupilFold, staffId)).knownAt !== undefined }),
  decide(staff, input, _, { isPupil }) {
    // Under a child's id they would take the child's place in the directory, and concerns about the child would be routed
    // as about an adult.
    if (isPupil) throw new Refusal<OrganisationRefusal>('person/id-in-use');
    if (staff.known) throw new Refusal<OrganisationRefusal>('staff/already-added');
    return [{ type: 'StaffMemberAdded', data: input }];
  },
});

/**
 * The telephone on which a colleague is called when they are on call. Sealed with their own key, and shown to signed-in
 * colleagues alone; the line that everybody may know belongs to the rota.
 */
export const setWorkPhone = commandFor<StaffMember, typeof events>()({
  type: 'SetWorkPhone',
  input: z.object({ staffId: id, bodyId: id, workPhone: phoneNumber }),
  may: {
    roles: ['HT', 'EHT', 'TSL', 'DSL', 'DDSL', 'HR', 'ADM', 'SYS'],
    at: ({ bodyId }) => bodyId,
    tier: 'T1',
  },
  about: ({ staffId }) => staffId,
  decide(staff, { staffId, bodyId, workPhone }, { actor, actingRole }) {
    if (!staff.known) throw new Refusal<OrganisationRefusal>('staff/unknown');
    const theirs = staff.body === bodyId && actingRole !== 'DDSL';
    // A wrong number on somebody else's card could silence a call for help.
    if (!theirs && staffId !== actor) throw new Refusal<OrganisationRefusal>('staff/phone-not-yours-to-set');
    return [{ type: 'WorkPhoneSet', data: { staffId, workPhone } }];
  },
});

export const staffAggregate: Aggregate<StaffMember, typeof events> = {
  name: 'staff',
  events,
  initial: { known: false },
  evolve: folding<StaffMember, OpenStaffEvent>({
    StaffMemberAdded: (_, { bodyId }) => ({ known: true, body: bodyId }),
    WorkPhoneSet: (staff) => staff,
  }),
  commands: [addStaffMember, setWorkPhone],
};
