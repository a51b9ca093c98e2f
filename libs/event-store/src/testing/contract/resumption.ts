import { expect } from '@jest/globals';

import { pause } from '../../waiting';
import type { Cases } from './cases';
import { eventually, follow } from './following';
import { appendSurely, event, newStream, numberOf, upTo } from './writing';

// A subscription promises at least once: a duplicate is allowed after a loss, a gap or a step back never is.
const firstSightings = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

export const resumptionCases = ({ onFaults }: Cases): void => {
  onFaults(48, 'a server killed three times while writing leaves no gap', async ({ store, faults }) => {
    const streams = upTo(5).map(() => newStream());
    const follower = follow(store);
    const total = 90;
    for (const n of upTo(total)) {
      const expected = n < 5 ? 'no_stream' : BigInt(Math.floor(n / 5) - 1);
      const writing = appendSurely(store, streams[n % 5] ?? newStream(), [event(n)], expected);
      if (n % 30 === 20) {
        await faults.kill();
        await pause(50);
        await faults.restart();
      }
      await writing;
    }
    await eventually('all events', () => new Set(follower.events.map(numberOf)).size >= total, 30_000);
    await follower.stop();
    expect(firstSightings(follower.events.map(numberOf))).toEqual(upTo(total));
  });

  onFaults(49, 'a subscription ended cleanly by the server goes on', async ({ store, faults }) => {
    const follower = follow(store);
    for (const n of upTo(20)) {
      await appendSurely(store, newStream(), [event(n)], 'no_stream');
      if (n % 7 === 3) await faults.endCleanly();
    }
    await eventually('all events', () => new Set(follower.events.map(numberOf)).size >= 20, 30_000);
    await follower.stop();
    expect(firstSightings(follower.events.map(numberOf))).toEqual(upTo(20));
  });

  onFaults(50, 'a network that goes silent is noticed and the subscription goes on', async ({ store, faults }) => {
    const follower = follow(store);
    await appendSurely(store, newStream(), [event(0)], 'no_stream');
    await eventually('the first event', () => follower.events.length === 1);
    const heal = await faults.blackHole();
    await eventually('the loss is noticed', () => follower.drops.length > 0, 25_000);
    await heal();
    await appendSurely(store, newStream(), [event(1)], 'no_stream');
    await eventually('the second event', () => follower.events.map(numberOf).includes(1), 30_000);
    await follower.stop();
    expect(firstSightings(follower.events.map(numberOf))).toEqual([0, 1]);
  });
};
