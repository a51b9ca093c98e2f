import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import { type ReadOptions, type StoredEvent, type StreamName } from '../port';
import { checkRead } from '../read-range';
import { isStreamNotFound, mapError } from './errors';
import { hold } from './release';
import type { SharedClient } from './shared-client';
import { stored } from './stored';

/** Releases its call however the reader leaves: about a hundred leaked calls stall the connection. */
export async function* readStream(
  shared: SharedClient,
  stream: StreamName,
  { signal, ...options }: ReadOptions,
): AsyncIterable<StoredEvent> {
  const { from, limit, step } = checkRead(options);
  signal?.throwIfAborted();
  if (limit === 0) return;
  const line = await shared.line();
  const reading = line.client.readStream(stream, {
    fromRevision: from ?? (step === 1 ? START : END),
    direction: step === 1 ? FORWARDS : BACKWARDS,
    ...(limit === Infinity ? {} : { maxCount: limit }),
  });
  const release = hold(line, { call: reading, cancel: () => reading.cancel() }, signal);
  let answered = false;
  try {
    for await (const { event } of reading) if (event) yield stored(event);
    signal?.throwIfAborted();
    answered = true;
    shared.answered();
  } catch (error) {
    signal?.throwIfAborted();
    answered = isStreamNotFound(error);
    if (answered) return;
    const mapped = mapError(error);
    shared.failed(line, mapped);
    throw mapped;
  } finally {
    await release(answered);
  }
}
