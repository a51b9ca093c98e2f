import { consumerOf, projectionOf, type Consumer, type Projected } from '@caseward/server-kit';
import { boolean, pgTable, uuid } from 'drizzle-orm/pg-core';
import { closeBlobs, keepBlobs } from './postgres-blob-store';
import { previewOf } from './preview';

/** The two events by which a record says what becomes of a file's bytes. */
type FileEvent =
  | Readonly<{ type: 'FileAttached'; data: Readonly<{ fileId: string }> }>
  | Readonly<{ type: 'FoundImagerySealed'; data: Readonly<{ blobId: string }> }>;

const files = pgTable('file_kept', { id: uuid().primaryKey(), closed: boolean().notNull() });
const keys = {
  FileAttached: ({ data }: Projected<Extract<FileEvent, { type: 'FileAttached' }>>) => [data.fileId],
  FoundImagerySealed: ({ data }: Projected<Extract<FileEvent, { type: 'FoundImagerySealed' }>>) => [data.blobId],
};
const projection = projectionOf<FileEvent>()({
  name: 'file_kept',
  version: 1,
  table: files,
  on: {
    FileAttached: { keys: keys.FileAttached, change: (row, _, id) => ({ id, closed: row?.closed ?? false }) },
    FoundImagerySealed: { keys: keys.FoundImagerySealed, change: (_, __, id) => ({ id, closed: true }) },
  },
});

/** Follows the log: what a record has taken is kept, and what was sealed for the police is given to nobody, in one transaction with the reading. */
export const blobConsumer = (): Consumer => {
  const kept = consumerOf(projection);
  const both = (ids: readonly string[]) => ids.flatMap((id) => [id, previewOf(id)]);
  return {
    ...kept,
    async apply(client, table, events) {
      await kept.apply(client, table, events);
      const of = <T extends FileEvent['type']>(type: T) =>
        events.filter((event) => event.type === type).map(({ data }) => data) as Extract<
          FileEvent,
          { type: T }
        >['data'][]; // each type has its own data
      await keepBlobs(client, both(of('FileAttached').map(({ fileId }) => fileId)));
      await closeBlobs(client, both(of('FoundImagerySealed').map(({ blobId }) => blobId)));
    },
  };
};
