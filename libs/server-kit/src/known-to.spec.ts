import type { Role } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Asker } from './asker';
import { standingFor } from './known-to';
import { person, planRoom, plans } from './plan.fixture';

const [ada, bob] = [person(1), person(2)];
/** Ada knows of plans, as a DSL; Bob, who holds the same role, does not. */
const secret = {
  ...plans,
  knownTo: (_: unknown, { person: one }: Readonly<{ person: string }>): readonly Role[] | undefined =>
    one === ada.person ? ['DSL'] : undefined,
};

const aSecret = async () => {
  const room = planRoom(['DSL', 'HT'], secret);
  const planId = randomUUID();
  const send = (asker: Asker, type: string, id = planId, seen?: number) =>
    room.gate.execute({ type, input: { planId: id }, commandId: randomUUID(), asker, seen });
  await send(ada, 'AddToPlan');
  return { ...room, send, planId };
};
const codeOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'taken',
    ({ code }: { code: string }) => code,
  );

describe('a record that says itself who knows of it', () => {
  it('is to nobody else, in any command', async () => {
    const { send } = await aSecret();
    expect(await codeOf(send(bob, 'SettlePlan'))).toBe('plan/none');
    expect(await codeOf(send(bob, 'SettlePlan', randomUUID()))).toBe('plan/none');
    // Nor by what others have done to it meanwhile.
    expect(await codeOf(send(bob, 'SettlePlan', undefined, 0))).toBe('plan/none');
  });
  it('is taken in a role that counts for it, or not at all', async () => {
    const { send } = await aSecret();
    expect(await codeOf(send(ada, 'AddToPlan'))).toBe('taken');
    // Settling is for a head.
    expect(await codeOf(send(ada, 'SettlePlan'))).toBe('record/not-found');
  });
  it('is none as a fact for another command', async () => {
    const { streams, access, planId } = await aSecret();
    expect((await standingFor({ streams, access }, ada)(secret, planId)).state).toEqual({ status: 'open' });
    expect(await standingFor({ streams, access }, bob)(secret, planId)).toEqual({ state: { status: 'none' }, revision: 'no_stream', done: new Map() }); // prettier-ignore
  });
});
