import { EventStoreError, type ErrorKind, type StoredEvent, type SubItem, type SubscribeOptions } from './port';
import { toCheckpoint, toPosition } from './positions';
import { backoff, pause, unlessAborted } from './waiting';

/** What a log numbered by one ascending position must offer to be followed. A position at or below `head` never appears later. */
export type Followable = Readonly<{
  head: () => Promise<bigint>;
  /** Events with `after` < position <= `upTo` of these categories, ascending, at most `limit`. */
  page: (range: PageRange) => Promise<readonly StoredEvent[]>;
  /** Changes whenever something may have been written: taken before a look, handed to `woken` after it. */
  tick: () => number;
  /** Resolves when the tick is no longer `tick`, when it is time to look anyway, or on abort. */
  woken: (tick: number, signal: AbortSignal) => Promise<void>;
  dropped?: () => void;
}>;

export type PageRange = Readonly<{ after: bigint; upTo: bigint; categories?: readonly string[]; limit: number }>;

const PAGE = 500;
// A filtered look covers this many positions at most, so that a checkpoint comes often however rare the matches are.
const WINDOW = 5_000n;
const PASSING: readonly ErrorKind[] = ['unavailable', 'outcome_unknown'];

type Look = Readonly<{ events: readonly StoredEvent[]; scanned: bigint; head: bigint }>;

const look = async (log: Followable, after: bigint | undefined, categories?: readonly string[]): Promise<Look> => {
  const head = await log.head();
  // From the end: what is there now has been passed over.
  if (after === undefined || head <= after) return { events: [], scanned: after ?? head, head };
  const upTo = categories && head > after + WINDOW ? after + WINDOW : head;
  const events = await log.page({ after, upTo, limit: PAGE, ...(categories ? { categories } : {}) });
  const last = events.length === PAGE ? events.at(-1) : undefined;
  return { events, scanned: last ? toPosition(last.checkpoint) : upTo, head };
};

/**
 * Follows a log page by page: the consumer's own pace is the only buffer. Goes on by itself after a lost connection;
 * ends quietly on abort. @throws EventStoreError when the loss is not a passing one (`access_denied`, `invalid`, …).
 */
export async function* tail(
  log: Followable,
  { from, categories, onDropped, signal }: SubscribeOptions & Readonly<{ signal: AbortSignal }>,
): AsyncGenerator<SubItem, void, undefined> {
  let position = from === 'start' ? 0n : from === 'end' ? undefined : toPosition(from);
  let caughtUp = false;
  let attempt = 0;
  while (!signal.aborted) {
    const tick = log.tick();
    let seen: Look | undefined;
    try {
      seen = await unlessAborted(look(log, position, categories), signal);
      attempt = 0;
    } catch (error) {
      if (!(error instanceof EventStoreError) || !PASSING.includes(error.kind)) throw error;
      log.dropped?.();
      caughtUp = false;
      attempt += 1;
      onDropped?.(error, attempt);
      await pause(backoff(attempt), signal);
      continue;
    }
    if (seen === undefined) return;
    for (const event of seen.events) {
      if (signal.aborted) return;
      yield { kind: 'event', event };
    }
    const handedOver = seen.events.at(-1);
    const reached = handedOver ? toPosition(handedOver.checkpoint) : (position ?? seen.scanned);
    position = seen.scanned;
    if (signal.aborted) return;
    if (seen.scanned > reached) yield { kind: 'checkpoint', checkpoint: toCheckpoint(seen.scanned) };
    if (seen.scanned < seen.head) {
      // More than a page behind: worth telling once it has been made good.
      caughtUp = false;
      continue;
    }
    if (!caughtUp) {
      caughtUp = true;
      yield { kind: 'caughtUp' };
    }
    if (!signal.aborted) await log.woken(tick, signal);
  }
}
