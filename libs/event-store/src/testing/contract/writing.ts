import { randomUUID } from 'node:crypto';

import {
  EventStoreError,
  streamName,
  type AppendResult,
  type EventStore,
  type Expected,
  type NewEvent,
  type ReadOptions,
  type StoredEvent,
  type StreamName,
} from '../../port';
import { pause } from '../../waiting';

export const newStream = (category = 'case'): StreamName => streamName(category, randomUUID());

/** An event that carries a number, padded to about `bytes` bytes of data. */
export const event = (n = 0, bytes = 0): NewEvent => ({
  id: randomUUID(),
  type: 'ConcernRecorded',
  data: { n, ...(bytes > 0 ? { narrative: 'x'.repeat(bytes) } : {}) },
  meta: { $correlationId: 'c', actor: 'person-1', schemaVersion: 1 },
});

export const events = (count: number, bytes = 0): readonly NewEvent[] =>
  Array.from({ length: count }, (_, n) => event(n, bytes));

/** The number an event of ours carries. */
export const numberOf = ({ data }: Pick<StoredEvent, 'data'>): number => {
  const n: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'n') : undefined;
  return typeof n === 'number' ? n : NaN;
};

export const read = async (store: EventStore, stream: StreamName, options?: ReadOptions): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for await (const item of store.readStream(stream, options)) found.push(item);
  return found;
};

export type Outcome = Readonly<{ result?: AppendResult; kind?: string; actual?: unknown }>;

/** What became of an append, as plain data. An error that is not ours is given by its own words. */
export const outcomeOf = async (work: Promise<AppendResult>): Promise<Outcome> => {
  try {
    return { result: await work };
  } catch (error) {
    if (!(error instanceof EventStoreError)) return { kind: `foreign error: ${String(error)}` };
    return { kind: error.kind, ...('actual' in error.details ? { actual: error.details.actual } : {}) };
  }
};

const PASSING: readonly unknown[] = ['unavailable', 'outcome_unknown'];

/** Appends as a careful caller does: the same ids and the same expectation again until the answer is certain. */
export const appendSurely = async (
  store: EventStore,
  stream: StreamName,
  what: readonly NewEvent[],
  expected: Expected,
): Promise<AppendResult> => {
  for (;;) {
    try {
      return await store.append(stream, what, { expected, timeoutMs: 1_500 });
    } catch (error) {
      if (!(error instanceof EventStoreError) || !PASSING.includes(error.kind)) throw error;
      await pause(30);
    }
  }
};

/** Fills a stream in appends of `size`, the expectation carried on from each result. */
export const fill = async (
  store: EventStore,
  stream: StreamName,
  { total, size, bytes = 0 }: Readonly<{ total: number; size: number; bytes?: number }>,
): Promise<void> => {
  let expected: Expected = 'no_stream';
  for (let from = 0; from < total; from += size) {
    const part = Array.from({ length: Math.min(size, total - from) }, (_, i) => event(from + i, bytes));
    expected = (await store.append(stream, part, { expected, timeoutMs: 20_000 })).nextExpected;
  }
};

/** 0, 1, … count - 1. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
