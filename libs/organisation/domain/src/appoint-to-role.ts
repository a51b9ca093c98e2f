import { commandFor, day, id, Refusal, role } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { eitherRoles, overseesActor, trustRoles, type AppointmentSchemas, type RoleRegister } from './role-register';
import { hasLeftBy, schoolAggregate } from './school';
import { staffAggregate } from './staff-member';
import { trustAggregate } from './trust';

/** Gives somebody a role at a school or at the trust, from a day and perhaps until one. A school has one accountable DSL at a time. */
export const appointToRole = commandFor<RoleRegister, AppointmentSchemas>()({
  type: 'AppointToRole',
  input: z.object({
    appointmentId: id,
    bodyId: id,
    personId: id,
    role: role.exclude(['SYS']).meta({ id: 'Role' }),
    from: day,
    to: day.optional(),
  }),
  may: { roles: ['HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'ADM', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  facts: async (read, { bodyId, personId }) => ({
    school: await read(schoolAggregate, bodyId),
    trust: await read(trustAggregate, bodyId),
    person: await read(staffAggregate, personId),
  }),
  decide({ appointments }, input, { actor, actingRole }, { school, trust, person }) {
    const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);
    if (!school.registered && !trust.registered) throw say('school/unknown');
    // Whoever is appointed until further notice may still be, up to its last day.
    if (hasLeftBy(school, input.from)) throw say('school/has-left');
    if (!person.known) throw say('staff/unknown');
    if (person.closed) throw say('staff/closed');
    if (input.personId === actor) throw say('role/not-yourself');
    if (overseesActor(input.role, actingRole)) throw say('role/oversees-yours');
    if (input.to !== undefined && input.to < input.from) throw say('role/ends-before-it-starts');
    if (!eitherRoles.includes(input.role)) {
      if (school.registered && trustRoles.includes(input.role)) throw say('role/belongs-to-the-trust');
      if (trust.registered && !trustRoles.includes(input.role)) throw say('role/belongs-to-a-school');
    }
    const overlaps = appointments.filter(
      (a) =>
        a.role === input.role &&
        (a.endedFrom === undefined || (input.from < a.endedFrom && a.from < a.endedFrom)) &&
        (a.to === undefined || input.from <= a.to) &&
        (input.to === undefined || a.from <= input.to),
    );
    if (overlaps.some((a) => a.personId === input.personId && a.covers === undefined)) throw say('role/already-held');
    // A colleague who covers for the lead is no second lead.
    if (input.role === 'DSL' && overlaps.some((a) => a.covers === undefined)) throw say('role/dsl-already-appointed');
    return [{ type: 'RoleAppointed', data: input }];
  },
});

/** From this day on the role is over; today means at once. Ended twice, it can only end sooner: nobody is given a role back. */
export const endRoleAppointment = commandFor<RoleRegister, AppointmentSchemas>()({
  type: 'EndRoleAppointment',
  input: z.object({ appointmentId: id, bodyId: id, endedFrom: day }),
  may: { roles: ['HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'ADM', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  decide({ appointments }, input, { actingRole }) {
    const held = appointments.find((a) => a.id === input.appointmentId && a.covers === undefined);
    if (!held) throw new Refusal<OrganisationRefusal>('role/unknown-appointment');
    if (overseesActor(held.role, actingRole)) throw new Refusal<OrganisationRefusal>('role/oversees-yours');
    if (input.endedFrom < held.from) throw new Refusal<OrganisationRefusal>('role/ends-before-it-starts');
    if (held.endedFrom !== undefined && input.endedFrom >= held.endedFrom)
      throw new Refusal<OrganisationRefusal>('role/already-ended');
    return [{ type: 'RoleAppointmentEnded', data: input }];
  },
});
