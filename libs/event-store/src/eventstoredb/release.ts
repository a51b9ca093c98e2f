import type { Duplex, Readable } from 'node:stream';
import type { EventStoreError } from '../port';
import { within } from '../waiting';
import type { Line } from './shared-client';

const BOUND_MS = 1_000;
/** How long the end of a call may be on its way after its last answer. */
const ENDING_MS = 250;

type Call = Readonly<{ call: object; cancel: () => Promise<void> }>;

/**
 * Ties a call to its line and signal, and answers with how to let go of it. Leaving it early is not enough: after about
 * a hundred leaked calls the connection stalls. What has already arrived must run out as well, or the client remembers
 * the call for ever and hangs in `dispose()`.
 *
 * A call that is `answered` in full is the server's to end, and cancelled only if that end does not come: a cancelled call is
 * a reset, and of those a server takes so many before it holds them for an attack and closes the connection under every
 * other call (a thousand, and 33 in a second from then on, in nghttp2; Kestrel has a bound of its own).
 */
export const hold = (
  line: Line,
  { call, cancel }: Call,
  signal?: AbortSignal,
): ((answered?: boolean) => Promise<void>) => {
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
  return async (answered = false) => {
    line.calls.delete(end);
    signal?.removeEventListener('abort', onAbort);
    answers.destroy();
    if (answered) cancelLater(line, cancel);
    else await within(BOUND_MS, cancel());
    source?.resume();
  };
};

const cancelLater = ({ calls }: Line, cancel: Call['cancel']): void => {
  const now = (): void => {
    clearTimeout(late);
    calls.delete(now);
    void cancel();
  };
  const late = setTimeout(now, ENDING_MS);
  calls.add(now);
};
