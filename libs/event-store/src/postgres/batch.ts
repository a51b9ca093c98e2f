import type { QueryConfig } from 'pg';

import type { Expected } from '../port';
import type { AppendRequest } from './append-request';

const MOST_REQUESTS = 256;
// Bounds what is held, escaped and sent in one statement.
const MOST_BYTES = 4 * 1024 * 1024;
// Far above any stream's length and still below the column's limit once an append is added.
const BEYOND = 2_000_000_000n;

/** Takes the next batch out of the queue, in order: one request of a stream at most, the others keep their turn. */
export const takeBatch = (queue: AppendRequest[]): readonly AppendRequest[] => {
  const streams = new Set<string>();
  const batch: AppendRequest[] = [];
  const rest: AppendRequest[] = [];
  let bytes = 0;
  for (const request of queue) {
    if (request.settled) continue;
    const fits = batch.length < MOST_REQUESTS && (batch.length === 0 || bytes + request.bytes <= MOST_BYTES);
    if (fits && !streams.has(request.stream)) {
      batch.push(request);
      bytes += request.bytes;
    } else rest.push(request);
    // One that had to wait holds back its successors in the same stream.
    streams.add(request.stream);
  }
  queue.splice(0, queue.length, ...rest);
  return batch;
};

const expectation = (expected: Expected): number => {
  if (expected === 'no_stream') return -1;
  if (expected === 'any') return -2;
  if (expected === 'stream_exists') return -4;
  return Number(expected > BEYOND ? BEYOND : expected);
};

/** A prepared statement's name; a fault proxy in the tests knows an append by it. */
export const APPEND_STATEMENT = 'caseward_append';
const SQL = `select req, outcome, head, last_version, last_position from append_batch(
  $1::text[], $2::int[], $3::int[], $4::int[], $5::text[], $6::uuid[], $7::jsonb[], $8::jsonb[])`;

export const batchQuery = (batch: readonly AppendRequest[]): QueryConfig => {
  const sent = batch.flatMap(({ events }, at) =>
    events.map((event, place) => ({ ...event, req: at + 1, no: place + 1 })),
  );
  return {
    name: APPEND_STATEMENT,
    text: SQL,
    values: [
      batch.map(({ stream }) => stream),
      batch.map(({ expected }) => expectation(expected)),
      sent.map(({ req }) => req),
      sent.map(({ no }) => no),
      sent.map(({ type }) => type),
      sent.map(({ id }) => id),
      sent.map(({ data }) => data),
      sent.map(({ meta }) => meta),
    ],
  };
};
