import { EventStoreError, type Expected } from '../port';

type Told = Readonly<{ code?: unknown; type?: unknown; message?: unknown }>;
type Moved = Readonly<{ expectedVersion?: Expected; actualVersion?: bigint | 'no_stream' }>;

/** gRPC status codes: the client lets raw gRPC errors through, so its own error classes are not enough to tell. */
const LOST = new Set<unknown>([1, 4, 10, 14]);
/** gRPC's own words for a connection that went away under a call: it gives them the code of a fault of the server (13). */
const WENT_AWAY = /RST_STREAM|Session closed/;
const REFUSED = new Set<unknown>([7, 16]);
const LOST_TYPES = new Set<unknown>(['unavailable', 'cancelled', 'deadline-exceeded', 'timeout', 'not-leader']);

const told = (error: unknown): Told => (typeof error === 'object' && error !== null ? error : {});

/** The server gave up on an append before our own timer did: its clock runs ahead, or it is overloaded. */
export const gaveUpEarly = (error: unknown): boolean =>
  ['deadline-exceeded', 'timeout'].includes(String(told(error).type));

/** True when nothing is known but that the call failed: a cached capability failure looks like this for ever. */
export const isUnclassified = (error: EventStoreError): boolean =>
  error.kind === 'internal' || told(error.cause).code === 4;

export const isStreamNotFound = (error: unknown): boolean => told(error).type === 'stream-not-found';

/**
 * Goes by `code` and `type`, not by message: WrongExpectedVersion has an empty one on the batch path. One code alone says two
 * things (13).
 */
export const mapError = (error: unknown, duringAppend = false): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  const { code, type, message } = told(error);
  const because = String(message ?? error) || String(type ?? 'no reason given');
  if (type === 'wrong-expected-version') {
    // the shape of WrongExpectedVersionError, known by its type
    const { expectedVersion, actualVersion } = error as Moved;
    return new EventStoreError(
      'conflict',
      'the stream is not at the expected revision',
      {
        ...(expectedVersion === undefined ? {} : { expected: expectedVersion }),
        ...(actualVersion === undefined ? {} : { actual: actualVersion }),
      },
      error,
    );
  }
  if (type === 'stream-deleted') return new EventStoreError('stream_deleted', 'the stream is deleted', {}, error);
  if (type === 'maximum-append-size-exceeded') return new EventStoreError('too_large', because, {}, error);
  if (type === 'access-denied' || REFUSED.has(code)) return new EventStoreError('access_denied', because, {}, error);
  if (type === 'invalid-argument') return new EventStoreError('invalid', because, {}, error);
  if (LOST.has(code) || LOST_TYPES.has(type) || (code === 13 && WENT_AWAY.test(because)))
    return new EventStoreError(duringAppend ? 'outcome_unknown' : 'unavailable', because, {}, error);
  return new EventStoreError('internal', because, {}, error);
};
