import { type EventData, jsonEvent } from '@eventstore/db-client';
import { encodeAppend } from '../encode';
import { EventStoreError, type Expected, type NewEvent } from '../port';

const MAX_REVISION = 2n ** 63n - 1n;

/**
 * Serialises before the client does, because the client hangs for ever on what JSON refuses. It is handed the parsed
 * copy, so that what was measured is what is sent. Metadata is JSON only: the client stores a Buffer as its indices.
 * @throws EventStoreError `invalid` or `too_large`.
 */
export const encodeEvents = (events: readonly NewEvent[], expected: Expected): EventData[] => {
  if (typeof expected === 'bigint' && expected > MAX_REVISION)
    throw new EventStoreError('invalid', 'a revision is at most 2^63-1');
  if (events.some(({ meta }) => ArrayBuffer.isView(meta)))
    throw new EventStoreError('invalid', 'metadata is JSON, not bytes');
  // the server keeps types that begin with a dollar for itself, and subscriptions pass over them
  if (events.some(({ type }) => type.startsWith('$'))) throw new EventStoreError('invalid', 'not a type of ours');
  return encodeAppend(events, expected).events.map(({ id, type, data, meta }) =>
    jsonEvent({ id, type, data: JSON.parse(data), metadata: JSON.parse(meta) }),
  );
};
