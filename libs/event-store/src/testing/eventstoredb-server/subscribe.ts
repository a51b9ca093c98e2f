import { randomUUID } from 'node:crypto';
import { type ReadCall, type ReadOptions, streams } from './definitions';
import type { Log, Recorded } from './log';
import { readEvent, send } from './wire';

/** Events the server looks at before it counts one step towards a checkpoint, and how far behind is not live. */
const WINDOW = 32;

type Match = (event: Recorded) => boolean;

const matcher = (options: ReadOptions): Match => {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return () => true;
  const subject = (event: Recorded): string => (filter.hasStreamIdentifier() ? event.stream : event.type);
  if (expression.getRegex() !== '') {
    const pattern = new RegExp(expression.getRegex());
    return (event) => pattern.test(subject(event));
  }
  const prefixes = expression.getPrefixList();
  return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
};

const firstIndex = (log: Log, options: ReadOptions): number => {
  const all = options.getAll();
  if (all?.hasStart()) return 0;
  if (all?.hasEnd()) return log.all.length;
  const position = BigInt(all?.getPosition()?.getCommitPosition() ?? 0);
  const at = log.lowerBound(position);
  return log.all[at]?.position === position ? at + 1 : at;
};

const checkpointInterval = (options: ReadOptions): number => {
  const filter = options.getFilter();
  if (!filter) return Infinity;
  return (filter.hasMax() ? filter.getMax() : WINDOW) * filter.getCheckpointintervalmultiplier();
};

const nextEvent = (log: Log, call: ReadCall, at: number): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      log.waiting.delete(wake);
      for (const event of ['cancelled', 'close', 'finish']) call.off(event, wake);
      resolve();
    };
    if (call.cancelled || call.writableEnded || log.all.length > at) return resolve();
    log.waiting.add(wake);
    for (const event of ['cancelled', 'close', 'finish']) call.on(event, wake);
  });

/** Catches up, says so, and follows. Tells of a checkpoint now and then when most events do not match. */
export const subscribe = async (log: Log, call: ReadCall, options: ReadOptions): Promise<void> => {
  const matches = matcher(options);
  const every = checkpointInterval(options);
  let at = firstIndex(log, options);
  let considered = 0;
  let live = false;
  let told = -1n;
  const tell = async (position: bigint | undefined): Promise<void> => {
    considered = 0;
    if (position === undefined || position <= told) return;
    told = position;
    const place = String(position);
    const mark = new streams.ReadResp.Checkpoint().setCommitPosition(place).setPreparePosition(place);
    await send(call, new streams.ReadResp().setCheckpoint(mark));
  };
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  call.write(new streams.ReadResp().setConfirmation(confirmation));
  while (!call.cancelled && !call.writableEnded) {
    const event = log.all[at];
    if (event === undefined) {
      if (!live) {
        if (every !== Infinity) await tell(log.all[at - 1]?.position);
        await send(call, new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
        live = true;
      }
      await nextEvent(log, call, at);
      continue;
    }
    // behind again: the server says nothing now, and that it has caught up later
    if (live && log.all.length - at > WINDOW) live = false;
    at += 1;
    if (matches(event)) await send(call, readEvent(event));
    considered += 1;
    if (considered >= every) await tell(event.position);
  }
};
