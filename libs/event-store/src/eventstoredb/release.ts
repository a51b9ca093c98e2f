import type { Duplex, Readable } from 'node:stream';
import type { EventStoreError } from '../port';
import { within } from '../waiting';
import type { Line } from './shared-client';

const BOUND_MS = 1_000;

type Call = Readonly<{ call: object; cancel: () => Promise<void> }>;

/**
 * Ties a call to its line and signal, and answers with how to let go of it. Leaving it early is not enough: after about
 * a hundred leaked calls the connection stalls. What has already arrived must run out as well, or the client remembers
 * the call for ever and hangs in `dispose()`.
 */
export const hold = (line: Line, { call, cancel }: Call, signal?: AbortSignal): (() => Promise<void>) => {
  // each of the client's calls is a Transform, though their types are too narrow to say so
  const answers = call as Duplex;
  let source: Readable | undefined;
  const end = (why?: EventStoreError): void => void answers.destroy(why);
  const onAbort = (): void => end();
  answers.once('pipe', (piped: Readable) => (source = piped));
  answers.on('error', () => {});
  line.calls.add(end);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) end();
  return async () => {
    line.calls.delete(end);
    signal?.removeEventListener('abort', onAbort);
    answers.destroy();
    await within(BOUND_MS, cancel());
    source?.resume();
  };
};
