import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventStoreDbUnderTest } from '../testing';
import { bench, event, kindOf, stream } from '../testing/eventstoredb-bench';
import { EventStoreDbEventStore } from './index';

const any = { expected: 'any' } as const;

describe('guards 8 to 14: data, errors and addresses', () => {
  const on = bench();
  afterEach(on.clear);

  it('8 refuses at once what is not JSON', async () => {
    const { store } = await on.both();
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
    const { store, faults } = await on.both();
    await faults.skewClock(15_000);
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('done');
    await faults.skewClock(60_000);
    await expect(store.append(stream(), [event()], any)).rejects.toMatchObject({
      kind: 'outcome_unknown',
      message: expect.stringContaining('clock'),
    });
  });

  it('11 keeps metadata as the JSON it was, and refuses bytes', async () => {
    const { store } = await on.both();
    const to = stream();
    const meta = { $correlationId: 'é', nested: { list: [1, 'two'] } };
    await store.append(to, [{ ...event(), meta }], any);
    for await (const read of store.readStream(to)) expect(read.meta).toEqual(meta);
    // bytes are an object to the type checker
    const bytes = Buffer.from('{}') as unknown as Record<string, unknown>;
    expect(await kindOf(store.append(to, [{ ...event(), meta: bytes }], any))).toBe('invalid');
  });

  it('12 refuses a revision outside 0 to 2^63-1', async () => {
    const { store } = await on.both();
    expect(await kindOf(store.append(stream(), [event()], { expected: -1n }))).toBe('invalid');
    expect(await kindOf(store.append(stream(), [event()], { expected: 2n ** 63n }))).toBe('invalid');
    expect(await kindOf(store.append(stream(), [event()], { expected: 2n ** 60n }))).toBe('conflict');
  });

  it('13 names a conflict, a deleted stream and an absent server by kind', async () => {
    const { server, store } = await on.both();
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

  it('14 speaks to KurrentDB by the address that it goes by, and to nothing else', async () => {
    const server = await on.serve();
    const store = new EventStoreDbEventStore(`kurrentdb://127.0.0.1:${server.port}?tls=false`);
    on.later(() => store.close());
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('done');
    for (const address of ['http://localhost:2113', 'kurrentdbs://localhost', 'esdb://'])
      expect(() => new EventStoreDbEventStore(address)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('14 refuses credentials that would be dropped, and resumes a subscription from the last item', async () => {
    const open = () => new EventStoreDbEventStore('esdb://admin:secret@localhost:2113?tls=false');
    expect(open).toThrow(expect.objectContaining({ kind: 'invalid' }));
    const { store, faults } = await on.both();
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
    const { store, faults } = await on.both();
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
    const server = await on.serve();
    const stores = Array.from({ length: 8 }, (_, index) => on.connect(server, `&connectionName=client-${index}`));
    const names = await Promise.all(stores.map((store) => store.identity()));
    expect(new Set(names).size).toBe(1);
    for await (const item of on.connect(server).subscribe({ from: 'start' })) {
      expect(item.kind).not.toBe('event');
      if (item.kind === 'caughtUp') break;
    }
    expect(await (await on.both()).store.identity()).not.toBe(names[0]);
  });

  it('does not try again with a password that was refused', async () => {
    const { another, dispose } = await eventStoreDbUnderTest.fresh();
    on.later(dispose);
    const store = await another({ badPassword: true });
    expect(await kindOf(store.append(stream(), [event()], any))).toBe('access_denied');
    const first = store.subscribe({ from: 'start' })[Symbol.asyncIterator]().next();
    expect(await kindOf(first)).toBe('access_denied');
  });
});
