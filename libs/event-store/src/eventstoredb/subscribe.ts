import { type Checkpoint, EventStoreError, type SubItem, type SubscribeOptions } from '../port';
import { backoff, pause } from '../waiting';
import { decode, isAdvance } from './checkpoint';
import { mapError } from './errors';
import { isIdentityStream } from './identity';
import type { SharedClient } from './shared-client';
import { stored } from './stored';
import { type Arrival, endOfLog, subscribeOnce } from './subscription-call';

const FATAL = new Set(['access_denied', 'stream_deleted', 'invalid']);

const itemOf = ({ event, mark, caughtUp }: Arrival, after: Checkpoint | null): SubItem | null => {
  if (caughtUp) return { kind: 'caughtUp' };
  if (mark !== undefined) return isAdvance(mark, after) ? { kind: 'checkpoint', checkpoint: mark } : null;
  if (event === undefined) return null;
  const ours = stored(event);
  // tombstones and the log's own name are nobody's business, but having passed them is
  const hidden = ours.type.startsWith('$') || isIdentityStream(ours.stream);
  return hidden ? { kind: 'checkpoint', checkpoint: ours.checkpoint } : { kind: 'event', event: ours };
};

const placeOf = (item: SubItem): Checkpoint | null => {
  switch (item.kind) {
    case 'event':
      return item.event.checkpoint;
    case 'checkpoint':
      return item.checkpoint;
    case 'caughtUp':
      return null;
  }
};

/** Resumes by itself from the last item handed over: the client never does. */
export async function* subscribe(shared: SharedClient, options: SubscribeOptions): AsyncIterable<SubItem> {
  const { from, categories, signal, onDropped } = options;
  if (categories?.length === 0) throw new EventStoreError('invalid', 'no category to subscribe to');
  if (from !== 'start' && from !== 'end') decode(from);
  let place: Checkpoint | 'start' | 'end' = from;
  let attempt = 0;
  while (!signal?.aborted) {
    const line = await shared.line();
    let why: unknown = new EventStoreError('unavailable', 'the server ended the subscription');
    let release: (() => Promise<void>) | undefined;
    try {
      if (place === 'end') place = await endOfLog(line, signal);
      const call = subscribeOnce(line, place, options);
      release = call.release;
      for await (const arrival of call.arrivals) {
        attempt = 0;
        shared.answered();
        const item = itemOf(arrival, place === 'start' ? null : place);
        if (item === null) continue;
        yield item;
        place = placeOf(item) ?? place;
      }
    } catch (error) {
      why = error;
    } finally {
      await release?.();
    }
    if (signal?.aborted) return;
    const error = mapError(why);
    if (FATAL.has(error.kind)) throw error;
    shared.failed(line, error);
    attempt += 1;
    onDropped?.(error, attempt);
    await pause(backoff(attempt), signal);
  }
}
