import type { RecordedEvent } from '@eventstore/db-client';
import { EventStoreError, type StoredEvent, type StreamName } from '../port';
import { encode } from './checkpoint';

/** The client's event as the port has it. */
export const stored = ({
  id,
  type,
  data,
  metadata,
  streamId,
  revision,
  position,
  created,
}: RecordedEvent): StoredEvent => {
  if (position === undefined) throw new EventStoreError('internal', 'the server gives no positions: it is too old');
  return {
    id,
    type,
    data,
    // written as a JSON object by encodeEvents; only foreign events have anything else
    meta: (metadata ?? {}) as StoredEvent['meta'],
    // only our own streams are read or subscribed to
    stream: streamId as StreamName,
    revision,
    checkpoint: encode(position),
    storedAt: created,
  };
};
