import { addDays, dayOf } from '@caseward/kernel';
import {
  calendarAggregate,
  dutiesOn,
  dutyPhoneOn,
  onCallRotaAggregate,
  standingRota,
} from '@caseward/organisation-domain';
import type { Ask, FieldResolver, Platform } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { people } from './people.projection';
import type { Body } from './schools.projection';
import { agenciesOf, whoIsOnCall } from './whom-to-call';

type Called = Readonly<{ bodyId: string; personId: string }>;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Known by another body perhaps, and yet named to everybody here. */
const called = async ({ personId, bodyId }: Called, _: unknown, ask: Ask) => {
  const person = await ask.refer('Person', personId);
  return person && { ...person, appointedAt: bodyId };
};

/** What the page of a school shows of how it is kept safe: whom to call, inside and outside. */
export const schoolFields = ({ db, streams, clock }: Platform): Record<string, Record<string, FieldResolver>> => ({
  School: {
    onCall: async ({ id: bodyId }: Body) =>
      (await whoIsOnCall(streams, bodyId, clock.now())).map((one) => ({ ...one, bodyId })),
    dutyPhone: async ({ id: bodyId }: Body) =>
      dutyPhoneOn((await streams.fold(onCallRotaAggregate, bodyId)).state, dayOf(clock.now())) ?? null,
    agencies: ({ id: bodyId, localAuthority }: Body) => agenciesOf(streams, bodyId, localAuthority ?? ''),
    calendar: async ({ id: bodyId }: Body) => (await streams.fold(calendarAggregate, bodyId)).state,
    rota: async ({ id: bodyId }: Body) => {
      const { state } = await streams.fold(onCallRotaAggregate, bodyId);
      const { plan, ahead } = standingRota(state, dayOf(clock.now()));
      return {
        bodyId,
        from: plan?.from ?? null,
        dutyPhone: plan?.dutyPhone ?? null,
        duties: plan?.duties.map((one) => ({ bodyId, ...one })) ?? [],
        ahead: ahead.map((one) => ({ bodyId, ...one })),
      };
    },
    week: async ({ id: bodyId }: Body) => {
      const { state } = await streams.fold(onCallRotaAggregate, bodyId);
      const today = dayOf(clock.now());
      return WEEK.map((i) => addDays(today, i)).map((day) => ({
        bodyId,
        day,
        duties: dutiesOn(state, day).map(({ personId, from, until }) => ({ bodyId, personId, from, until })),
      }));
    },
  },
  Duty: { person: called },
  OnCall: {
    person: called,
    workPhone: async ({ personId }: Called, _: unknown, ask: Ask) => {
      const [row] = await db.select({ workPhone: people.workPhone }).from(people).where(eq(people.id, personId));
      return (await ask.value<string>(row?.workPhone)) ?? null;
    },
  },
});
