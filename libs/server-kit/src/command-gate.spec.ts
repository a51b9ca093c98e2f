import { commandFor, companionId, id, Refusal } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Asker } from './asker';
import { person, planEvents, planRoom, plans, theSystem, type Plan } from './plan.fixture';

const [ada, bob] = [person(1), person(2)];

const aPlan = async () => {
  const { gate, streams } = planRoom();
  const planId = randomUUID();
  const send = (asker: Asker, type: string, seen?: number, commandId: string = randomUUID()) =>
    gate.execute({ type, input: { planId }, commandId, asker, seen });
  await send(ada, 'AddToPlan');
  return { send, planId, streams };
};
const overtaken = { name: 'Refusal', code: 'record/changed-meanwhile' };

describe('what settles a record for everybody', () => {
  it('is taken from whoever has seen all of it', async () => {
    const { send } = await aPlan();
    expect(await send(bob, 'SettlePlan', 1)).toMatchObject({ revision: '1' });
  });

  it('is not taken from somebody who has not seen what another person did meanwhile', async () => {
    const { send } = await aPlan();
    await send(bob, 'AddToPlan');
    await expect(send(ada, 'SettlePlan', 1)).rejects.toMatchObject(overtaken);
  });

  it('is taken once they have seen it', async () => {
    const { send } = await aPlan();
    await send(bob, 'AddToPlan');
    expect(await send(ada, 'SettlePlan', 2)).toMatchObject({ revision: '2' });
  });

  it('is taken when all that came since is their own, or the system’s clock', async () => {
    const { send } = await aPlan();
    await send(ada, 'AddToPlan');
    await send(theSystem, 'KeepPlan');
    expect(await send(ada, 'SettlePlan', 1)).toMatchObject({ revision: '3' });
  });

  it('is not taken when another person’s change is hidden behind one of their own', async () => {
    const { send } = await aPlan();
    await send(bob, 'AddToPlan');
    await send(ada, 'AddToPlan');
    await expect(send(ada, 'SettlePlan', 1)).rejects.toMatchObject(overtaken);
  });

  it('gives the first receipt when it is sent again, whatever came since', async () => {
    const { send } = await aPlan();
    const commandId = randomUUID();
    const first = await send(ada, 'SettlePlan', 1, commandId);
    await send(bob, 'KeepPlan');
    expect(await send(ada, 'SettlePlan', 1, commandId)).toEqual(first);
  });

  it('is judged by its rule alone when nobody says what was seen: a command of the command line', async () => {
    const { send } = await aPlan();
    await send(bob, 'AddToPlan');
    expect(await send(ada, 'SettlePlan')).toMatchObject({ revision: '2' });
  });
});

it('a command that only adds is taken from somebody who has not seen everything', async () => {
  const { send } = await aPlan();
  await send(bob, 'AddToPlan');
  expect(await send(ada, 'AddToPlan', 1)).toMatchObject({ revision: '2' });
});

it('the same command at the same time is done once, and both get its receipt', async () => {
  const { send, streams, planId } = await aPlan();
  const commandId = randomUUID();
  const both = await Promise.all([1, 2].map(() => send(ada, 'SettlePlan', 1, commandId)));
  expect(both[0]).toEqual(both[1]);
  expect((await streams.fold(plans, planId)).revision).toBe(1n);
});

describe('whom a command lets in before its event', () => {
  /** Two leads each call somebody to the plan; it takes one. */
  const twoCall = async (named: readonly string[]) => {
    const called: string[] = [];
    const calling = commandFor<Plan, typeof planEvents>()({
      type: 'SettlePlan',
      input: z.object({ planId: id }),
      about: ({ planId }) => planId,
      may: { roles: ['HT'], at: 'record', tier: 'T2' },
      decide: (plan, { planId }) => {
        if (plan.status === 'settled') throw new Refusal('plan/settled');
        return [{ type: 'PlanSettled', data: { planId } }];
      },
      letsIn: () => [named[called.length] ?? ''],
    });
    const { gate, access } = planRoom(undefined, { ...plans, commands: [calling] });
    const back: string[] = [];
    Object.assign(access, {
      letIn: async (_: string, people: readonly string[]) => (called.push(...people), people),
      takeBack: async (_: string, people: readonly string[]) => void back.push(...people),
    });
    const planId = randomUUID();
    const send = (asker: Asker) => gate.execute({ type: 'SettlePlan', input: { planId }, commandId: randomUUID(), asker }); // prettier-ignore
    const [, second] = await Promise.allSettled([send(ada), send(bob)]);
    return { called, back, second };
  };

  it('is let out again when the command is refused in the end, because another was first', async () => {
    const { called, back, second } = await twoCall(['carer', 'teacher']);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'plan/settled' } });
    expect([called, back]).toEqual([['carer', 'teacher'], ['teacher']]);
  });
});

it('nobody begins a record under an id that belongs to another one', async () => {
  const begins = { ...plans.commands[0]!, restricts: () => ({ school: randomUUID(), tier: 'T2', about: [], excluded: [] }) }; // prettier-ignore
  const { gate, access } = planRoom(undefined, { ...plans, commands: [begins as (typeof plans.commands)[0]] });
  const written: string[] = [];
  Object.assign(access, { restrict: async (record: string) => void written.push(record) });
  const its = companionId(randomUUID(), 'plan');
  const send = (asker: Asker) => gate.execute({ type: 'AddToPlan', input: { planId: its }, commandId: randomUUID(), asker }); // prettier-ignore
  await expect(send(ada)).rejects.toMatchObject({ code: 'record/id-in-use' });
  expect(written).toEqual([]);
  await expect(send(theSystem)).resolves.toMatchObject({ recordId: its });
  expect(written).toEqual([its]);
});
