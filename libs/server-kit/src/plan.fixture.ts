import { InMemoryEventStore } from '@caseward/event-store';
import { commandFor, folding, id, lifecycleFor, type Aggregate, type OpenOf } from '@caseward/kernel';
import { Codec } from '@caseward/sealing';
import { memoryKeyring } from '@caseward/sealing/testing';
import { z } from 'zod';
import { Access } from './access';
import { SYSTEM, type Asker } from './asker';
import { Catalogue } from './catalogue';
import { Clock } from './clock';
import { Calendars, CommandGate } from './command-gate';
import { NoFailpoints } from './failpoints';
import { Streams } from './streams';

/** A plan that several people work on: anybody adds to it, and whoever settles it settles it for all. */
export const planEvents = {
  PlanAdded: z.object({ planId: id }),
  PlanSettled: z.object({ planId: id }),
  PlanKept: z.object({}),
};
type Held = Readonly<{ status: 'open' | 'settled'; by?: string }>;
export type Plan = Readonly<{ status: 'none' }> | Held;
type Code = 'plan/none' | 'plan/open' | 'plan/settled';
const life = lifecycleFor<Held, Code>()({
  none: 'plan/none',
  because: { open: 'plan/open', settled: 'plan/settled' },
  turns: {
    AddToPlan: { from: ['open'] },
    SettlePlan: { from: ['open'], to: ['settled'] },
    KeepPlan: { from: ['open', 'settled'], offered: false },
  },
});
const command = commandFor<Plan, typeof planEvents>();
const team = { roles: ['DSL'], at: 'record', tier: 'T2' } as const;
const said = { input: z.object({ planId: id }), about: ({ planId }: Readonly<{ planId: string }>) => planId };
const addToPlan = command({
  type: 'AddToPlan',
  ...said,
  may: team,
  decide: (_, { planId }) => [{ type: 'PlanAdded', data: { planId } }],
});
const settlePlan = command({
  type: 'SettlePlan',
  ...said,
  may: { ...team, roles: ['HT'] },
  sole: true,
  decide: (state, { planId }) => (life.ready(state, 'SettlePlan'), [{ type: 'PlanSettled', data: { planId } }]),
});
const keepPlan = command({ type: 'KeepPlan', ...said, may: team, decide: () => [{ type: 'PlanKept', data: {} }] });

export const plans: Aggregate<Plan, typeof planEvents> = {
  name: 'plan',
  events: planEvents,
  initial: { status: 'none' },
  evolve: folding<Plan, OpenOf<typeof planEvents>>({
    PlanAdded: () => ({ status: 'open' }),
    PlanSettled: () => ({ status: 'settled' }),
    PlanKept: (plan) => plan,
  }),
  lifecycle: life,
  commands: [addToPlan, settlePlan, keepPlan],
};

const nobodysTerms = { terms: [], closed: [], bankHolidays: [] };
class NoTerms extends Calendars {
  override of = () => Promise.resolve(nobodysTerms);
}
class Noon extends Clock {
  override now = () => '2026-09-07T12:00:00.000Z';
}
export const person = (n: number): Asker => ({
  person: `0197abab-0000-7000-8000-${String(n).padStart(12, '0')}`,
  session: 'session',
});
export const theSystem: Asker = { person: SYSTEM, session: 'spec', system: true };

/** Lets everybody in, in the first role that would do; `allows` whoever holds one of `roles`. */
const openDoor = (roles: readonly string[]) =>
  ({
    admit: () => Promise.resolve({ actingRole: 'DSL', body: undefined, tier: 'T2' }),
    rolesOf: () => Promise.resolve([]),
    allows: (_: Asker, needs: readonly Readonly<{ roles: readonly string[] }>[]) =>
      Promise.resolve(needs.map((need) => need.roles.some((role) => roles.includes(role)))),
  }) as unknown as Access; // nothing else is asked of it here

/** The one way in for a change, over a log in memory. */
export const planRoom = (roles: readonly string[] = ['DSL', 'HT'], aggregate: typeof plans = plans) => {
  const clock = new Noon();
  const access = openDoor(roles);
  const store = new InMemoryEventStore();
  const streams = new Streams(store, new Codec([aggregate], memoryKeyring()), clock, {
    trust: person(99).person,
    appVersion: '0',
  });
  const gate = new CommandGate(
    new Catalogue([aggregate], []),
    access,
    streams,
    new NoTerms(),
    clock,
    new NoFailpoints(),
  );
  return { gate, streams, access, store };
};
