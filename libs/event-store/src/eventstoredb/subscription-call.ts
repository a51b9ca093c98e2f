import {
  BACKWARDS,
  END,
  excludeSystemEvents,
  type Filter,
  type Position,
  type RecordedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import type { Readable } from 'node:stream';
import type { Checkpoint, SubscribeOptions } from '../port';
import { decode, encode } from './checkpoint';
import { hold } from './release';
import type { Line } from './shared-client';

/** Times the server's window of 32 events: with the client's own 1 a filtered subscription is mostly checkpoints. */
const CHECKPOINT_INTERVAL = 32;

/** What comes down one call, in the server's order. */
export type Arrival = Readonly<{ event?: RecordedEvent; mark?: Checkpoint; caughtUp?: true }>;

/**
 * The callback runs ahead of the consumer, and a throw inside it stalls the call for good. So it does one thing:
 * put a marker in line behind the events that came before it.
 */
const checkpointReached = async (call: unknown, position: Position): Promise<void> => {
  // the client's type hides that the subscription is a stream
  (call as Readable).push({ mark: encode(position) } satisfies Arrival);
};

const filterFor = (categories: readonly string[] | undefined): Filter =>
  categories === undefined
    ? excludeSystemEvents({ checkpointInterval: CHECKPOINT_INTERVAL, checkpointReached })
    : streamNameFilter({
        prefixes: categories.map((category) => `${category}-`),
        checkpointInterval: CHECKPOINT_INTERVAL,
        checkpointReached,
      });

export type SubscriptionCall = Readonly<{ arrivals: AsyncIterable<Arrival>; release: () => Promise<void> }>;

/** One call, which lasts until its connection does or the signal aborts. */
export const subscribeOnce = (
  line: Line,
  from: Checkpoint | 'start',
  { categories, signal }: SubscribeOptions,
): SubscriptionCall => {
  const call = line.client.subscribeToAll({
    fromPosition: from === 'start' ? START : decode(from),
    filter: filterFor(categories),
  });
  const release = hold(line, { call, cancel: () => call.unsubscribe() }, signal);
  call.on('caughtUp', () => call.push({ caughtUp: true } satisfies Arrival));
  // markers are pushed in beside the client's own events
  return { arrivals: call as AsyncIterable<Arrival>, release };
};

/** Where the log ends now. Asked for once, so that a connection lost before the first event loses nothing. */
export const endOfLog = async (line: Line, signal?: AbortSignal): Promise<Checkpoint | 'start'> => {
  const call = line.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  const release = hold(line, { call, cancel: () => call.cancel() }, signal);
  try {
    for await (const { event, commitPosition } of call) {
      if (event?.position) return encode(event.position);
      if (commitPosition !== undefined) return encode({ commit: commitPosition, prepare: commitPosition });
    }
    return 'start';
  } finally {
    await release();
  }
};
