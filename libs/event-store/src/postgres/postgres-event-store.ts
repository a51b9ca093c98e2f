import type { ClientConfig } from 'pg';

import { encodeAppend } from '../encode';
import {
  EventStore,
  EventStoreError,
  type AppendResult,
  type Checkpoint,
  type Expected,
  type NewEvent,
  type ReadOptions,
  type StoredEvent,
  type StreamName,
  type SubItem,
  type SubscribeOptions,
} from '../port';
import { compareCheckpoints } from '../positions';
import { checkRead } from '../read-range';
import { tail, type PageRange } from '../tail';
import { within } from '../waiting';
import { Appender, type AppenderCounts } from './appender';
import { Connections } from './connections';
import { Reader } from './reader';
import { WakeUp } from './wake-up';

export type PostgresEventStoreOptions = Readonly<{
  connection: ClientConfig;
  /** Milliseconds an append may take before it is `outcome_unknown`. Default 5,000. */
  appendTimeoutMs?: number;
  /** Milliseconds a page may take, and a connection to open, before it counts as lost. Default 5,000. */
  readTimeoutMs?: number;
  /** Milliseconds between two looks of an idle subscription when no notification comes. Default 1,000. */
  pollMs?: number;
  /** Connections for reading, besides one that appends and one that listens. Default 4. */
  poolSize?: number;
}>;

/** The log in PostgreSQL 15 or newer; the database has been brought up to date by `migrate`. */
export class PostgresEventStore extends EventStore {
  readonly #connections: Connections;
  readonly #appender: Appender;
  readonly #reader: Reader;
  readonly #wakeUp: WakeUp;
  readonly #closing = new AbortController();
  readonly #appendTimeoutMs: number;
  #closed: Promise<void> | undefined;

  constructor(options: PostgresEventStoreOptions) {
    super();
    const { connection, appendTimeoutMs = 5_000, readTimeoutMs = 5_000, pollMs = 1_000, poolSize = 4 } = options;
    this.#connections = new Connections(connection, { poolSize, readTimeoutMs });
    this.#appender = new Appender(this.#connections);
    this.#reader = new Reader(this.#connections.pool);
    this.#wakeUp = new WakeUp(this.#connections, pollMs, this.#closing.signal);
    this.#appendTimeoutMs = appendTimeoutMs;
  }

  /** What the appender has done so far. */
  get counts(): Readonly<AppenderCounts> {
    return this.#appender.counts;
  }

  override identity(): Promise<string> {
    return this.#reader.identity();
  }

  override async append(
    stream: StreamName,
    events: readonly NewEvent[],
    { expected, timeoutMs = this.#appendTimeoutMs }: Readonly<{ expected: Expected; timeoutMs?: number }>,
  ): Promise<AppendResult> {
    return this.#appender.append(stream, encodeAppend(events, expected), expected, timeoutMs);
  }

  override async *readStream(stream: StreamName, options: ReadOptions = {}): AsyncGenerator<StoredEvent> {
    this.#refuseWhenClosed();
    yield* this.#reader.stream(stream, checkRead(options), options.signal);
  }

  override async *subscribe(options: SubscribeOptions): AsyncGenerator<SubItem> {
    this.#refuseWhenClosed();
    const closing = this.#closing.signal;
    const signal = options.signal ? AbortSignal.any([options.signal, closing]) : closing;
    if (signal.aborted) return;
    const reader = this.#reader;
    const wakeUp = this.#wakeUp;
    const followable = {
      head: () => reader.head(),
      page: (range: PageRange) => reader.page(range),
      tick: () => wakeUp.tick,
      woken: (tick: number, until: AbortSignal) => wakeUp.woken(tick, until),
      dropped: () => wakeUp.suspect(),
    };
    const leave = wakeUp.listen();
    try {
      yield* tail(followable, { ...options, signal });
    } finally {
      leave();
    }
  }

  override compare(a: Checkpoint, b: Checkpoint): number {
    return compareCheckpoints(a, b);
  }

  override close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#appender.close(1_000);
    // A silent connection would never say goodbye.
    await within(500, this.#connections.end());
    this.#connections.cutAll();
  }

  #refuseWhenClosed(): void {
    if (this.#closing.signal.aborted) throw new EventStoreError('unavailable', 'the store is closed');
  }
}
