import type { AnyAggregate, AnyCommand, AnyEvent, Id, PersonId, ReadFact, RecordId } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import type { Platform, Served } from './context-server';
import type { Projected } from './projections';
import type { Streams } from './streams';

/** One file of a record, as its row keeps it: what it is in the open, what is said about it still sealed. */
export type AttachmentRow = Readonly<{
  id: Id;
  blobId: Id;
  by: PersonId;
  at: string;
  kind: string;
  size: number;
  sha256: string;
  scanned: string;
  preview: boolean;
  contentNotes: readonly string[];
  sealed: Readonly<Record<string, SealedText>>;
  withdrawn: boolean;
  reason: SealedText | null;
}>;

type Added = Readonly<{
  attachmentId: Id;
  blobId: Id;
  addedBy: PersonId;
  kind: string;
  size: number;
  sha256: string;
  scanned: string;
  preview: boolean;
  contentNotes: readonly string[];
}>;
type Row = Readonly<{ attachments: readonly AttachmentRow[] }>;
type With<D> = Projected<AnyEvent & Readonly<{ data: D }>>;

/** What a record's `…AttachmentAdded` does to its row. */
export const withAttachmentRow = <R extends Row>(
  row: R | undefined,
  { data, sealed, meta }: With<Added>,
): R | undefined => {
  if (!row) return row;
  const { attachmentId, blobId, addedBy, kind, size, sha256, scanned, preview, contentNotes } = data;
  const added = {
    id: attachmentId,
    blobId,
    by: addedBy,
    at: meta.recordedAt,
    kind,
    size,
    sha256,
    scanned,
    preview,
    contentNotes,
  };
  return { ...row, attachments: [...row.attachments, { ...added, sealed, withdrawn: false, reason: null }] };
};
/** What its `…AttachmentWithdrawn` does. */
export const withWithdrawnRow = <R extends Row>(
  row: R | undefined,
  { data, sealed }: With<Readonly<{ attachmentId: Id }>>,
): R | undefined =>
  row && {
    ...row,
    attachments: row.attachments.map((one) =>
      one.id === data.attachmentId ? { ...one, withdrawn: true, reason: sealed['reason'] ?? null } : one,
    ),
  };

/** A kind of record that takes files: what the routes for bytes must know of it. */
export type Holder = Readonly<{
  /** Its stream's name, as it stands in an address. */
  of: string;
  aggregate: AnyAggregate;
  /** Whoever may send this may upload. */
  attach: AnyCommand;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each record has its own state
  held: (state: any) => readonly Readonly<{ id: Id; blobId: Id; by: PersonId; kind: string; withdrawn: boolean }>[];
  /** Whether it takes no file now, and which of its files nobody may open any more. */
  shut: (read: ReadFact, record: RecordId) => Promise<Readonly<{ locked: boolean; sealed: readonly Id[] }>>;
}>;

type Holding = Row & Readonly<{ id: Id }>;
/** For a field `attachments`; `through`: the record by which whoever asks came to it. */
export const attachmentsOf = ({ attachments, id }: Holding) => attachments.map((one) => ({ ...one, through: id }));

export const readingOf =
  (streams: Streams): ReadFact =>
  async (aggregate, about) =>
    (await streams.fold(aggregate, about)).state;

/** What every record that takes files answers about them. `imageryOf`: which protocol locks it, if there is one. */
export const fileFieldsOf = (
  { streams, access }: Pick<Platform, 'streams' | 'access'>,
  shut: Holder['shut'],
  imageryOf: (record: RecordId) => RecordId,
): Served['types'][string] => ({
  attachments: (row: Holding) => attachmentsOf(row),
  filesLocked: async ({ id }: Holding) => (await shut(readingOf(streams), id)).locked,
  imageryProtocol: async ({ id }: Holding, _, ask) => {
    const imagery = imageryOf(id);
    return (await access.among(ask.by, [imagery])).has(imagery) ? imagery : null;
  },
});
