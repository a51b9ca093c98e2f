import type { EventStore, EventStoreError, StoredEvent, SubItem, SubscribeOptions } from '../../port';
import { pause } from '../../waiting';

/** Waits until it holds. @throws when it does not within `ms`. */
export const eventually = async (what: string, holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(10);
  }
};

/** A subscriber in the background. */
export type Follower = Readonly<{
  items: readonly SubItem[];
  events: readonly StoredEvent[];
  drops: readonly EventStoreError[];
  caughtUp: () => number;
  /** Aborts, and waits until the loop has ended. @throws what the subscription threw. */
  stop: () => Promise<void>;
  /** Settles when the loop has ended by itself. */
  ended: Promise<void>;
}>;

export type FollowOptions = Readonly<{
  from?: SubscribeOptions['from'];
  categories?: readonly string[];
  /** The consumer's work on each item. */
  each?: (item: SubItem) => Promise<void> | void;
}>;

export const follow = (store: EventStore, { from = 'start', categories, each }: FollowOptions = {}): Follower => {
  const items: SubItem[] = [];
  const events: StoredEvent[] = [];
  const drops: EventStoreError[] = [];
  const abort = new AbortController();
  const run = async () => {
    const options = {
      from,
      signal: abort.signal,
      onDropped: (error: EventStoreError) => void drops.push(error),
      ...(categories ? { categories } : {}),
    };
    for await (const item of store.subscribe(options)) {
      items.push(item);
      if (item.kind === 'event') events.push(item.event);
      await each?.(item);
    }
  };
  const ended = run();
  // Heard in stop() or by whoever awaits `ended`.
  ended.catch(() => undefined);
  return {
    items,
    events,
    drops,
    caughtUp: () => items.filter(({ kind }) => kind === 'caughtUp').length,
    stop: () => {
      abort.abort();
      return ended;
    },
    ended,
  };
};
