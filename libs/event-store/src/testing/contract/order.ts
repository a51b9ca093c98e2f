import { expect } from '@jest/globals';

import type { Checkpoint, EventStore } from '../../port';
import type { Cases } from './cases';
import { eventually, follow } from './following';
import { event, events, fill, newStream, numberOf, upTo } from './writing';

// Numbered over several streams, one append each, so that the log's order is the order of the numbers.
const spread = async (store: EventStore, total: number, from = 0): Promise<void> => {
  const streams = [newStream('case'), newStream('lesson'), newStream('concern')];
  for (let n = from; n < from + total; n += 1) {
    await store.append(streams[n % 3] ?? newStream(), [event(n)], { expected: 'any' });
  }
};

export const orderCases = ({ on }: Cases): void => {
  on(35, 'positions ascend strictly over all streams', async ({ store }) => {
    await spread(store, 30);
    const follower = follow(store);
    await eventually('all events', () => follower.events.length >= 30);
    await follower.stop();
    const places = follower.events.map(({ checkpoint }) => checkpoint);
    const ascending = places.slice(1).every((place, i) => store.compare(places[i] ?? place, place) < 0);
    expect(ascending).toBe(true);
  });

  on(36, 'compare agrees with the order of delivery', async ({ store }) => {
    await spread(store, 12);
    const follower = follow(store);
    await eventually('all events', () => follower.events.length >= 12);
    await follower.stop();
    const places = follower.events.map(({ checkpoint }) => checkpoint);
    places.forEach((a, i) => {
      places.forEach((b, j) => expect(Math.sign(store.compare(a, b))).toBe(Math.sign(i - j)));
    });
  });

  on(37, 'a subscription from the start hands over everything once, in order', async ({ store }) => {
    await spread(store, 20);
    const follower = follow(store);
    await eventually('caught up', () => follower.caughtUp() > 0);
    await spread(store, 20, 20);
    await eventually('all events', () => follower.events.length >= 40);
    await follower.stop();
    expect(follower.events.map(numberOf)).toEqual(upTo(40));
  });

  on(38, 'a subscription from a checkpoint leaves that event out, without gap or duplicate', async ({ store }) => {
    await spread(store, 60);
    const seen: number[] = [];
    let from: Checkpoint | 'start' = 'start';
    while (seen.length < 60) {
      let taken = 0;
      for await (const item of store.subscribe({ from })) {
        if (item.kind !== 'event') continue;
        seen.push(numberOf(item.event));
        from = item.event.checkpoint;
        taken += 1;
        if (taken === 7 || seen.length === 60) break;
      }
    }
    expect(seen).toEqual(upTo(60));
  });

  on(39, 'a subscription from the end hands over only what is new', async ({ store }) => {
    await spread(store, 10);
    const follower = follow(store, { from: 'end' });
    await eventually('caught up', () => follower.caughtUp() > 0);
    await spread(store, 5, 10);
    await eventually('the new events', () => follower.events.length >= 5);
    await follower.stop();
    expect(follower.events.map(numberOf)).toEqual([10, 11, 12, 13, 14]);
  });

  on(40, 'the category case does not match casework', async ({ store }) => {
    for (const [n, category] of ['casework', 'case', 'cas', 'case', 'lesson'].entries()) {
      await store.append(newStream(category), [event(n)], { expected: 'no_stream' });
    }
    const one = follow(store, { categories: ['case'] });
    const two = follow(store, { categories: ['casework', 'lesson'] });
    await eventually('both caught up', () => one.caughtUp() > 0 && two.caughtUp() > 0);
    await Promise.all([one.stop(), two.stop()]);
    expect(one.events.map(numberOf)).toEqual([1, 3]);
    expect(two.events.map(numberOf)).toEqual([0, 4]);
  });

  on(41, 'a checkpoint item never overtakes an event', async ({ store }) => {
    const [matching, other] = [newStream('case'), newStream('lesson')];
    let written = 0;
    for (let round = 0; round < 12; round += 1) {
      await store.append(other, events(100), { expected: 'any' });
      await store.append(matching, [event(written), event(written + 1)], { expected: 'any' });
      written += 2;
    }
    let handled: Checkpoint | undefined;
    let wrong = 0;
    const follower = follow(store, {
      categories: ['case'],
      each: async (item) => {
        if (item.kind === 'caughtUp') return;
        const place = item.kind === 'event' ? item.event.checkpoint : item.checkpoint;
        if (handled !== undefined && store.compare(place, handled) < 0) wrong += 1;
        handled = place;
        await Promise.resolve();
      },
    });
    await eventually('caught up', () => follower.caughtUp() > 0);
    await store.append(other, events(200), { expected: 'any' });
    await store.append(matching, [event(written)], { expected: 'any' });
    await eventually('the last one', () => follower.events.length >= written + 1);
    await follower.stop();
    expect(wrong).toBe(0);
    expect(follower.events.map(numberOf)).toEqual(upTo(written + 1));
  });

  on(42, 'checkpoints advance though nothing matches', async ({ store }) => {
    await fill(store, newStream('lesson'), { total: 3_000, size: 1_000 });
    const follower = follow(store, { categories: ['case'] });
    const checkpoints = () => follower.items.flatMap((item) => (item.kind === 'checkpoint' ? [item.checkpoint] : []));
    await eventually('a checkpoint', () => checkpoints().length > 0);
    await follower.stop();
    const from = checkpoints().at(-1) ?? 'start';
    await store.append(newStream('case'), [event(1)], { expected: 'no_stream' });
    const later = follow(store, { categories: ['case'], from });
    await eventually('the event after it', () => later.events.length > 0);
    await later.stop();
    expect(later.events.map(numberOf)).toEqual([1]);
  });

  on(43, 'caughtUp follows the last old event, and comes again after a long fall-behind', async ({ store }) => {
    await spread(store, 10);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const follower = follow(store, {
      each: (item) => (item.kind === 'event' && numberOf(item.event) === 10 ? held : undefined),
    });
    await eventually('caught up', () => follower.caughtUp() === 1);
    expect(follower.items.findIndex(({ kind }) => kind === 'caughtUp')).toBeGreaterThanOrEqual(10);
    expect(follower.events).toHaveLength(10);
    await store.append(newStream(), [event(10)], { expected: 'no_stream' });
    await eventually('the event at which it stops', () => follower.events.length === 11);
    await fill(store, newStream(), { total: 6_000, size: 1_000, bytes: 500 });
    release();
    await eventually('caught up again', () => follower.caughtUp() >= 2);
    await follower.stop();
    expect(follower.events).toHaveLength(6_011);
  });
};
