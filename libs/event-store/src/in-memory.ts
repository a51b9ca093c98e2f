import { randomUUID } from 'node:crypto';

import { encodeAppend, type EncodedEvent } from './encode';
import {
  categoryOf,
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
} from './port';
import { compareCheckpoints, toCheckpoint } from './positions';
import { checkRead } from './read-range';
import { tail, type PageRange } from './tail';

type Row = EncodedEvent & Readonly<{ stream: StreamName; revision: bigint; position: bigint; storedAt: number }>;

// Parsed anew at every read, so that no reader can change what another one sees.
const toEvent = ({ id, type, data, meta, stream, revision, position, storedAt }: Row): StoredEvent => ({
  id,
  type,
  data: JSON.parse(data) as unknown,
  // Written by encodeAppend, which lets only objects through.
  meta: JSON.parse(meta) as Readonly<Record<string, unknown>>,
  stream,
  revision,
  checkpoint: toCheckpoint(position),
  storedAt: new Date(storedAt),
});

/** The log itself, apart from its clients, so that a test can close one and go on with another. */
export class InMemoryLog {
  readonly identity = randomUUID();
  readonly rows: Row[] = [];
  readonly streams = new Map<StreamName, Row[]>();
  readonly #sleepers = new Set<() => void>();

  write(stream: StreamName, events: readonly EncodedEvent[]): void {
    const rows = this.streams.get(stream) ?? [];
    this.streams.set(stream, rows);
    for (const event of events) {
      const position = BigInt(this.rows.length + 1);
      const row = { ...event, stream, revision: BigInt(rows.length), position, storedAt: Date.now() };
      rows.push(row);
      this.rows.push(row);
    }
    for (const wake of [...this.#sleepers]) wake();
  }

  woken(tick: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted || this.rows.length !== tick) return resolve();
      const wake = () => {
        this.#sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  page({ after, upTo, categories, limit }: PageRange): readonly StoredEvent[] {
    const found: StoredEvent[] = [];
    for (let at = Number(after); at < Number(upTo) && found.length < limit; at += 1) {
      const row = this.rows[at];
      if (row && (!categories || categories.includes(categoryOf(row.stream)))) found.push(toEvent(row));
    }
    return found;
  }
}

/** The whole port without a server: for specs and for trying things out. Nothing survives the process. */
export class InMemoryEventStore extends EventStore {
  readonly #log: InMemoryLog;
  readonly #closing = new AbortController();

  constructor(log: InMemoryLog = new InMemoryLog()) {
    super();
    this.#log = log;
  }

  override identity(): Promise<string> {
    return Promise.resolve(this.#log.identity);
  }

  override async append(
    stream: StreamName,
    events: readonly NewEvent[],
    { expected }: Readonly<{ expected: Expected; timeoutMs?: number }>,
  ): Promise<AppendResult> {
    this.#refuseWhenClosed();
    const encoded = encodeAppend(events, expected).events;
    const rows = this.#log.streams.get(stream) ?? [];
    const first = firstPlace(rows, encoded, expected);
    const before = rows.slice(first, first + encoded.length);
    const known = new Set(encoded.map((event) => event.id));
    const again = before.length === encoded.length && before.every((row, i) => row.id === encoded[i]?.id);
    const overlaps = typeof expected === 'string' && expected !== 'no_stream' && rows.some((row) => known.has(row.id));
    if (!again) {
      const actual = rows.length === 0 ? 'no_stream' : BigInt(rows.length - 1);
      if (overlaps || !fits(expected, rows.length)) {
        throw new EventStoreError('conflict', 'the stream is not where it was expected', { expected, actual });
      }
      this.#log.write(stream, encoded);
    }
    const last = this.#log.streams.get(stream)?.[first + encoded.length - 1];
    if (!last) throw new EventStoreError('internal', 'an event that was written is not there');
    return { nextExpected: last.revision, checkpoint: toCheckpoint(last.position) };
  }

  override async *readStream(stream: StreamName, options: ReadOptions = {}): AsyncGenerator<StoredEvent> {
    this.#refuseWhenClosed();
    const { from, limit, step } = checkRead(options);
    const rows = this.#log.streams.get(stream) ?? [];
    const end = rows.length - 1;
    const start = step === 1 ? Number(from ?? 0n) : Math.min(end, Number(from ?? BigInt(end)));
    for (let at = start, left = limit; left > 0; at += step, left -= 1) {
      options.signal?.throwIfAborted();
      const row = rows[at];
      if (!row) return;
      yield toEvent(row);
    }
  }

  override async *subscribe(options: SubscribeOptions): AsyncGenerator<SubItem> {
    this.#refuseWhenClosed();
    const log = this.#log;
    const signal = options.signal ? AbortSignal.any([options.signal, this.#closing.signal]) : this.#closing.signal;
    const followable = {
      head: () => Promise.resolve(BigInt(log.rows.length)),
      page: (range: PageRange) => Promise.resolve(log.page(range)),
      tick: () => log.rows.length,
      woken: (tick: number, until: AbortSignal) => log.woken(tick, until),
    };
    yield* tail(followable, { ...options, signal });
  }

  override compare(a: Checkpoint, b: Checkpoint): number {
    return compareCheckpoints(a, b);
  }

  override close(): Promise<void> {
    this.#closing.abort();
    return Promise.resolve();
  }

  #refuseWhenClosed(): void {
    if (this.#closing.signal.aborted) throw new EventStoreError('unavailable', 'the store is closed');
  }
}

const fits = (expected: Expected, length: number): boolean => {
  if (expected === 'any') return true;
  if (expected === 'stream_exists') return length > 0;
  return expected === 'no_stream' ? length === 0 : expected === BigInt(length - 1);
};

// Where the first event would stand: after the expected revision, or, when none was given, where its id already is.
const firstPlace = (rows: readonly Row[], events: readonly EncodedEvent[], expected: Expected): number => {
  if (expected === 'no_stream') return 0;
  if (typeof expected === 'bigint') return Number(expected) + 1;
  const known = rows.findIndex((row) => row.id === events[0]?.id);
  return known < 0 ? rows.length : known;
};
