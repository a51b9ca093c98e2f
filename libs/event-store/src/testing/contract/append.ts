import { expect } from '@jest/globals';

import { MAX_APPEND_BYTES, type EventStore, type Expected, type StreamName } from '../../port';
import type { Cases } from './cases';
import { event, events, newStream, numberOf, outcomeOf, read, upTo } from './writing';

const tryAppend = (store: EventStore, stream: StreamName, expected: Expected, count = 1) =>
  outcomeOf(store.append(stream, events(count), { expected }));

export const appendCases = ({ on }: Cases): void => {
  on(1, 'no_stream creates the stream at revision 0', async ({ store }) => {
    const stream = newStream();
    const { nextExpected } = await store.append(stream, [event()], { expected: 'no_stream' });
    expect(nextExpected).toBe(0n);
    expect((await read(store, stream)).map(({ revision }) => revision)).toEqual([0n]);
  });

  on(2, 'no_stream on an existing stream is a conflict that tells the actual revision', async ({ store }) => {
    const stream = newStream();
    await tryAppend(store, stream, 'no_stream', 3);
    expect(await tryAppend(store, stream, 'no_stream')).toEqual({ kind: 'conflict', actual: 2n });
    expect(await read(store, stream)).toHaveLength(3);
  });

  on(3, 'the exact revision is accepted', async ({ store }) => {
    const stream = newStream();
    await tryAppend(store, stream, 'no_stream', 2);
    expect((await tryAppend(store, stream, 1n)).result?.nextExpected).toBe(2n);
  });

  on(4, 'a revision too low or too high is a conflict', async ({ store }) => {
    const stream = newStream();
    expect(await tryAppend(store, stream, 0n)).toEqual({ kind: 'conflict', actual: 'no_stream' });
    await tryAppend(store, stream, 'no_stream', 3);
    expect(await tryAppend(store, stream, 1n)).toEqual({ kind: 'conflict', actual: 2n });
    expect(await tryAppend(store, stream, 3n)).toEqual({ kind: 'conflict', actual: 2n });
    expect(await read(store, stream)).toHaveLength(3);
  });

  on(5, 'stream_exists is a conflict on a missing stream and accepted on an existing one', async ({ store }) => {
    const stream = newStream();
    expect((await tryAppend(store, stream, 'stream_exists')).kind).toBe('conflict');
    await tryAppend(store, stream, 'no_stream');
    expect((await tryAppend(store, stream, 'stream_exists')).result?.nextExpected).toBe(1n);
  });

  on(6, 'any is always accepted', async ({ store }) => {
    const stream = newStream();
    expect((await tryAppend(store, stream, 'any')).result?.nextExpected).toBe(0n);
    expect((await tryAppend(store, stream, 'any', 2)).result?.nextExpected).toBe(2n);
  });

  on(7, 'of many writers with no_stream exactly one wins', async ({ store, another }) => {
    const stores = [store, await another()];
    const stream = newStream();
    const outcomes = await Promise.all(upTo(16).map((n) => tryAppend(stores[n % 2] ?? store, stream, 'no_stream')));
    expect(outcomes.filter(({ result }) => result)).toHaveLength(1);
    expect(outcomes.filter(({ kind, actual }) => kind === 'conflict' && actual === 0n)).toHaveLength(15);
    expect(await read(store, stream)).toHaveLength(1);
  });

  on(
    8,
    'of many writers with one revision exactly one wins and the others learn the actual',
    async ({ store, another }) => {
      const stores = [store, await another()];
      const stream = newStream();
      await tryAppend(store, stream, 'no_stream', 5);
      const outcomes = await Promise.all(upTo(16).map((n) => tryAppend(stores[n % 2] ?? store, stream, 4n)));
      expect(outcomes.filter(({ result }) => result)).toHaveLength(1);
      expect(outcomes.filter(({ kind, actual }) => kind === 'conflict' && actual === 5n)).toHaveLength(15);
      expect(await read(store, stream)).toHaveLength(6);
    },
  );

  on(9, 'an append is written whole or not at all', async ({ store }) => {
    const stream = newStream();
    await tryAppend(store, stream, 'no_stream', 2);
    expect((await tryAppend(store, stream, 0n, 5)).kind).toBe('conflict');
    const tooLarge = [event(), event(1, MAX_APPEND_BYTES + 1)];
    expect((await outcomeOf(store.append(stream, tooLarge, { expected: 1n }))).kind).toBe('too_large');
    expect(await read(store, stream)).toHaveLength(2);
  });

  on(10, 'an append keeps its order and its revisions are contiguous', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, events(20), { expected: 'no_stream' });
    await store.append(
      stream,
      upTo(20).map((n) => event(20 + n)),
      { expected: 19n },
    );
    const found = await read(store, stream);
    expect(found.map(numberOf)).toEqual(upTo(40));
    expect(found.map(({ revision }) => revision)).toEqual(upTo(40).map(BigInt));
  });

  on(11, 'an append of nothing is refused', async ({ store }) => {
    expect((await outcomeOf(store.append(newStream(), [], { expected: 'any' }))).kind).toBe('invalid');
  });

  on(12, 'a negative revision is refused', async ({ store }) => {
    expect((await tryAppend(store, newStream(), -1n)).kind).toBe('invalid');
  });

  on(13, 'nextExpected is what the next append expects', async ({ store }) => {
    const stream = newStream();
    let expected: Expected = 'no_stream';
    for (const count of [1, 3, 2]) {
      expected = (await store.append(stream, events(count), { expected })).nextExpected;
    }
    expect(expected).toBe(5n);
  });
};
