import {
  Any,
  type BatchAppendOptions,
  type BatchAppendReq,
  type BatchAppendResp,
  type BatchCall,
  Empty,
  type Message,
  shared,
  status,
  streams,
} from './definitions';
import { ANY, NO_STREAM, STREAM_EXISTS } from './decide';
import type { Appended, Log, Proposed } from './log';
import { identifier, nameIn, proposed, send } from './wire';

const MAX_APPEND_BYTES = 1024 * 1024;

type Pending = { readonly name: string; readonly expected: bigint; readonly events: Proposed[]; bytes: number };

/** Asked before and after an append is committed: `silent` means that the client hears nothing of it. */
export type Interference = Readonly<{ before: () => 'silent' | 'go'; after: () => 'silent' | 'go' }>;

const expectedIn = (options: BatchAppendOptions): bigint => {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return NO_STREAM;
  return options.hasStreamExists() ? STREAM_EXISTS : ANY;
};

const failure = (name: string, message: Message): BatchAppendResp => {
  const details = new Any();
  details.pack(message.serializeBinary(), `event_store.client.${name}`);
  return new streams.BatchAppendResp().setError(new status.Status().setMessage(name).setDetails(details));
};

const wrongVersion = (current: number, expected: bigint): BatchAppendResp => {
  const error = new shared.WrongExpectedVersion();
  if (current < 0) error.setCurrentNoStream(new Empty());
  else error.setCurrentStreamRevision(String(current));
  if (expected === ANY) error.setExpectedAny(new Empty());
  else if (expected === STREAM_EXISTS) error.setExpectedStreamExists(new Empty());
  else if (expected === NO_STREAM) error.setExpectedNoStream(new Empty());
  else error.setExpectedStreamPosition(String(expected));
  return failure('WrongExpectedVersion', error);
};

const answer = (appended: Appended, { name, expected }: Pending): BatchAppendResp => {
  if (appended.outcome === 'deleted')
    return failure('StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(identifier(name)));
  if (appended.outcome === 'wrong_version') return wrongVersion(appended.current, expected);
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(appended.revision));
  const place = String(appended.position ?? 0n);
  success.setPosition(new shared.AllStreamPosition().setCommitPosition(place).setPreparePosition(place));
  return new streams.BatchAppendResp().setSuccess(success);
};

/** One stream of calls carries every append of a client; each has an id, and may come in several messages. */
export const batchAppend = async (log: Log, call: BatchCall, interference: Interference): Promise<void> => {
  const pending = new Map<string, Pending>();
  const reply = (request: BatchAppendReq, name: string, response: BatchAppendResp): Promise<void> =>
    send(call, response.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(identifier(name)));
  for await (const message of call) {
    const request: BatchAppendReq = message;
    const key = request.getCorrelationId()?.getString() ?? '';
    const options = request.getOptions();
    if (options) {
      const name = nameIn(options.getStreamIdentifier());
      const deadline = options.getDeadline()?.toDate().getTime();
      if (deadline !== undefined && deadline <= log.now()) {
        await reply(request, name, failure('Timeout', new shared.Timeout()));
        continue;
      }
      pending.set(key, { name, expected: expectedIn(options), events: [], bytes: 0 });
    }
    const append = pending.get(key);
    if (!append) continue;
    for (const event of request.getProposedMessagesList().map(proposed)) {
      append.events.push(event);
      append.bytes += event.data.length + event.meta.length + event.type.length * 2;
    }
    if (append.bytes > MAX_APPEND_BYTES) {
      pending.delete(key);
      const limit = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES);
      await reply(request, append.name, failure('MaximumAppendSizeExceeded', limit));
      continue;
    }
    if (!request.getIsFinal()) continue;
    pending.delete(key);
    if (interference.before() === 'silent') continue;
    const appended = log.append(append.name, append.expected, append.events);
    if (interference.after() === 'silent') continue;
    await reply(request, append.name, answer(appended, append));
  }
  if (!call.writableEnded) call.end();
};
