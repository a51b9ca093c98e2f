import {
  codes,
  commandFor,
  folding,
  id,
  Refusal,
  type Aggregate,
  type Instant,
  type OpenOf,
  type EventOf,
  type PersonId,
} from '@caseward/kernel';
import { z } from 'zod';

/** What is kept, told by a file's content and its ending together. Only jpeg, png and webp have a preview. */
export const fileKind = codes('FileKind', [
  'jpeg', 'png', 'webp', 'gif', 'heic', 'pdf', 'text', 'docx', 'xlsx', 'pptx', 'eml', 'msg', 'mp3', 'm4a', 'mp4',
]); // prettier-ignore
export type FileKind = z.infer<typeof fileKind>;
export const scanned = codes('FileScanned', ['clean', 'not_scanned']);

/** What the server knows of a file's bytes; nobody else is asked. */
export const fileFacts = {
  kind: fileKind,
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  scanned,
  /** Whether there is a picture of it, made anew and without anything that the camera wrote into it. */
  preview: z.boolean(),
};

export const events = {
  FileStored: z.object({ fileId: id, uploadedBy: id, storedAt: z.string(), ...fileFacts }),
  /** Where it went: a record takes a file once, and no two records take the same one. */
  FileAttached: z.object({ fileId: id, of: z.string(), record: id, attachmentId: id }),
};
type Schemas = typeof events;
export type OpenFileEvent = OpenOf<Schemas>;
export type FileEvent = EventOf<Schemas>;
export type KeptFile = Readonly<{
  status: 'stored' | 'attached';
  uploadedBy: PersonId;
  storedAt: Instant;
  facts: z.infer<z.ZodObject<typeof fileFacts>>;
  at?: Readonly<{ of: string; record: string; attachmentId: string }>;
}>;
export type StoredFile = Readonly<{ status: 'none' }> | KeptFile;
export type FileRefusal = 'file/already-stored' | 'file/not-stored' | 'file/already-attached';

export const evolve = folding<StoredFile, OpenFileEvent>({
  FileStored: (_, { fileId: __, uploadedBy, storedAt, ...facts }) => ({
    status: 'stored',
    uploadedBy,
    storedAt,
    facts,
  }),
  FileAttached: (file, { of, record, attachmentId }) =>
    file.status === 'none' ? file : { ...file, status: 'attached', at: { of, record, attachmentId } },
});
export const fileStream = {
  name: 'file',
  events,
  initial: { status: 'none' } as StoredFile,
  evolve,
  commands: [],
};
const fileCommand = commandFor<StoredFile, Schemas>();

/** Said by the server when the last byte is sealed and looked at. No person may say what a file is. */
export const storeFile = fileCommand({
  type: 'StoreFile',
  input: z.object({ fileId: id, uploadedBy: id, ...fileFacts }),
  may: { roles: ['SYS'], at: 'trust', tier: 'T2' },
  about: ({ fileId }) => fileId,
  decide(file, input, { now }) {
    if (file.status !== 'none') throw new Refusal<FileRefusal>('file/already-stored');
    return [{ type: 'FileStored', data: { ...input, storedAt: now } }];
  },
});

/** By reaction to its record's event: from then on its bytes are kept. */
export const noteFileAttached = fileCommand({
  type: 'NoteFileAttached',
  input: z.object({ fileId: id, of: z.string(), record: id, attachmentId: id }),
  may: { roles: ['SYS'], at: 'trust', tier: 'T2' },
  about: ({ fileId }) => fileId,
  decide(file, input) {
    if (file.status === 'none') throw new Refusal<FileRefusal>('file/not-stored');
    if (file.status === 'attached') throw new Refusal<FileRefusal>('file/already-attached');
    return [{ type: 'FileAttached', data: input }];
  },
});

export const fileAggregate: Aggregate<StoredFile, Schemas> = { ...fileStream, commands: [storeFile, noteFileAttached] };
