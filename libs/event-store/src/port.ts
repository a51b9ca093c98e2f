/** `<category>-<uuid>`: the category has no dash; built only by `streamName`. Never holds a tenant or personal data. */
export type StreamName = string & { readonly __stream: unique symbol };

/** A place in the whole log. Opaque and storable; ordered only by `EventStore.compare`; meaningless in another store. */
export type Checkpoint = string & { readonly __checkpoint: unique symbol };

/** What the writer believes of the stream. Aggregates always pass a revision or `no_stream`. */
export type Expected = bigint | 'no_stream' | 'stream_exists' | 'any';

export type NewEvent = Readonly<{
  /** UUIDv5 of the command id and the event's place in it, so that a command sent twice gives the same ids. */
  id: string;
  /** PascalCase, past tense, without a version. */
  type: string;
  /** JSON only: no bigint, no undefined at the root. */
  data: unknown;
  meta: Readonly<Record<string, unknown>>;
}>;

export type StoredEvent = NewEvent &
  Readonly<{
    stream: StreamName;
    /** 0-based place in its stream. */
    revision: bigint;
    checkpoint: Checkpoint;
    /** The store's own clock: forensic only. The product's truth is `meta.recordedAt`. */
    storedAt: Date;
  }>;

export type AppendResult = Readonly<{
  /** Revision of the last event written: what the next append expects. */
  nextExpected: bigint;
  checkpoint: Checkpoint | null;
}>;

export type ReadOptions = Readonly<{
  /** First revision to read, inclusive. Default: the first event, or the last when `backwards`. */
  from?: bigint;
  backwards?: boolean;
  limit?: number;
  signal?: AbortSignal;
}>;

export type SubscribeOptions = Readonly<{
  /** Exclusive when a checkpoint. */
  from: Checkpoint | 'start' | 'end';
  /** Only streams of these categories. */
  categories?: readonly string[];
  signal?: AbortSignal;
  /** Told of each loss of connection; the subscription goes on by itself. */
  onDropped?: (error: EventStoreError, attempt: number) => void;
}>;

export type SubItem = Readonly<
  | { kind: 'event'; event: StoredEvent }
  /** Everything up to here has been handed over, though it may not have matched. Never overtakes an event. */
  | { kind: 'checkpoint'; checkpoint: Checkpoint }
  | { kind: 'caughtUp' }
>;

/**
 * The log. Append is atomic for one stream; nothing spans two. A subscription is pulled with `for await`:
 * in order, at least once, resuming by itself, ended only by abort or a fatal error.
 * An abstract class, not an interface, because it is an injection token as well.
 */
export abstract class EventStore {
  /** Names this log. A checkpoint is stored with it; another identity means rebuild. */
  abstract identity(): Promise<string>;
  /** @throws EventStoreError `conflict` with the actual revision; `outcome_unknown`: send the same ids again. */
  abstract append(
    stream: StreamName,
    events: readonly NewEvent[],
    options: Readonly<{ expected: Expected; timeoutMs?: number }>,
  ): Promise<AppendResult>;
  /** A missing stream is empty. */
  abstract readStream(stream: StreamName, options?: ReadOptions): AsyncIterable<StoredEvent>;
  abstract subscribe(options: SubscribeOptions): AsyncIterable<SubItem>;
  /** Negative, zero or positive, as `a` stands before, at or after `b`. */
  abstract compare(a: Checkpoint, b: Checkpoint): number;
  /** Settles within 2 s and lets the process end. */
  abstract close(): Promise<void>;
}

export type ErrorKind =
  | 'conflict'
  | 'stream_deleted'
  | 'too_large'
  | 'access_denied'
  | 'unavailable'
  /** It may or may not have been written: re-send the same event ids with the same expected revision. */
  | 'outcome_unknown'
  | 'invalid'
  | 'internal';

export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';
  constructor(
    readonly kind: ErrorKind,
    message: string,
    readonly details: Readonly<{ expected?: Expected; actual?: bigint | 'no_stream' }> = {},
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** A command's whole append must fit: 1 MiB is EventStoreDB's own limit for one call. */
export const MAX_APPEND_BYTES = 1024 * 1024;

const CATEGORY = /^[a-z][a-z0-9]*$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws EventStoreError `invalid` when the category has a dash or the id is not a lower-case UUID. */
export const streamName = (category: string, id: string): StreamName => {
  if (!CATEGORY.test(category) || !ID.test(id)) throw new EventStoreError('invalid', 'not a stream name');
  return `${category}-${id}` as StreamName;
};

export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);
