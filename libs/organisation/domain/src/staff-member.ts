import { commandFor, id, Refusal, type Aggregate } from '@caseward/kernel';
import { z } from 'zod';
import { phoneNumber } from './phone-number';
import { pupilFold } from './pupil';
import type { OrganisationRefusal } from './refusals';
import { staffFold, staffIdentity, type StaffMember, type StaffSchemas } from './staff';
import { changeStaffDetails, closeStaffRecord, setLineManager } from './staff-record';

/** An adult who works, volunteers or governs here. `bodyId` is the school, or the trust for its central team and board. */
export const addStaffMember = commandFor<StaffMember, StaffSchemas>()({
  type: 'AddStaffMember',
  input: z.object({ staffId: id, bodyId: id, identity: staffIdentity }),
  may: { roles: ['HR', 'ADM', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T1' },
  about: ({ staffId }) => staffId,
  facts: async (read, { staffId }) => ({ isPupil: (await read(pupilFold, staffId)).knownAt !== undefined }),
  decide(staff, input, _, { isPupil }) {
    // Under a child's id they would take the child's place in the directory, and concerns about the child would be routed
    // as about an adult.
    if (isPupil) throw new Refusal<OrganisationRefusal>('person/id-in-use');
    // Somebody who comes back after they left is added again: their record opens as the same person's.
    if (staff.known && !staff.closed) throw new Refusal<OrganisationRefusal>('staff/already-added');
    return [{ type: 'StaffMemberAdded', data: input }];
  },
});

/**
 * The telephone on which a colleague is called when they are on call. Sealed with their own key, and shown to signed-in
 * colleagues alone; the line that everybody may know belongs to the rota.
 */
export const setWorkPhone = commandFor<StaffMember, StaffSchemas>()({
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
    if (staff.closed) throw new Refusal<OrganisationRefusal>('staff/closed');
    const theirs = staff.body === bodyId && actingRole !== 'DDSL';
    // A wrong number on somebody else's card could silence a call for help.
    if (!theirs && staffId !== actor) throw new Refusal<OrganisationRefusal>('staff/phone-not-yours-to-set');
    return [{ type: 'WorkPhoneSet', data: { staffId, workPhone } }];
  },
});

export const staffAggregate: Aggregate<StaffMember, StaffSchemas> = {
  ...staffFold,
  commands: [addStaffMember, setWorkPhone, changeStaffDetails, setLineManager, closeStaffRecord],
};
