import { randomUUID } from 'node:crypto';
import { EventStoreDbEventStore } from '../eventstoredb';
import {
  type AppendResult,
  type Checkpoint,
  EventStore,
  type NewEvent,
  type ReadOptions,
  type StoredEvent,
  streamName,
  type StreamName,
  type SubItem,
  type SubscribeOptions,
} from '../port';
import { eventStoreDbUnderTest } from './eventstoredb';
import type { StoreUnderTest } from './subject';

const NO_CONTROL = 'no control over a real server';
/** Lost answers, crashes, silence, capability failures, clock skew and passwords. */
const NEED_FAULTS = [19, 48, 49, 50, 53, 54, 55, 56, 57, 58, 59];

/** A log cannot be emptied through the protocol: for each case it starts where it ended before. */
class StartingAt extends EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly start: Checkpoint,
  ) {
    super();
  }
  override identity(): Promise<string> {
    return this.store.identity();
  }
  override append(
    stream: StreamName,
    events: readonly NewEvent[],
    options: Parameters<EventStore['append']>[2],
  ): Promise<AppendResult> {
    return this.store.append(stream, events, options);
  }
  override readStream(stream: StreamName, options?: ReadOptions): AsyncIterable<StoredEvent> {
    return this.store.readStream(stream, options);
  }
  override subscribe(options: SubscribeOptions): AsyncIterable<SubItem> {
    return this.store.subscribe(options.from === 'start' ? { ...options, from: this.start } : options);
  }
  override compare(a: Checkpoint, b: Checkpoint): number {
    return this.store.compare(a, b);
  }
  override close(): Promise<void> {
    return this.store.close();
  }
}

const real = (url: string): StoreUnderTest => ({
  name: 'eventstoredb',
  fresh: async () => {
    const opened: EventStoreDbEventStore[] = [];
    const connect = (): EventStoreDbEventStore => {
      const own = `connectionName=client-${opened.length}`;
      const store = new EventStoreDbEventStore(`${url}${url.includes('?') ? '&' : '?'}${own}`);
      opened.push(store);
      return store;
    };
    const first = connect();
    const mark = { id: randomUUID(), type: 'CaseBegun', data: {}, meta: {} };
    const { checkpoint } = await first.append(streamName('mark', randomUUID()), [mark], { expected: 'no_stream' });
    if (checkpoint === null) throw new Error('the server does not say where it wrote');
    return {
      store: new StartingAt(first, checkpoint),
      another: async () => new StartingAt(connect(), checkpoint),
      dispose: async () => void (await Promise.all(opened.map((store) => store.close()))),
    };
  },
  notApplicable: Object.fromEntries(NEED_FAULTS.map((number) => [number, NO_CONTROL])),
});

/** Our own server, or with `EVENT_STORE_URL` the real one there: a disposable one, because every case adds to its log. */
export const chosenEventStoreDb = (): StoreUnderTest => {
  const url = process.env['EVENT_STORE_URL'];
  return url ? real(url) : eventStoreDbUnderTest;
};
