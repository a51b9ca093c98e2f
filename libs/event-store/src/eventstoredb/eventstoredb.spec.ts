import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Checkpoint, type EventStoreError, type NewEvent, type StreamName, streamName } from '../port';
import { eventStoreDbUnderTest, faultsOf } from '../testing';
import { EventStoreDbServer } from '../testing/eventstoredb-server';
import { EventStoreDbEventStore } from './index';

const event = (data: unknown = { note: 'seen' }, id = randomUUID()): NewEvent => ({
  id,
  type: 'ConcernLogged',
  data,
  meta: { $correlationId: 'c' },
});
const stream = (category = 'case'): StreamName => streamName(category, randomUUID());
const many = (length: number): NewEvent[] => Array.from({ length }, () => event());
const any = { expected: 'any' } as const;
const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    // every failure of the store is an EventStoreError; anything else shows as undefined
    (error: EventStoreError) => error.kind,
  );

describe('the guards of the EventStoreDB adapter', () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  let cleanUp: (() => Promise<unknown>)[] = [];

  const serve = async (): Promise<EventStoreDbServer> => {
    const server = await new EventStoreDbServer().start();
    cleanUp.push(() => server.kill());
    return server;
  };
  const connect = (server: EventStoreDbServer, options = ''): EventStoreDbEventStore => {
    const store = new EventStoreDbEventStore(`esdb://127.0.0.1:${server.port}?tls=false${options}`);
    cleanUp.push(() => store.close());
    return store;
  };
  const both = async () => {
    const server = await serve();
    return { server, store: connect(server), faults: faultsOf(server) };
  };

  beforeAll(() => void process.on('unhandledRejection', onUnhandled));
  afterEach(async () => {
    for (const step of cleanUp.reverse()) await step();
    cleanUp = [];
  });
  afterAll(() => {
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
  });

  it('1 hands over a checkpoint only after every event before it', async () => {
    const { store } = await both();
    await store.append(stream('case'), many(900), any);
    await store.append(stream('noise'), many(2100), any);
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
      // the consumer is slow, which is when the client's own callback runs ahead
      if (events % 100 === 0) await sleep(1);
    }
    expect(events).toBe(1800);
    expect(marks).toBeGreaterThan(1);
  });

  it('2 lets a consumer that throws at a checkpoint start again from the one before', async () => {
    const { store } = await both();
    await store.append(stream('noise'), many(1100), any);
    const fail = async (): Promise<void> => {
      for await (const item of store.subscribe({ from: 'start', categories: ['case'] }))
        if (item.kind === 'checkpoint') throw new Error('the consumer failed');
    };
    await expect(fail()).rejects.toThrow('the consumer failed');
    await expect(fail()).rejects.toThrow('the consumer failed');
  });

  it('3 says the outcome is unknown when the server never answers, and a second try writes one copy', async () => {
    const { server, store, faults } = await both();
    await faults.loseNextAnswer();
    const [to, events] = [stream(), [event(), event()]];
    expect(await kindOf(store.append(to, events, { expected: 'no_stream', timeoutMs: 200 }))).toBe('outcome_unknown');
    const again = await store.append(to, events, { expected: 'no_stream' });
    expect(again.nextExpected).toBe(1n);
    expect(server.log.stream(to)).toHaveLength(2);
  });

  it('4 recovers when the server has ended the batch stream, and still closes in time', async () => {
    const { store, faults } = await both();
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
    const server = await serve();
    const [one, two] = [connect(server), connect(server)];
    await one.append(stream(), [event()], any);
    await two.append(stream(), [event()], any);
    expect(server.openBatches).toBe(1);
    await one.close();
    expect(await kindOf(two.append(stream(), [event()], any))).toBe('done');
    expect(await kindOf(one.append(stream(), [event()], any))).toBe('unavailable');
  });

  it('6 releases the call when a reader or subscriber leaves early', async () => {
    const { server, store } = await both();
    const to = stream();
    await store.append(
      to,
      Array.from({ length: 900 }, () => event({ text: 'x'.repeat(600) })),
      any,
    );
    for (let round = 0; round < 130; round++) {
      for await (const _ of store.readStream(to)) break;
      for await (const _ of store.subscribe({ from: 'start' })) break;
    }
    await sleep(100);
    expect(server.openCalls).toBe(0);
  });

  it('6 forgets a call whose answers had all arrived when it was left', async () => {
    const { store } = await both();
    const to = stream();
    await store.append(to, [event(), event()], any);
    for await (const _ of store.readStream(to)) {
      await sleep(50);
      break;
    }
    const before = Date.now();
    await store.close();
    expect(Date.now() - before).toBeLessThan(200);
  });

  it('7 starts a new client when a failed capability call has stuck to the old one', async () => {
    const { store, faults } = await both();
    await faults.failCapabilities();
    const kinds = [];
    for (let round = 0; round < 4; round++) kinds.push(await kindOf(store.append(stream(), [event()], any)));
    expect(kinds).toEqual(['internal', 'internal', 'internal', 'done']);
  });

  it('8 refuses at once what is not JSON', async () => {
    const { store } = await both();
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    for (const data of [undefined, { big: 1n }, cyclic, () => 1])
      expect(await kindOf(store.append(stream(), [{ ...event(), data }], any))).toBe('invalid');
  });

  it('9 refuses an address that asks for the wrong revisions', () => {
    const open = () => new EventStoreDbEventStore('esdb://localhost:2113?throw_on_append_failure=false');
    expect(open).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it("10 appends though the server's clock is 15 s ahead, and names the clock when it is too far", async () => {
    const { store, faults } = await both();
    await faults.skewClock(15_000);
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('done');
    await faults.skewClock(60_000);
    await expect(store.append(stream(), [event()], any)).rejects.toMatchObject({
      kind: 'outcome_unknown',
      message: expect.stringContaining('clock'),
    });
  });

  it('11 keeps metadata as the JSON it was, and refuses bytes', async () => {
    const { store } = await both();
    const to = stream();
    const meta = { $correlationId: 'é', nested: { list: [1, 'two'] } };
    await store.append(to, [{ ...event(), meta }], any);
    for await (const read of store.readStream(to)) expect(read.meta).toEqual(meta);
    // bytes are an object to the type checker
    const bytes = Buffer.from('{}') as unknown as Record<string, unknown>;
    expect(await kindOf(store.append(to, [{ ...event(), meta: bytes }], any))).toBe('invalid');
  });

  it('12 refuses a revision outside 0 to 2^63-1', async () => {
    const { store } = await both();
    expect(await kindOf(store.append(stream(), [event()], { expected: -1n }))).toBe('invalid');
    expect(await kindOf(store.append(stream(), [event()], { expected: 2n ** 63n }))).toBe('invalid');
    expect(await kindOf(store.append(stream(), [event()], { expected: 2n ** 60n }))).toBe('conflict');
  });

  it('13 names a conflict, a deleted stream and an absent server by kind', async () => {
    const { server, store } = await both();
    const to = stream();
    await store.append(to, [event(), event()], { expected: 'no_stream' });
    await expect(store.append(to, [event()], { expected: 0n })).rejects.toMatchObject({
      kind: 'conflict',
      details: { expected: 0n, actual: 1n },
    });
    server.log.tombstone(to);
    expect(await kindOf(store.append(to, [event()], any))).toBe('stream_deleted');
    await server.kill();
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('outcome_unknown');
    expect(await kindOf(store.identity())).toBe('unavailable');
  });

  it('14 refuses credentials that would be dropped, and resumes a subscription from the last item', async () => {
    const open = () => new EventStoreDbEventStore('esdb://admin:secret@localhost:2113?tls=false');
    expect(open).toThrow(expect.objectContaining({ kind: 'invalid' }));
    const { store, faults } = await both();
    const seen: unknown[] = [];
    let drops = 0;
    const consumer = (async () => {
      for await (const item of store.subscribe({ from: 'end', onDropped: () => (drops += 1) }))
        if (item.kind === 'event' && seen.push(item.event.data) === 4) break;
    })();
    await sleep(50);
    for (let n = 0; n < 4; n++) {
      if (n === 1) await faults.endCleanly();
      if (n === 2) await faults.kill().then(faults.restart);
      const one = [event(n)];
      const [to, retry] = [stream(), { expected: 'no_stream', timeoutMs: 200 } as const];
      while ((await kindOf(store.append(to, one, retry))) !== 'done') await sleep(10);
    }
    await consumer;
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(drops).toBeGreaterThan(1);
  });

  it('misses nothing written while the first connection of a subscription from the end is lost', async () => {
    const { store, faults } = await both();
    await store.append(stream(), [event('old')], any);
    const items = store.subscribe({ from: 'end' })[Symbol.asyncIterator]();
    expect((await items.next()).value).toMatchObject({ kind: expect.stringMatching(/checkpoint|caughtUp/) });
    await faults.kill();
    await faults.restart();
    let written: string;
    do written = await kindOf(store.append(stream(), [event('new')], any));
    while (written !== 'done');
    let item = await items.next();
    while (item.value?.kind !== 'event') item = await items.next();
    expect(item.value.event.data).toBe('new');
    await items.return?.();
  });

  it('gives every client of a log the same identity, even when they ask at once, and hides it', async () => {
    const server = await serve();
    const stores = Array.from({ length: 8 }, (_, index) => connect(server, `&connectionName=client-${index}`));
    const names = await Promise.all(stores.map((store) => store.identity()));
    expect(new Set(names).size).toBe(1);
    for await (const item of connect(server).subscribe({ from: 'start' })) {
      expect(item.kind).not.toBe('event');
      if (item.kind === 'caughtUp') break;
    }
    expect(await (await both()).store.identity()).not.toBe(names[0]);
  });

  it('does not try again with a password that was refused', async () => {
    const { another, dispose } = await eventStoreDbUnderTest.fresh();
    cleanUp.push(dispose);
    const store = await another({ badPassword: true });
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('access_denied');
    const first = store.subscribe({ from: 'start' })[Symbol.asyncIterator]().next();
    expect(await kindOf(first)).toBe('access_denied');
  });
});
