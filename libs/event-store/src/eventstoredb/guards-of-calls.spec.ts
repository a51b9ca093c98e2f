import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Checkpoint } from '../port';
import { bench, event, kindOf, many, stream } from '../testing/eventstoredb-bench';

const any = { expected: 'any' } as const;
const eventually = async (holds: () => void): Promise<void> => {
  for (let i = 0; i < 100; i++)
    try {
      return holds();
    } catch {
      await sleep(50);
    }
  holds();
};

describe('guards 1 to 7: calls and clients', () => {
  const on = bench();
  afterEach(on.clear);

  it('1 hands over a checkpoint only after every event before it', async () => {
    const { store } = await on.both();
    await store.append(stream('case'), many(1020), any);
    await store.append(stream('noise'), many(1100), any);
    await store.append(stream('case'), many(900), any);
    let last: Checkpoint | null = null;
    let marks = 0;
    let events = 0;
    for await (const item of store.subscribe({ from: 'start', categories: ['case'] })) {
      if (item.kind === 'caughtUp') break;
      const place = item.kind === 'event' ? item.event.checkpoint : item.checkpoint;
      if (last !== null) expect(store.compare(last, place)).toBeLessThan(0);
      last = place;
      if (item.kind === 'event') events += 1;
      else marks += 1;
      // slow, with events still waiting, when the mark after event 1,024 comes: then the client's callback runs ahead
      if (events > 990 && events < 1020) await sleep(2);
    }
    expect(events).toBe(1920);
    expect(marks).toBeGreaterThan(1);
  });

  it('2 lets a consumer that throws at a checkpoint start again from the one before', async () => {
    const { store } = await on.both();
    await store.append(stream('noise'), many(1100), any);
    const fail = async (): Promise<void> => {
      for await (const item of store.subscribe({ from: 'start', categories: ['case'] }))
        if (item.kind === 'checkpoint') throw new Error('the consumer failed');
    };
    await expect(fail()).rejects.toThrow('the consumer failed');
    await expect(fail()).rejects.toThrow('the consumer failed');
  });

  it('3 says the outcome is unknown when the server never answers, and a second try writes one copy', async () => {
    const { server, store, faults } = await on.both();
    await faults.loseNextAnswer();
    const [to, events] = [stream(), [event(), event()]];
    expect(await kindOf(store.append(to, events, { expected: 'no_stream', timeoutMs: 200 }))).toBe('outcome_unknown');
    const again = await store.append(to, events, { expected: 'no_stream' });
    expect(again.nextExpected).toBe(1n);
    expect(server.log.stream(to)).toHaveLength(2);
  });

  it('4 recovers when the server has ended the batch stream, and still closes in time', async () => {
    const { store, faults } = await on.both();
    await store.append(stream(), [event()], any);
    await faults.endCleanly();
    await sleep(20);
    expect(await kindOf(store.append(stream(), [event()], { ...any, timeoutMs: 200 }))).toBe('outcome_unknown');
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('done');
    const before = Date.now();
    await store.close();
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  it('5 shares one client between stores of one address, until the last of them closes', async () => {
    const server = await on.serve();
    const [one, two] = [on.connect(server), on.connect(server)];
    await one.append(stream(), [event()], any);
    await two.append(stream(), [event()], any);
    expect(server.openBatches).toBe(1);
    await one.close();
    expect(await kindOf(two.append(stream(), [event()], any))).toBe('done');
    expect(await kindOf(one.append(stream(), [event()], any))).toBe('unavailable');
  });

  it('6 releases the call when a reader or subscriber leaves early', async () => {
    const { server, store } = await on.both();
    const to = stream();
    await store.append(to, many(900, { text: 'x'.repeat(600) }), any);
    for (let round = 0; round < 130; round++) {
      for await (const _ of store.readStream(to)) break;
      for await (const _ of store.subscribe({ from: 'start' })) break;
    }
    await eventually(() => expect(server.openCalls).toBe(0));
  });

  it('6 forgets a call whose answers had all arrived when it was left', async () => {
    const { store } = await on.both();
    const to = stream();
    await store.append(to, [event()], any);
    // the end of the answers comes while the reader is leaving: too late to cancel, and nobody reads on
    for (let round = 0; round < 50; round++) for await (const _ of store.readStream(to)) break;
    const before = Date.now();
    await store.close();
    expect(Date.now() - before).toBeLessThan(600);
  });

  it('6 resets no call that the server ends by itself: after a thousand resets it would close the connection', async () => {
    const server = await on.serve();
    const store = on.connect(server);
    const to = stream();
    await store.append(to, [event()], any);
    server.faults.endLateMs = 20;
    const read = async (name: ReturnType<typeof stream>): Promise<number> => {
      let events = 0;
      for await (const _ of store.readStream(name)) events += 1;
      return events;
    };
    expect(await Promise.all([to, stream(), to, stream()].map(read))).toEqual([1, 0, 1, 0]);
    await eventually(() => expect(server.openCalls).toBe(0));
    expect(server.resets).toBe(0);
    for await (const _ of store.readStream(to)) break;
    await eventually(() => expect(server.resets).toBe(1));
  });

  it('7 starts a new client when a failed capability call has stuck to the old one', async () => {
    const { store, faults } = await on.both();
    await faults.failCapabilities();
    const kinds = [];
    for (let round = 0; round < 4; round++) kinds.push(await kindOf(store.append(stream(), [event()], any)));
    expect(kinds).toEqual(['internal', 'internal', 'internal', 'done']);
  });
});
