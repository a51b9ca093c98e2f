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

const events = { StaffMemberAdded: z.object({ staffId: id, bodyId: id, identity: sealed('person', staffIdentity) }) };
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

export const staffAggregate: Aggregate<StaffMember, typeof events> = {
  name: 'staff',
  events,
  initial: { known: false },
  evolve: folding<StaffMember, OpenStaffEvent>({
    StaffMemberAdded: (_, { bodyId }) => ({ known: true, body: bodyId }),
  }),
  commands: [addStaffMember],
};
