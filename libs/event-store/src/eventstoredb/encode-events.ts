import { jsonEvent, type EventData } from '@eventstore/db-client';
import { EventStoreError, MAX_APPEND_BYTES, type NewEvent } from '../port';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const serialise = (value: unknown): string => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw new EventStoreError('invalid', 'the event is not JSON', {}, error);
  }
  if (text === undefined) throw new EventStoreError('invalid', 'the event is not JSON');
  return text;
};

/**
 * Serialises before the client does, because the client hangs for ever on what JSON refuses. It is handed the parsed
 * copy, so that what was measured is what is sent. Metadata is JSON only: the client stores a Buffer as its indices.
 */
export const encodeEvents = (events: readonly NewEvent[]): EventData[] => {
  if (events.length === 0) throw new EventStoreError('invalid', 'nothing to append');
  if (new Set(events.map(({ id }) => id)).size < events.length)
    throw new EventStoreError('invalid', 'the same event id twice in one append');
  let bytes = 0;
  const encoded = events.map(({ id, type, data, meta }) => {
    if (!UUID.test(id)) throw new EventStoreError('invalid', 'an event id is a lower-case UUID');
    if (type === '' || type.startsWith('$')) throw new EventStoreError('invalid', 'not a type of ours');
    if (ArrayBuffer.isView(meta)) throw new EventStoreError('invalid', 'metadata is JSON, not bytes');
    const [body, head] = [serialise(data), serialise(meta)];
    bytes += Buffer.byteLength(body) + Buffer.byteLength(head) + type.length * 2;
    return jsonEvent({ id, type, data: JSON.parse(body), metadata: JSON.parse(head) });
  });
  if (bytes > MAX_APPEND_BYTES)
    throw new EventStoreError('too_large', `${bytes} bytes; one append holds ${MAX_APPEND_BYTES}`);
  return encoded;
};
