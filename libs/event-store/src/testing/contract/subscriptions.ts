import { expect } from '@jest/globals';

import type { Checkpoint, StoredEvent } from '../../port';
import { pause } from '../../waiting';
import type { Cases } from './cases';
import { eventually, follow } from './following';
import { appendSurely, event, fill, newStream, numberOf, upTo } from './writing';

const MEGABYTE = 1024 * 1024;
const USUAL_LATENCY_MS = 500;

export const subscriptionCases = ({ on }: Cases): void => {
  on(44, 'a live event arrives soon', async ({ store, another }) => {
    const writer = await another();
    let arrived = 0;
    const follower = follow(store, { from: 'end', each: () => void (arrived = Date.now()) });
    await eventually('caught up', () => follower.caughtUp() > 0);
    const latencies: number[] = [];
    for (const n of upTo(7)) {
      await pause(40);
      const sent = Date.now();
      await writer.append(newStream(), [event(n)], { expected: 'no_stream' });
      await eventually('the event', () => follower.events.length === n + 1);
      latencies.push(arrived - sent);
    }
    await follower.stop();
    // The median, because a busy machine may hold one back.
    expect(latencies.sort((a, b) => a - b)[3]).toBeLessThan(USUAL_LATENCY_MS);
  });

  on(45, 'a slow consumer loses nothing and memory stays bounded', async ({ store }) => {
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const follower = follow(store, {
      each: async () => {
        if (follower.items.length % 100 === 0) await pause(5);
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      },
    });
    await fill(store, newStream(), { total: 4_000, size: 400, bytes: 2_000 });
    await eventually('all events', () => follower.events.length >= 4_000);
    await follower.stop();
    expect(follower.events.map(numberOf)).toEqual(upTo(4_000));
    expect(most).toBeLessThan(150 * MEGABYTE);
  });

  on(46, 'a consumer that throws gets the event again from its checkpoint', async ({ store }) => {
    await fill(store, newStream(), { total: 30, size: 30 });
    let saved: Checkpoint | 'start' = 'start';
    const done: number[] = [];
    let failures = 0;
    const handle = (stored: StoredEvent) => {
      const n = numberOf(stored);
      if (n % 10 === 5 && failures === Math.floor(n / 10)) {
        failures += 1;
        throw new Error('the consumer failed');
      }
      done.push(n);
      saved = stored.checkpoint;
    };
    const consume = async () => {
      for await (const item of store.subscribe({ from: saved })) {
        if (item.kind === 'event') handle(item.event);
        if (done.length === 30) return;
      }
    };
    while (done.length < 30) await consume().catch(() => undefined);
    expect(failures).toBe(3);
    expect(done).toEqual(upTo(30));
  });

  on(47, 'aborting an idle subscription releases it', async ({ store, faults }) => {
    const follower = follow(store, { from: 'end' });
    await eventually('caught up', () => follower.caughtUp() > 0);
    const started = Date.now();
    await follower.stop();
    expect(Date.now() - started).toBeLessThan(1_000);
    await eventually('all calls released', async () => ((await faults?.openCalls?.()) ?? 0) === 0);
  });

  on(51, 'two subscribers do not disturb each other', async ({ store }) => {
    const slow = follow(store, { each: () => pause(3) });
    const quick = follow(store);
    await fill(store, newStream(), { total: 150, size: 10 });
    await eventually('the quick one has all', () => quick.events.length === 150);
    await quick.stop();
    await eventually('the slow one has all', () => slow.events.length === 150);
    await slow.stop();
    expect(quick.events.map(numberOf)).toEqual(upTo(150));
    expect(slow.events.map(numberOf)).toEqual(upTo(150));
  });

  on(52, 'a tailing reader misses nothing of 16 writers', async ({ store, another }) => {
    const writers = [store, await another(), await another(), await another()];
    const follower = follow(store);
    const each = 60;
    await Promise.all(
      upTo(16).map(async (writer) => {
        const stream = newStream();
        const mine = writers[writer % 4] ?? store;
        for (const n of upTo(each)) {
          await appendSurely(mine, stream, [event(writer * each + n)], n === 0 ? 'no_stream' : BigInt(n - 1));
        }
      }),
    );
    await eventually('all events', () => follower.events.length >= 16 * each);
    await pause(100);
    await follower.stop();
    const numbers = follower.events.map(numberOf);
    expect(numbers).toHaveLength(16 * each);
    expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(16 * each));
    // Within one stream the order of writing is the order of delivery.
    for (const writer of upTo(16)) {
      const own = numbers.filter((n) => Math.floor(n / each) === writer);
      expect(own).toEqual(upTo(each).map((n) => writer * each + n));
    }
  });
};
