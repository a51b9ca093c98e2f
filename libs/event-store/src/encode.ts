import { EventStoreError, MAX_APPEND_BYTES, type Expected, type NewEvent } from './port';

/** An event as every adapter may write it: the id in lower case, data and meta as JSON text. */
export type EncodedEvent = Readonly<{ id: string; type: string; data: string; meta: string }>;

export type EncodedAppend = Readonly<{
  events: readonly EncodedEvent[];
  /** Bytes of all types, data and metadata as UTF-8. */
  bytes: number;
}>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// JSON.stringify escapes NUL and lone surrogates and nothing else of theirs, so an escape that is not itself escaped is one.
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const refuse = (why: string, cause?: unknown): never => {
  throw new EventStoreError('invalid', why, {}, cause);
};

const toJson = (what: string, value: unknown): string => {
  let json: string | undefined;
  try {
    // The library's type forgets that undefined, a function or a symbol gives undefined.
    json = JSON.stringify(value) as string | undefined;
  } catch (cause) {
    return refuse(`${what} cannot be written as JSON`, cause);
  }
  if (json === undefined) return refuse(`${what} is not a JSON value`);
  // jsonb can hold neither; refused for every store, so that a log can be moved from one to another.
  if ((json.includes('\\u0000') || json.includes('\\ud')) && UNSTORABLE.test(json)) {
    return refuse(`${what} holds a NUL or half a surrogate pair`);
  }
  return json;
};

const encodeEvent = (event: NewEvent): EncodedEvent => {
  const id = event.id.toLowerCase();
  if (!UUID.test(id)) refuse('an event id is not a UUID');
  if (event.type === '') refuse('an event has no type');
  toJson('the type', event.type);
  if (typeof event.meta !== 'object' || event.meta === null || Array.isArray(event.meta)) {
    refuse('the metadata is not an object');
  }
  return { id, type: event.type, data: toJson('the data', event.data), meta: toJson('the metadata', event.meta) };
};

/**
 * Refuses what no store could keep, before anything is sent.
 * @throws EventStoreError `invalid`: nothing to append, a negative revision, the same id twice, or data that is not
 * JSON; `too_large`: more than MAX_APPEND_BYTES together.
 */
export const encodeAppend = (events: readonly NewEvent[], expected: Expected): EncodedAppend => {
  if (events.length === 0) refuse('nothing to append');
  if (typeof expected === 'bigint' && expected < 0n) refuse('the expected revision is negative');
  const encoded = events.map(encodeEvent);
  if (new Set(encoded.map((event) => event.id)).size < encoded.length) refuse('the same event id twice in one append');
  const bytes = encoded.reduce(
    (sum, { type, data, meta }) => sum + Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(meta),
    0,
  );
  if (bytes > MAX_APPEND_BYTES) {
    throw new EventStoreError('too_large', `${bytes} bytes in one append; the limit is ${MAX_APPEND_BYTES}`);
  }
  return { events: encoded, bytes };
};
