import { randomUUID } from 'node:crypto';
import { EventStoreError, streamName, type StreamName } from '../port';
import { append } from './append';
import { readStream } from './read';
import type { SharedClient } from './shared-client';

const IDENTITY = streamName('identity', '6f0c2b1e-4d3a-4c57-9a55-0d4f7d1f3c21');

export const isIdentityStream = (stream: StreamName): boolean => stream === IDENTITY;

const read = async (shared: SharedClient): Promise<string | null> => {
  for await (const { id } of readStream(shared, IDENTITY, { limit: 1 })) return id;
  return null;
};

/** The id of the one event of a stream of its own: made on first asking, and whoever loses that race reads the winner's. */
export const identityOf = async (shared: SharedClient): Promise<string> => {
  const known = await read(shared);
  if (known !== null) return known;
  try {
    const event = { id: randomUUID(), type: 'LogNamed', data: {}, meta: {} };
    await append(shared, IDENTITY, [event], { expected: 'no_stream' });
  } catch (error) {
    if (!(error instanceof EventStoreError) || error.kind !== 'conflict') throw error;
  }
  const named = await read(shared);
  if (named === null) throw new EventStoreError('internal', 'the log has lost its identity');
  return named;
};
