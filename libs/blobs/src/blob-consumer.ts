import { consumerOf, projectionOf, type Consumer, type Projected } from '@caseward/server-kit';
import { boolean, pgTable, uuid } from 'drizzle-orm/pg-core';
import { closeBlobs, keepBlobs } from './postgres-blob-store';
import { previewOf } from './preview';

/** The events by which a record says what becomes of a file's bytes. A policy's text need not come from a file. */
type FileEvent =
  | Readonly<{ type: 'FileAttached'; data: Readonly<{ fileId: string }> }>
  | Readonly<{ type: 'PolicyTextImported'; data: Readonly<{ fileId?: string | undefined }> }>
  | Readonly<{ type: 'FoundImagerySealed'; data: Readonly<{ blobId: string }> }>;

const files = pgTable('file_kept', { id: uuid().primaryKey(), closed: boolean().notNull() });
type Kept = Readonly<{ fileId?: string | undefined }>;
const keptIn = ({ fileId }: Kept): readonly string[] => (fileId === undefined ? [] : [fileId]);
const kept = (row: Readonly<{ closed: boolean }> | undefined, _: unknown, id: string) => ({
  ...{ id, closed: row?.closed ?? false },
});
const keys = {
  kept: ({ data }: Readonly<{ data: Kept }>) => keptIn(data),
  FoundImagerySealed: ({ data }: Projected<Extract<FileEvent, { type: 'FoundImagerySealed' }>>) => [data.blobId],
};
const projection = projectionOf<FileEvent>()({
  name: 'file_kept',
  version: 1,
  table: files,
  on: {
    FileAttached: { keys: keys.kept, change: kept },
    PolicyTextImported: { keys: keys.kept, change: kept },
    FoundImagerySealed: { keys: keys.FoundImagerySealed, change: (_, __, id) => ({ id, closed: true }) },
  },
});

/** Follows the log: what a record has taken is kept, and what was sealed for the police is given to nobody, in one transaction with the reading. */
export const blobConsumer = (): Consumer => {
  const consumer = consumerOf(projection);
  const both = (ids: readonly string[]) => ids.flatMap((id) => [id, previewOf(id)]);
  return {
    ...consumer,
    async apply(client, table, events) {
      await consumer.apply(client, table, events);
      const of = <T extends FileEvent['type']>(type: T) =>
        events.filter((event) => event.type === type).map(({ data }) => data) as Extract<
          FileEvent,
          { type: T }
        >['data'][]; // each type has its own data
      await keepBlobs(client, both([...of('FileAttached'), ...of('PolicyTextImported')].flatMap(keptIn)));
      await closeBlobs(client, both(of('FoundImagerySealed').map(({ blobId }) => blobId)));
    },
  };
};
