import { expect } from '@jest/globals';

import { EventStoreError, type NewEvent, type StoredEvent } from '../../port';
import type { Cases } from './cases';
import { eventually } from './following';
import { event, events, fill, newStream, numberOf, outcomeOf, read, upTo } from './writing';

const MEGABYTE = 1024 * 1024;
const CLOCKS_APART_MS = 60_000;

export const readingCases = ({ on }: Cases): void => {
  on(21, 'a missing stream has no items', async ({ store }) => {
    expect(await read(store, newStream())).toEqual([]);
    expect(await read(store, newStream(), { backwards: true })).toEqual([]);
  });

  on(22, 'a stream is read forwards and backwards, from a revision, up to a limit', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, events(10), { expected: 'no_stream' });
    const numbers = async (options: Parameters<typeof read>[2]) => (await read(store, stream, options)).map(numberOf);
    expect(await numbers({})).toEqual(upTo(10));
    expect(await numbers({ backwards: true })).toEqual(upTo(10).reverse());
    expect(await numbers({ from: 4n, limit: 3 })).toEqual([4, 5, 6]);
    expect(await numbers({ from: 4n, limit: 3, backwards: true })).toEqual([4, 3, 2]);
    expect(await numbers({ from: 8n })).toEqual([8, 9]);
    expect(await numbers({ from: 1n, backwards: true })).toEqual([1, 0]);
    expect(await numbers({ limit: 2, backwards: true })).toEqual([9, 8]);
  });

  on(23, 'a read from beyond the end has no items', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, events(3), { expected: 'no_stream' });
    expect(await read(store, stream, { from: 3n })).toEqual([]);
    expect(await read(store, stream, { from: 1_000_000n })).toEqual([]);
  });

  on(24, 'leaving a read early releases it, 130 times over', async ({ store, faults }) => {
    const stream = newStream();
    await fill(store, stream, { total: 1_200, size: 600, bytes: 400 });
    for (let time = 0; time < 130; time += 1) {
      for await (const first of store.readStream(stream)) {
        expect(first.revision).toBe(0n);
        break;
      }
    }
    expect(await read(store, stream, { limit: 1 })).toHaveLength(1);
    await eventually('all calls released', async () => ((await faults?.openCalls?.()) ?? 0) === 0);
  });

  on(25, 'an aborted read throws, so that half a stream never looks whole', async ({ store, faults }) => {
    const stream = newStream();
    await fill(store, stream, { total: 1_200, size: 600, bytes: 400 });
    const abort = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async () => {
      for await (const item of store.readStream(stream, { signal: abort.signal })) {
        seen.push(item);
        if (seen.length === 10) abort.abort();
      }
    })();
    await expect(reading).rejects.toBeDefined();
    expect(seen.length).toBeLessThan(1_200);
    expect(await read(store, stream, { from: 1_199n })).toHaveLength(1);
    await eventually('all calls released', async () => ((await faults?.openCalls?.()) ?? 0) === 0);
  });

  on(26, 'a stream of 10,000 events is read in bounded memory', async ({ store }) => {
    const stream = newStream();
    await fill(store, stream, { total: 10_000, size: 500, bytes: 1_000 });
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let next = 0;
    for await (const item of store.readStream(stream)) {
      expect(item.revision === BigInt(next) && numberOf(item) === next).toBe(true);
      next += 1;
      if (next % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(next).toBe(10_000);
    expect(most).toBeLessThan(150 * MEGABYTE);
  });

  on(27, 'names, types and data keep every sign of Unicode', async ({ store }) => {
    const stream = newStream();
    const type = 'ConcernRecordedÄ漢字😀';
    const data = {
      'ключ 😀': ['Ænima', '𝒳𝒴', '\u2028\u2029', '\u0001\u001f', '"\\u0000"', '\\ud800', 'e\u0301', '👩‍👧'],
      nested: { empty: '', nothing: null, deep: [[[]], {}] },
      numbers: [0, -1, 1.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE],
    };
    await store.append(stream, [{ ...event(), type, data }], { expected: 'no_stream' });
    const [found] = await read(store, stream);
    expect(found?.type).toBe(type);
    expect(found?.data).toEqual(data);
    const halves = ['\ud800', 'a\udfff', '\u0000', 'x\\\u0000'];
    const refused = halves.map((half) =>
      outcomeOf(store.append(stream, [{ ...event(), data: { half } }], { expected: 0n })),
    );
    for (const { kind } of await Promise.all(refused)) expect(kind).toBe('invalid');
    expect(await read(store, stream)).toHaveLength(1);
  });

  on(28, 'metadata comes back as it went in', async ({ store }) => {
    const stream = newStream();
    const meta = { $correlationId: 'c-1', $causationId: 'k-1', actor: 'p-1', keyIds: ['k'], n: 1, sub: { x: null } };
    const sent: NewEvent = { ...event(), meta };
    await store.append(stream, [sent], { expected: 'no_stream' });
    const [found] = await read(store, stream);
    expect(found?.meta).toEqual(meta);
    expect(found?.id).toBe(sent.id);
    expect(found?.stream).toBe(stream);
  });

  on(29, 'storedAt is an instant in UTC by the store’s clock', async ({ store }) => {
    const stream = newStream();
    const before = Date.now();
    await store.append(stream, [event()], { expected: 'no_stream' });
    const [found] = await read(store, stream);
    expect(Number.isNaN(found?.storedAt.getTime())).toBe(false);
    expect(Math.abs((found?.storedAt.getTime() ?? 0) - before)).toBeLessThan(CLOCKS_APART_MS);
  });

  on(30, 'revisions are bigint, beyond 2^53 as well', async ({ store }) => {
    const stream = newStream();
    const beyond = 2n ** 53n + 1n;
    const { nextExpected } = await store.append(stream, events(2), { expected: 'no_stream' });
    expect(typeof nextExpected).toBe('bigint');
    expect(await outcomeOf(store.append(stream, [event()], { expected: beyond }))).toEqual({
      kind: 'conflict',
      actual: 1n,
    });
    expect(await read(store, stream, { from: beyond })).toEqual([]);
    expect((await read(store, stream, { from: beyond, backwards: true })).map(numberOf)).toEqual([1, 0]);
    await expect(read(store, stream, { from: -1n })).rejects.toBeInstanceOf(EventStoreError);
  });
};
