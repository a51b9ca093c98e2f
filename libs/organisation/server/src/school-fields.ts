import { dayOf } from '@caseward/kernel';
import { dutyPhoneOn, onCallRotaAggregate } from '@caseward/organisation-domain';
import type { Ask, FieldResolver, Platform } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { people } from './people.projection';
import type { Body } from './schools.projection';
import { agenciesOf, whoIsOnCall } from './whom-to-call';

type Called = Readonly<{ bodyId: string; personId: string }>;

/** What the page of a school shows of how it is kept safe: whom to call, inside and outside. */
export const schoolFields = ({ db, streams, clock }: Platform): Record<string, Record<string, FieldResolver>> => ({
  School: {
    onCall: async ({ id: bodyId }: Body) =>
      (await whoIsOnCall(streams, bodyId, clock.now())).map((one) => ({ ...one, bodyId })),
    dutyPhone: async ({ id: bodyId }: Body) =>
      dutyPhoneOn((await streams.fold(onCallRotaAggregate, bodyId)).state, dayOf(clock.now())) ?? null,
    agencyContacts: ({ id: bodyId, localAuthority }: Body) => agenciesOf(streams, bodyId, localAuthority ?? ''),
  },
  OnCall: {
    // Known by another body perhaps, and yet named to everybody here.
    person: async ({ personId, bodyId }: Called, _: unknown, ask: Ask) => {
      const person = await ask.refer('Person', personId);
      return person && { ...person, appointedAt: bodyId };
    },
    workPhone: async ({ personId }: Called, _: unknown, ask: Ask) => {
      const [row] = await db.select({ workPhone: people.workPhone }).from(people).where(eq(people.id, personId));
      return (await ask.value<string>(row?.workPhone)) ?? null;
    },
  },
});
