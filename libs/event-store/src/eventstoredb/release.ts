import type { Duplex, Readable } from 'node:stream';
import { within } from '../waiting';

const BOUND_MS = 1_000;

/**
 * How to let go of a call. Leaving it early is not enough: after about a hundred leaked calls the connection stalls.
 * What has already arrived must run out as well, or the client remembers the call for ever and hangs in `dispose()`.
 */
export const releaser = (client: object, cancel: () => Promise<void>): (() => Promise<void>) => {
  // each of the client's calls is a Transform, though their types are too narrow to say so
  const call = client as Duplex;
  let source: Readable | undefined;
  call.once('pipe', (piped: Readable) => (source = piped));
  call.on('error', () => {});
  return async () => {
    call.destroy();
    await within(BOUND_MS, cancel());
    source?.resume();
  };
};
