import { expect } from '@jest/globals';

import { MAX_APPEND_BYTES } from '../../port';
import type { Cases } from './cases';
import { event, events, newStream, numberOf, outcomeOf, read, upTo } from './writing';

// Room for what an adapter adds of its own to each event.
const ENVELOPE = 4_096;

export const sizeCases = ({ on }: Cases): void => {
  on(31, 'an append just under the limit is accepted', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, [event(7, MAX_APPEND_BYTES - ENVELOPE)], { expected: 'no_stream' });
    expect((await read(store, stream)).map(numberOf)).toEqual([7]);
  });

  on(32, 'an append over the limit is too_large, writes nothing and leaves the client usable', async ({ store }) => {
    const stream = newStream();
    for (const tooLarge of [[event(0, MAX_APPEND_BYTES + 1)], events(20, MAX_APPEND_BYTES / 16)]) {
      const outcome = await outcomeOf(store.append(stream, tooLarge, { expected: 'no_stream' }));
      expect(outcome.kind).toBe('too_large');
    }
    expect(await read(store, stream)).toEqual([]);
    expect((await store.append(stream, [event()], { expected: 'no_stream' })).nextExpected).toBe(0n);
  });

  on(33, 'one append may hold 3,000 events', async ({ store }) => {
    const stream = newStream();
    const { nextExpected } = await store.append(stream, events(3_000), { expected: 'no_stream', timeoutMs: 20_000 });
    expect(nextExpected).toBe(2_999n);
    expect((await read(store, stream)).map(numberOf)).toEqual(upTo(3_000));
  });

  on(34, 'what is not JSON is refused at once', async ({ store }) => {
    const stream = newStream();
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    for (const data of [{ n: 1n }, undefined, cyclic, () => 1, Symbol('s')]) {
      const started = Date.now();
      const outcome = await outcomeOf(store.append(stream, [{ ...event(), data }], { expected: 'any' }));
      expect(outcome.kind).toBe('invalid');
      expect(Date.now() - started).toBeLessThan(500);
    }
    const notAnId = { ...event(), id: 'not-a-uuid' };
    expect((await outcomeOf(store.append(stream, [notAnId], { expected: 'any' }))).kind).toBe('invalid');
    expect(await read(store, stream)).toEqual([]);
  });
};
