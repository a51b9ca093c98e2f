import { commandFor, id, Refusal, type Id } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { holdsOrWill, registerFold } from './role-register';
import { staffFold, staffIdentity, type StaffMember, type StaffSchemas } from './staff';

const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);
const staffCommand = commandFor<StaffMember, StaffSchemas>();
const of = { staffId: id, bodyId: id };
const about = ({ staffId }: Readonly<{ staffId: Id }>) => staffId;
const there = ({ bodyId }: Readonly<{ bodyId: Id }>) => bodyId;

/** @throws Refusal unless they are on the list of this school, or of the trust's own staff, and have not left */
const assertHere = ({ known, body, closed }: StaffMember, bodyId: Id): void => {
  if (!known) throw say('staff/unknown');
  if (body !== bodyId) throw say('staff/works-elsewhere');
  if (closed) throw say('staff/closed');
};

/** Another name, or another address for messages: the whole of it, as it stands from now on. */
export const changeStaffDetails = staffCommand({
  type: 'ChangeStaffDetails',
  input: z.object({ ...of, ...staffIdentity.shape }),
  may: { roles: ['HR', 'ADM', 'SYS'], at: there, tier: 'T1' },
  about,
  decide(staff, { staffId, bodyId, ...identity }) {
    assertHere(staff, bodyId);
    return [{ type: 'StaffDetailsChanged', data: { staffId, bodyId, identity } }];
  },
});

/** Who manages them; nobody, when nobody is said. Whoever does is kept from investigating what they did. */
export const setLineManager = staffCommand({
  type: 'SetLineManager',
  input: z.object({ ...of, managerId: id.optional() }),
  may: { roles: ['HR', 'HT', 'ADM', 'SYS'], at: there, tier: 'T1' },
  about,
  facts: async (read, { managerId }) => (managerId === undefined ? undefined : read(staffFold, managerId)),
  decide(staff, { staffId, bodyId, managerId }, { actor }, manager) {
    assertHere(staff, bodyId);
    // Whoever could say who manages them could say who may not look into what they did.
    if (staffId === actor) throw say('staff/line-not-yours-to-set');
    if (managerId === staffId) throw say('staff/own-manager');
    if (manager && (!manager.known || manager.closed)) throw say('staff/manager-unknown');
    if (manager?.manager === staffId) throw say('staff/manages-their-manager');
    if (staff.manager === managerId) throw say('staff/manager-unchanged');
    return [{ type: 'LineManagerSet', data: { staffId, bodyId, ...(managerId === undefined ? {} : { managerId }) } }];
  },
});

/**
 * They have left. What they wrote and did stays theirs, and nobody can choose them any more. Their roles are ended first:
 * who takes over is somebody's decision, and a role that nobody holds must not vanish unseen.
 */
export const closeStaffRecord = staffCommand({
  type: 'CloseStaffRecord',
  input: z.object(of),
  may: { roles: ['HR', 'ADM', 'SYS'], at: there, tier: 'T1' },
  about,
  facts: async (read, { staffId, bodyId }, { trust, today }) => {
    const registers = await Promise.all([...new Set([bodyId, trust])].map((body) => read(registerFold, body)));
    return { holdsRoles: registers.some((register) => holdsOrWill(register, staffId, today)) };
  },
  decide(staff, { staffId, bodyId }, _, { holdsRoles }) {
    assertHere(staff, bodyId);
    if (holdsRoles) throw say('staff/holds-roles');
    return [{ type: 'StaffRecordClosed', data: { staffId, bodyId } }];
  },
});
