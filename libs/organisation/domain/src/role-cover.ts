import { addDays, commandFor, day, id, Refusal, type Role } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { heldOn, overseesActor, type AppointmentSchemas, type RoleRegister } from './role-register';
import { staffAggregate } from './staff-member';

const arrangers: readonly Role[] = ['HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'DSL', 'SYS'];
const team: readonly Role[] = ['DSL', 'DDSL'];
const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);

/** The lead sees to cover for the safeguarding team alone: a role above it is covered by whoever gives it. */
const beyondActor = (role: Role, actingRole: Role) =>
  overseesActor(role, actingRole) || (actingRole === 'DSL' && !team.includes(role));

/**
 * Somebody stands in for a colleague from one day to another, and for those days has what the role opens to anybody who
 * holds it: not the records that name the absent colleague alone. Never backwards, and never without an end.
 */
export const arrangeRoleCover = commandFor<RoleRegister, AppointmentSchemas>()({
  type: 'ArrangeRoleCover',
  input: z.object({ coverId: id, bodyId: id, appointmentId: id, personId: id, from: day, to: day }),
  may: { roles: arrangers, at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  facts: async (read, { personId }) => ({ person: await read(staffAggregate, personId) }),
  decide(register, input, { actor, actingRole, today }, { person }) {
    const { appointments } = register;
    const covered = appointments.find((a) => a.id === input.appointmentId && a.covers === undefined);
    if (!covered) throw say('role/unknown-appointment');
    if (!person.known) throw say('staff/unknown');
    if (person.closed) throw say('staff/closed');
    if (input.personId === actor) throw say('role/not-yourself');
    if (beyondActor(covered.role, actingRole)) throw say('role/cover-not-yours-to-arrange');
    if (input.to < input.from) throw say('role/ends-before-it-starts');
    if (input.from < today) throw say('role/cover-in-the-past');
    if (!heldOn(covered, input.from) || !heldOn(covered, input.to)) throw say('role/cover-outside-appointment');
    const meanwhile = appointments.filter(
      (a) =>
        a.from <= input.to &&
        (a.to === undefined || input.from <= a.to) &&
        (a.endedFrom === undefined || (input.from < a.endedFrom && a.from < a.endedFrom)),
    );
    if (meanwhile.some((a) => a.covers === covered.id)) throw say('role/already-covered');
    if (meanwhile.some((a) => a.role === covered.role && a.personId === input.personId)) throw say('role/already-held');
    if (appointments.some((a) => a.id === input.coverId)) throw say('role/already-covered');
    return [{ type: 'RoleCoverArranged', data: { ...input, role: covered.role } }];
  },
});

/** From this day on the cover is over; today means at once. Like an appointment, it can only end sooner. */
export const endRoleCover = commandFor<RoleRegister, AppointmentSchemas>()({
  type: 'EndRoleCover',
  input: z.object({ coverId: id, bodyId: id, endedFrom: day }),
  may: { roles: arrangers, at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  decide({ appointments }, input, { actingRole }) {
    const cover = appointments.find((a) => a.id === input.coverId && a.covers !== undefined);
    if (!cover) throw say('role/unknown-cover');
    if (beyondActor(cover.role, actingRole)) throw say('role/cover-not-yours-to-arrange');
    if (input.endedFrom < cover.from) throw say('role/ends-before-it-starts');
    const over = cover.endedFrom ?? (cover.to && addDays(cover.to, 1));
    if (over !== undefined && over <= input.endedFrom) throw say('role/already-ended');
    return [{ type: 'RoleCoverEnded', data: input }];
  },
});
