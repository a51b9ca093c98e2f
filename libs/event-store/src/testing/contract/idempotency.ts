import { expect } from '@jest/globals';

import type { Expected } from '../../port';
import type { Cases } from './cases';
import { appendSurely, event, events, newStream, outcomeOf, read } from './writing';

export const idempotencyCases = ({ on, onFaults }: Cases): void => {
  on(14, 'the same ids with the same expectation give the same result and one copy', async ({ store, another }) => {
    const stream = newStream();
    const first = events(3);
    const before = await store.append(stream, first, { expected: 'no_stream' });
    expect((await store.append(stream, first, { expected: 'no_stream' })).nextExpected).toBe(before.nextExpected);
    const more = events(2);
    const next = await store.append(stream, more, { expected: 2n });
    const other = await another();
    expect((await other.append(stream, more, { expected: 2n })).nextExpected).toBe(next.nextExpected);
    expect(await read(store, stream)).toHaveLength(5);
  });

  on(15, 'the same still holds after later events were added', async ({ store }) => {
    const stream = newStream();
    const first = events(3);
    const before = await store.append(stream, first, { expected: 'no_stream' });
    await store.append(stream, events(4), { expected: 2n });
    const again = await store.append(stream, first, { expected: 'no_stream' });
    expect(again.nextExpected).toBe(before.nextExpected);
    // An adapter may not know the old place any more; a wrong one would be worse.
    if (again.checkpoint && before.checkpoint) expect(store.compare(again.checkpoint, before.checkpoint)).toBe(0);
    expect(await read(store, stream)).toHaveLength(7);
  });

  on(16, 'the same ids with any leave one copy', async ({ store }) => {
    const stream = newStream();
    const sent = events(2);
    await store.append(stream, sent, { expected: 'any' });
    const again = await store.append(stream, sent, { expected: 'any' });
    expect(again.nextExpected).toBe(1n);
    expect(await read(store, stream)).toHaveLength(2);
  });

  on(17, 'a partial overlap is a conflict and nothing is written', async ({ store }) => {
    const stream = newStream();
    const [a, b, c] = [event(0), event(1), event(2)];
    await store.append(stream, [a, b], { expected: 'no_stream' });
    for (const overlap of [
      [a, c],
      [c, b],
      [a, b, c],
      [b, a],
      [b, c],
    ]) {
      expect((await outcomeOf(store.append(stream, overlap, { expected: 'no_stream' }))).kind).toBe('conflict');
    }
    expect((await outcomeOf(store.append(stream, [b, c], { expected: 0n }))).kind).toBe('conflict');
    expect((await read(store, stream)).map(({ id }) => id)).toEqual([a.id, b.id]);
  });

  on(18, 'the same id in another stream is a new event', async ({ store }) => {
    const streams = [newStream(), newStream()];
    const sent = event();
    for (const stream of streams) await store.append(stream, [sent], { expected: 'no_stream' });
    for (const stream of streams) expect((await read(store, stream)).map(({ id }) => id)).toEqual([sent.id]);
  });

  onFaults(19, 'an answer lost after the commit and sent again leaves one copy', async ({ store, faults }) => {
    const stream = newStream();
    let expected: Expected = 'no_stream';
    for (let round = 0; round < 3; round += 1) {
      const sent = events(2);
      await faults.loseNextAnswer();
      expected = (await appendSurely(store, stream, sent, expected)).nextExpected;
      expect(expected).toBe(BigInt(2 * round + 1));
    }
    expect(await read(store, stream)).toHaveLength(6);
  });

  on(20, 'the same id twice in one append is refused', async ({ store }) => {
    const stream = newStream();
    const twice = event();
    expect((await outcomeOf(store.append(stream, [twice, twice], { expected: 'any' }))).kind).toBe('invalid');
    expect(await read(store, stream)).toHaveLength(0);
  });
};
