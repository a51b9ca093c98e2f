import type { Checkpoint, StoredEvent, SubItem } from '@caseward/event-store';
import { describe, expect, test } from '@jest/globals';
import { Pages } from './pages';

// A place in a made-up log.
const at = (position: number) => `${position}` as Checkpoint;
const event = (position: number): SubItem => ({
  kind: 'event',
  // Only the checkpoint matters here.
  event: { checkpoint: at(position) } as StoredEvent,
});

describe('the pages of a subscription', () => {
  test('hold what has arrived, never more than the size, and end where the last item stands', async () => {
    async function* source(): AsyncGenerator<SubItem> {
      for (let i = 1; i <= 7; i++) yield event(i);
      yield { kind: 'checkpoint', checkpoint: at(9) };
      yield { kind: 'caughtUp' };
    }
    const pages = new Pages(source(), 3);
    const read = [await pages.next(), await pages.next(), await pages.next()];
    expect(read.map((page) => [page?.events.length, page?.to, page?.caughtUp])).toEqual([
      [3, '3', false],
      [3, '6', false],
      [1, '9', true],
    ]);
    expect(await pages.next()).toBeUndefined();
  });

  test('let the subscription wait while nobody takes them', async () => {
    let pulled = 0;
    async function* source(): AsyncGenerator<SubItem> {
      for (;;) yield event(++pulled);
    }
    const pages = new Pages(source(), 10);
    await pages.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pulled).toBeLessThanOrEqual(31);
    pages.close();
  });

  test('close a subscription that waits for room', async () => {
    let released = false;
    async function* source(): AsyncGenerator<SubItem> {
      try {
        for (let i = 1; ; i++) yield event(i);
      } finally {
        released = true;
      }
    }
    const pages = new Pages(source(), 5);
    await pages.next();
    pages.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(released).toBe(true);
  });

  test('hand on what the subscription throws, after what came before it', async () => {
    async function* source(): AsyncGenerator<SubItem> {
      yield event(1);
      throw new Error('fatal');
    }
    const pages = new Pages(source());
    expect((await pages.next())?.events).toHaveLength(1);
    await expect(pages.next()).rejects.toThrow('fatal');
  });
});
