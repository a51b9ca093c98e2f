import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import { EventStoreError, type ReadOptions, type StoredEvent, type StreamName } from '../port';
import { isStreamNotFound, mapError } from './errors';
import { releaser } from './release';
import type { SharedClient } from './shared-client';
import { stored } from './stored';

/** Releases its call however the reader leaves: about a hundred leaked calls stall the connection. */
export async function* readStream(
  shared: SharedClient,
  stream: StreamName,
  { from, backwards = false, limit, signal }: ReadOptions,
): AsyncIterable<StoredEvent> {
  if (from !== undefined && from < 0n) throw new EventStoreError('invalid', 'a revision is not negative');
  if (limit !== undefined && limit <= 0) return;
  if (signal?.aborted) return;
  const line = await shared.line();
  const reading = line.client.readStream(stream, {
    fromRevision: from ?? (backwards ? END : START),
    direction: backwards ? BACKWARDS : FORWARDS,
    ...(limit === undefined ? {} : { maxCount: limit }),
  });
  const end = (why?: EventStoreError): void => void reading.destroy(why);
  const onAbort = (): void => end();
  const release = releaser(reading, () => reading.cancel());
  signal?.addEventListener('abort', onAbort, { once: true });
  line.calls.add(end);
  try {
    for await (const { event } of reading) if (event) yield stored(event);
    shared.answered();
  } catch (error) {
    if (isStreamNotFound(error) || signal?.aborted) return;
    const mapped = mapError(error);
    shared.failed(line, mapped);
    throw mapped;
  } finally {
    line.calls.delete(end);
    signal?.removeEventListener('abort', onAbort);
    await release();
  }
}
