import {
  folding,
  id,
  sealed,
  type Aggregate,
  type EventOf,
  type Id,
  type OpenOf,
  type PersonId,
} from '@caseward/kernel';
import { z } from 'zod';

const name = z.string().trim().min(1).max(100);

/** Who the adult is: sealed with their own key. */
export const staffIdentity = z
  .object({
    firstName: name,
    lastName: name,
    title: z.string().trim().max(20).optional(),
    email: z.email().optional(),
  })
  .meta({ id: 'StaffIdentityInput' });
export type StaffIdentity = z.infer<typeof staffIdentity>;

const events = {
  StaffMemberAdded: z.object({ staffId: id, bodyId: id, identity: sealed('person', staffIdentity) }),
  WorkPhoneSet: z.object({ staffId: id, workPhone: sealed('person', z.string()) }),
  StaffDetailsChanged: z.object({ staffId: id, bodyId: id, identity: sealed('person', staffIdentity) }),
  /** Without a manager: nobody manages them any more. */
  LineManagerSet: z.object({ staffId: id, bodyId: id, managerId: id.optional() }),
  StaffRecordClosed: z.object({ staffId: id, bodyId: id }),
};
export type StaffSchemas = typeof events;
export type StaffEvent = EventOf<StaffSchemas>;
export type OpenStaffEvent = OpenOf<StaffSchemas>;

export type StaffMember = Readonly<{
  known: boolean;
  /** The school, or the trust, where they were added. */
  body?: Id;
  /** Who manages them, as a fact for other rules: a manager does not look into what their own staff did. */
  manager?: PersonId | undefined;
  /** They have left: what they did stays theirs, and they are no longer offered. */
  closed?: boolean;
}>;

/** An adult as other rules ask for them: the fold alone, so that the rules of one can ask for another. */
export const staffFold: Aggregate<StaffMember, StaffSchemas> = {
  name: 'staff',
  events,
  initial: { known: false },
  evolve: folding<StaffMember, OpenStaffEvent>({
    StaffMemberAdded: (_, { bodyId }) => ({ known: true, body: bodyId }),
    WorkPhoneSet: (staff) => staff,
    StaffDetailsChanged: (staff) => staff,
    LineManagerSet: (staff, { managerId }) => ({ ...staff, manager: managerId }),
    StaffRecordClosed: (staff) => ({ ...staff, closed: true }),
  }),
  commands: [],
};
