import {
  codes,
  companionId,
  day,
  id,
  optionalWords,
  reason,
  Refusal,
  sealed,
  words,
  type Moment,
  type PersonId,
  type ReadFact,
  type RecordId,
} from '@caseward/kernel';
import { z } from 'zod';
import { imageryStream, type Imagery } from '../imagery/imagery';
import { timeOfDay } from '../report-details';
import { fileFacts, fileStream, type StoredFile } from './stored-file';

/** What somebody is told before they look: never said for them, and never a reason to hide a file. */
export const contentNote = codes('ContentNote', ['sexual_harm', 'violence', 'self_harm', 'hate', 'distressing']);

/** What a record asks about a file: what it is, and where, when and by whom it was captured (evidence of harm online). */
export const attachmentInput = {
  attachmentId: id,
  blobId: id,
  /** The answer to the question that stands before every upload: it cannot be a sexual image of a child. */
  imageryRuledOut: z.literal(true),
  name: words(200),
  what: words(2_000),
  capturedOn: day.optional(),
  capturedTime: timeOfDay.optional(),
  capturedWhere: optionalWords(500),
  capturedBy: optionalWords(200),
  contentNotes: z.array(contentNote).max(5),
};
export const attachmentAdded = {
  attachmentId: id,
  blobId: id,
  addedBy: id,
  ...fileFacts,
  contentNotes: z.array(contentNote),
  name: sealed('record', words(200)),
  what: sealed('record', words(2_000)),
  capturedOn: sealed('record', day.optional()),
  capturedTime: sealed('record', timeOfDay.optional()),
  capturedWhere: sealed('record', optionalWords(500)),
  capturedBy: sealed('record', optionalWords(200)),
};
/** It stays, and is hidden. */
export const withdrawalInput = { attachmentId: id, reason };
export const attachmentWithdrawn = { attachmentId: id, reason: sealed('record', reason) };

/** What a rule remembers of one. */
export type Attached = Readonly<{
  id: string;
  blobId: string;
  by: PersonId;
  kind: string;
  size: number;
  withdrawn: boolean;
}>;
export type FileProblem =
  | 'file-unknown'
  | 'files-locked'
  | 'too-many-files'
  | 'files-too-large'
  | 'capture-in-the-future'
  | 'attachment-unknown'
  | 'attachment-withdrawn';

/** Product defaults: a record is a file of its own, not an archive. */
export const MOST_FILES = 40;
export const MOST_BYTES = 150_000_000;
/** What was uploaded and not attached by then is uploaded again; the bytes are removed after a day. */
export const ATTACH_WITHIN_HOURS = 12;

type Added = Readonly<{ attachmentId: string; blobId: string; addedBy: PersonId; kind: string; size: number }>;
export const withAttachment = (
  before: readonly Attached[],
  { attachmentId, blobId, addedBy, kind, size }: Added,
): readonly Attached[] => [...before, { id: attachmentId, blobId, by: addedBy, kind, size, withdrawn: false }];
export const withWithdrawal = (
  before: readonly Attached[],
  { attachmentId }: Readonly<{ attachmentId: string }>,
): readonly Attached[] => before.map((one) => (one.id === attachmentId ? { ...one, withdrawn: true } : one));

/** Whatever the protocol for imagery has locked takes no file, by whatever door. */
export const isLocked = (imagery: Imagery): boolean => imagery.status !== 'none' && imagery.status !== 'closed';
export const imageryOf = (record: RecordId): RecordId => companionId(record, 'imagery');

/** Whether a record takes no file now, and which of its files nobody may open any more: sealed for the police. */
export const shutByImagery = async (
  read: ReadFact,
  record: RecordId,
): Promise<Readonly<{ locked: boolean; sealed: readonly string[] }>> => {
  const imagery = await read(imageryStream, imageryOf(record));
  return { locked: isLocked(imagery), sealed: imagery.status === 'none' ? [] : imagery.sealed };
};

export type AttachingFacts = Readonly<{ file: StoredFile; imagery: Imagery }>;
export const attachingFacts = async (read: ReadFact, record: RecordId, blobId: string): Promise<AttachingFacts> => ({
  file: await read(fileStream, blobId),
  imagery: await read(imageryStream, imageryOf(record)),
});

type Input = z.output<z.ZodObject<typeof attachmentInput>>;
/**
 * The event of a file that a record takes; `subject` is what the record's refusals begin with. Whoever uploaded it, and
 * nobody else, attaches it, once.
 * @throws Refusal
 */
export const attaching = (
  subject: string,
  attached: readonly Attached[],
  { imageryRuledOut: _, ...input }: Input,
  { file, imagery }: AttachingFacts,
  { actor, now, today }: Pick<Moment, 'actor' | 'now' | 'today'>,
) => {
  const say = (problem: FileProblem) => new Refusal(`${subject}/${problem}`);
  if (isLocked(imagery)) throw say('files-locked');
  if (file.status !== 'stored' || file.uploadedBy !== actor) throw say('file-unknown');
  if (Date.parse(now) - Date.parse(file.storedAt) > ATTACH_WITHIN_HOURS * 3_600_000) throw say('file-unknown');
  if (attached.some(({ id: one, blobId }) => one === input.attachmentId || blobId === input.blobId))
    throw say('file-unknown');
  if (attached.length >= MOST_FILES) throw say('too-many-files');
  if (attached.reduce((sum, { size }) => sum + size, file.facts.size) > MOST_BYTES) throw say('files-too-large');
  if (input.capturedOn !== undefined && input.capturedOn > today) throw say('capture-in-the-future');
  return { ...input, addedBy: actor, ...file.facts };
};

/** @throws Refusal when there is no such attachment, or it was withdrawn before */
export const withdrawing = (subject: string, attached: readonly Attached[], attachmentId: string): void => {
  const say = (problem: FileProblem) => new Refusal(`${subject}/${problem}`);
  const found = attached.find((one) => one.id === attachmentId);
  if (!found) throw say('attachment-unknown');
  if (found.withdrawn) throw say('attachment-withdrawn');
};
