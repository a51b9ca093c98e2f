import { type AppendResult, EventStoreError, type Expected, type NewEvent, type StreamName } from '../port';
import { encode } from './checkpoint';
import { encodeEvents } from './encode-events';
import { gaveUpEarly, mapError } from './errors';
import type { SharedClient } from './shared-client';

const TIMEOUT_MS = 5_000;
/**
 * The server compares this with its own clock: a server 10 s ahead refuses every append under the client's default.
 * Ours never rests on it, so it may be long.
 */
const SERVER_DEADLINE_MS = 30_000;

const explain = (error: unknown): EventStoreError => {
  if (!gaveUpEarly(error)) return mapError(error, true);
  const why = "the server gave up before our own time limit: compare the server's clock with this machine's";
  return new EventStoreError('outcome_unknown', why, {}, error);
};

/** @throws EventStoreError; `outcome_unknown` within `timeoutMs` (default 5 s) when the server does not answer. */
export const append = async (
  shared: SharedClient,
  stream: StreamName,
  events: readonly NewEvent[],
  { expected, timeoutMs = TIMEOUT_MS }: Readonly<{ expected: Expected; timeoutMs?: number }>,
): Promise<AppendResult> => {
  const encoded = encodeEvents(events, expected);
  const line = await shared.line();
  let timer: NodeJS.Timeout | undefined;
  // an append that gets no answer on the batch stream never settles by itself
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new EventStoreError('outcome_unknown', `no answer in ${timeoutMs} ms`));
      shared.retire(line);
    }, timeoutMs);
  });
  try {
    const options = { expectedRevision: expected, deadline: Math.max(SERVER_DEADLINE_MS, timeoutMs * 2) };
    const done = await Promise.race([line.client.appendToStream(stream, encoded, options), silence]);
    shared.answered();
    return { nextExpected: done.nextExpectedRevision, checkpoint: done.position ? encode(done.position) : null };
  } catch (error) {
    const mapped = explain(error);
    shared.failed(line, mapped);
    throw mapped;
  } finally {
    clearTimeout(timer);
  }
};
