import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Ask } from './ask';
import { nextCommandsOf } from './next-commands';
import { person, planRoom, plans } from './plan.fixture';

const ask = { by: person(1) } as Ask; // who asks is all that is looked at

const after = async (sent: readonly string[], roles: readonly string[] = ['DSL', 'HT']) => {
  const { gate, streams, access } = planRoom(roles);
  const planId = randomUUID();
  for (const type of sent)
    await gate.execute({ type, input: { planId }, commandId: randomUUID(), asker: person(1), seen: undefined });
  return nextCommandsOf({ streams, access }, plans)({ id: planId }, undefined, ask);
};

it('offers what the record takes now, as the wire names it', async () =>
  expect(await after(['AddToPlan'])).toEqual(['addToPlan', 'settlePlan']));

it('offers nobody what the gate would not take from them', async () =>
  expect(await after(['AddToPlan'], ['DSL'])).toEqual(['addToPlan']));

it('offers nothing that comes from elsewhere, and nothing once all is settled', async () =>
  expect(await after(['AddToPlan', 'SettlePlan'])).toEqual([]));

it('has nothing to say of a record whose life nobody has told', async () => {
  const { streams, access } = planRoom();
  const { lifecycle: _, ...lifeless } = plans;
  await expect(nextCommandsOf({ streams, access }, lifeless)({ id: randomUUID() }, undefined, ask)).rejects.toThrow(
    'Nobody has said how a plan lives',
  );
});
