import { setMaxListeners } from 'node:events';
import {
  type AppendResult,
  type Checkpoint,
  EventStore,
  EventStoreError,
  type Expected,
  type NewEvent,
  type ReadOptions,
  type StoredEvent,
  type StreamName,
  type SubItem,
  type SubscribeOptions,
} from '../port';
import { append } from './append';
import { compare } from './checkpoint';
import { guardedUrl } from './guarded-url';
import { identityOf } from './identity';
import { readStream } from './read';
import { lease, type Lease } from './shared-client';
import { subscribe } from './subscribe';

/** The log in EventStoreDB or KurrentDB, 24.10.5 or 25.0.1 and later. Stores of one address share one client. */
export class EventStoreDbEventStore extends EventStore {
  readonly #lease: Lease;
  readonly #closing = new AbortController();
  #identity: Promise<string> | undefined;

  /**
   * @param url `esdb://…`; TLS in production.
   * @throws EventStoreError `invalid` for settings that are not safe.
   */
  constructor(url: string) {
    super();
    // Each call that is open listens: as many as there are readers, and none of them a leak.
    setMaxListeners(0, this.#closing.signal);
    this.#lease = lease(guardedUrl(url));
  }

  override identity(): Promise<string> {
    this.#identity ??= identityOf(this.#open()).catch((error: unknown) => {
      this.#identity = undefined;
      throw error;
    });
    return this.#identity;
  }

  override async append(
    stream: StreamName,
    events: readonly NewEvent[],
    options: Readonly<{ expected: Expected; timeoutMs?: number }>,
  ): Promise<AppendResult> {
    return append(this.#open(), stream, events, options);
  }

  override readStream(stream: StreamName, options: ReadOptions = {}): AsyncIterable<StoredEvent> {
    return readStream(this.#open(), stream, { ...options, signal: this.#until(options.signal) });
  }

  override subscribe(options: SubscribeOptions): AsyncIterable<SubItem> {
    return subscribe(this.#open(), { ...options, signal: this.#until(options.signal) });
  }

  override compare(a: Checkpoint, b: Checkpoint): number {
    return compare(a, b);
  }

  override async close(): Promise<void> {
    this.#closing.abort(new EventStoreError('unavailable', 'the store is closed'));
    await this.#lease.release();
  }

  #open() {
    this.#closing.signal.throwIfAborted();
    return this.#lease.shared;
  }

  #until(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]);
  }
}
