import { reactionFor, Refusal, type Dispatch } from '@caseward/kernel';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { v5 } from 'uuid';
import { databases, type Database } from './database.fixture';
import type { DispatchCommand } from './deadlines';
import { newEvent, open, probe, type ProbeEvent } from './probe.fixture';
import { ReactionRunner } from './reactions';
import { cutConnections, deployment, eventually, now } from './runner.fixture';

const { fresh } = databases();
let database: Database;
let here: ReturnType<typeof deployment>;
beforeEach(async () => {
  database = await fresh();
  here = deployment(database);
});
afterEach(() => here.end());

const greet = reactionFor<ProbeEvent>()({ name: 'greet', on: { ProbeOpened: () => ({ type: 'Greet', input: {} }) } });
const feed = reactionFor<ProbeEvent>()({
  name: 'feed',
  on: { ProbeGrew: ({ by }) => (by > 1 ? { type: 'Feed', input: { by } } : undefined) },
});

/** A gate that knows which commands were done, and answers a second one with a refusal. */
const gate = () => {
  const tried: (Readonly<{ commandId: string }> & Dispatch)[] = [];
  const done = new Set<string>();
  const dispatch: DispatchCommand = (command, { commandId }) => {
    tried.push({ ...command, commandId });
    if (done.has(commandId)) return Promise.reject(new Refusal('command/done-already'));
    done.add(commandId);
    return Promise.resolve();
  };
  return { tried, done, dispatch };
};
const start = (dispatch: DispatchCommand) => {
  const reactions = new ReactionRunner({
    ...{ pool: database.another(), store: here.store, open, reactions: [greet, feed], dispatch, now, log: here.log },
  });
  return here.start({ projections: [], duties: [reactions.duty] });
};
const append = async (...types: readonly [ProbeEvent['type'], unknown?][]) => {
  const events = types.map(([type, data]) => newEvent(type, data));
  await here.store.append(probe(), events, { expected: 'no_stream' });
  return events;
};
const stored = async (name: string) =>
  (await database.pool.query('select checkpoint from projection_checkpoint where name = $1', [name]))
    .rows[0] as unknown;

describe('a reaction', () => {
  test('answers each event with a command whose id comes from the event and its name', async () => {
    const { tried, dispatch } = gate();
    await start(dispatch);
    const [opened, , grew] = await append(['ProbeOpened'], ['ProbeGrew', { by: 1 }], ['ProbeGrew', { by: 5 }]);
    await eventually(() => expect(tried).toHaveLength(2));
    expect(tried).toContainEqual({ type: 'Greet', input: {}, commandId: v5('greet', opened?.id ?? '') });
    expect(tried).toContainEqual({ type: 'Feed', input: { by: 5 }, commandId: v5('feed', grew?.id ?? '') });
  });

  test('goes on where it stopped, and a redelivery is refused as done', async () => {
    const { tried, done, dispatch } = gate();
    await start(dispatch);
    await append(['ProbeOpened']);
    await eventually(async () => expect(await stored('reaction/greet')).toEqual({ checkpoint: '1' }));
    await here.stop();
    await append(['ProbeOpened']);
    // As if the process had died after its command was done and before it could say so.
    await database.pool.query(`update projection_checkpoint set checkpoint = null where name = 'reaction/greet'`);
    await start(dispatch);
    await eventually(() => expect(tried).toHaveLength(3));
    await eventually(async () => expect(await stored('reaction/greet')).toEqual({ checkpoint: '2' }));
    expect(done.size).toBe(2);
    expect(here.said).toContainEqual({
      level: 'info',
      fields: expect.objectContaining({ reaction: 'greet', code: 'command/done-already' }),
      message: expect.any(String),
    });
  });

  test('that meets an accident is tried again, and holds up no other', async () => {
    const { tried, dispatch } = gate();
    let broken = true;
    const runner = await start((command, context) =>
      broken && command.type === 'Greet' ? Promise.reject(new Error('secret')) : dispatch(command, context),
    );
    await append(['ProbeOpened'], ['ProbeGrew', { by: 3 }]);
    await append(['ProbeGrew', { by: 4 }]);
    await eventually(() => expect(tried.map(({ type }) => type)).toEqual(['Feed', 'Feed']));
    await eventually(() => expect(here.said.filter(({ level }) => level === 'error')).not.toHaveLength(0));
    expect(await stored('reaction/greet')).toEqual({ checkpoint: null });
    const waiting = async () => (await runner.status()).find(({ name }) => name === 'reactions')?.lagMs;
    expect(await waiting()).toBeGreaterThan(0);
    broken = false;
    await eventually(() => expect(tried.map(({ type }) => type)).toEqual(['Feed', 'Feed', 'Greet']));
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(JSON.stringify(here.said)).not.toContain('secret');
  });

  test('is said to be at work as long as it is', async () => {
    const { tried, dispatch } = gate();
    let done = () => {};
    const held = new Promise<void>((resolve) => (done = resolve));
    const runner = await start(async (command, context) => {
      await dispatch(command, context);
      if (command.type === 'Feed') await held;
    });
    const waiting = async () => (await runner.status()).find(({ name }) => name === 'reactions')?.lagMs;
    await append(['ProbeOpened']);
    await eventually(async () => expect([tried.length, await waiting()]).toEqual([1, 0]));
    await append(['ProbeGrew', { by: 3 }]);
    await eventually(() => expect(tried).toHaveLength(2));
    expect(await waiting()).toBeGreaterThan(0);
    done();
    await eventually(async () => expect(await waiting()).toBe(0));
  });

  test('misses nothing while connections are cut and another process takes over', async () => {
    const { done, dispatch } = gate();
    await Promise.all([start(dispatch), start(dispatch)]);
    for (let i = 0; i < 10; i++) {
      await append(['ProbeOpened'], ['ProbeGrew', { by: 2 }]);
      if (i % 3 === 0) await cutConnections(database);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await eventually(() => expect(done.size).toBe(20));
  });
});
