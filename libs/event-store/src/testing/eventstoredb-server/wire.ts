import { grpc, type ProposedMessage, type ReadResp, shared, type StreamIdentifier, streams } from './definitions';
import type { Proposed, Recorded } from './log';

const TICKS_PER_MS = 10_000n;

export const nameIn = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifier = (name: string): StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));

export const proposed = (message: ProposedMessage): Proposed => {
  const headers = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: headers.get('type') ?? '',
    json: headers.get('content-type') === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    meta: Buffer.from(message.getCustomMetadata_asU8()),
  };
};

export const readEvent = (event: Recorded): ReadResp => {
  const position = String(event.position);
  const record = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setPreparePosition(position)
    .setCommitPosition(position)
    .setCustomMetadata(event.meta)
    .setData(event.data);
  record
    .getMetadataMap()
    .set('type', event.type)
    .set('created', String(BigInt(event.at) * TICKS_PER_MS))
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  return new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(record).setCommitPosition(position));
};

/** An error as the server puts it: a status, and the exception's name among the trailers. */
export const refusal = (code: number, details: string, trailers: Readonly<Record<string, string>> = {}): Error => {
  const metadata = new grpc.Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const streamDeleted = (name: string): Error =>
  refusal(grpc.status.FAILED_PRECONDITION, `Event stream '${name}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': name,
  });

type Writable = Readonly<{
  write: (message: never) => boolean;
  once: (event: string, listener: () => void) => unknown;
  off: (event: string, listener: () => void) => unknown;
}>;

/** Writes and, when the other side is slow, waits: for it to read on or to go away. */
export const send = async <M>(call: Writable & { write: (message: M) => boolean }, message: M): Promise<void> => {
  if (call.write(message)) return;
  await new Promise<void>((resolve) => {
    const events = ['drain', 'close', 'cancelled'];
    const done = (): void => {
      for (const event of events) call.off(event, done);
      resolve();
    };
    for (const event of events) call.once(event, done);
  });
};
