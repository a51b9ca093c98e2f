import { setTimeout as sleep } from 'node:timers/promises';
import { type ReadCall, type ReadOptions, streams } from './definitions';
import type { Log, Recorded } from './log';
import { subscribe } from './subscribe';
import { identifier, nameIn, readEvent, send, streamDeleted } from './wire';

const BACKWARDS = 1;

/** Forwards includes the position asked for, backwards does not. */
const startInLog = (log: Log, options: ReadOptions, backwards: boolean): number => {
  const all = options.getAll();
  if (all?.hasStart()) return backwards ? -1 : 0;
  if (all?.hasEnd()) return backwards ? log.all.length - 1 : log.all.length;
  const at = log.lowerBound(BigInt(all?.getPosition()?.getCommitPosition() ?? 0));
  return backwards ? at - 1 : at;
};

const startInStream = (events: readonly Recorded[], options: ReadOptions, backwards: boolean): number => {
  const stream = options.getStream();
  if (stream?.hasStart()) return 0;
  const last = events.length - 1;
  const asked = stream?.hasEnd() ? last : Number(stream?.getRevision() ?? 0);
  return backwards ? Math.min(asked, last) : asked;
};

/** Between the last answer and the end of the call lies a moment, as on a network, when `endLateMs` is given. */
export const read = async (log: Log, call: ReadCall, endLateMs = 0): Promise<void> => {
  const options = call.request.getOptions() ?? new streams.ReadReq.Options();
  const name = options.hasAll() ? null : nameIn(options.getStream()?.getStreamIdentifier());
  if (options.hasSubscription()) return subscribe(log, call, options);
  if (name !== null && log.tombstoned.has(name)) throw streamDeleted(name);
  const events = name === null ? log.all : log.stream(name);
  if (name !== null && events.length === 0) {
    const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(name));
    call.write(new streams.ReadResp().setStreamNotFound(missing));
    if (endLateMs > 0) await sleep(endLateMs);
    call.end();
    return;
  }
  const backwards = options.getReadDirection() === BACKWARDS;
  const step = backwards ? -1 : 1;
  let at = name === null ? startInLog(log, options, backwards) : startInStream(events, options, backwards);
  for (let left = BigInt(options.getCount()); left > 0n && !call.cancelled; left -= 1n, at += step) {
    const event = events[at];
    if (!event) break;
    await send(call, readEvent(event));
  }
  if (endLateMs > 0) await sleep(endLateMs);
  call.end();
};
