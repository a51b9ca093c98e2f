import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { concernId, idNo, lim, monday, okoro, submitted } from '../concern.fixture';
import { attachToConcern, concernAggregate, withdrawConcernAttachment } from '../index';
import { MOST_BYTES, MOST_FILES } from './attachments';
import { aFile, declared, facts, storedBy } from './files.fixture';
import { noteConcernsFile } from './files.reactions';
import { fileAggregate, noteFileAttached, storeFile } from './stored-file';

const given = scenario(concernAggregate, monday);
const { imageryRuledOut: _, ...kept } = aFile;
const input = { concernId, ...aFile };
const added = { type: 'ConcernAttachmentAdded' as const, data: { concernId, ...kept, addedBy: lim, ...facts } };
const fine = { file: storedBy(lim), imagery: { status: 'none' } } as const;
const withdrawn = {
  type: 'ConcernAttachmentWithdrawn' as const,
  data: { concernId, attachmentId: aFile.attachmentId, reason: 'The wrong child.' },
};

describe('a file', () => {
  it('is taken by a concern, with what it is and what the server found in it', () =>
    given(submitted).knowing(fine).when(attachToConcern, input).then(added));
  it('says where, when and by whom it was captured', () => {
    const captured = { capturedOn: '2026-09-06', capturedTime: '21:10', capturedWhere: 'A group chat', capturedBy: 'Her mother' }; // prettier-ignore
    given(submitted)
      .knowing(fine)
      .when(attachToConcern, { ...input, ...captured })
      .then({ ...added, data: { ...added.data, ...captured } });
    given(submitted).knowing(fine).when(attachToConcern, { ...input, capturedOn: '2026-09-08' }).refused('concern/capture-in-the-future'); // prettier-ignore
  });
  it('is not taken while the question about images of children is open, or is answered in any other way', () => {
    for (const said of [false, undefined])
      expect(attachToConcern.input.safeParse({ ...input, imageryRuledOut: said }).success).toBe(false);
  });
  it('is not taken once suspected imagery was declared, until that is closed', () => {
    given(submitted)
      .knowing({ ...fine, imagery: declared })
      .when(attachToConcern, input)
      .refused('concern/files-locked');
    given(submitted).knowing({ ...fine, imagery: { ...declared, status: 'closed' as const } }).when(attachToConcern, input).then(added); // prettier-ignore
  });
  it('is attached by nobody but who uploaded it, within twelve hours, and once', () => {
    const refused = (file: object, at = {}) =>
      given(submitted)
        .knowing({ ...fine, ...file })
        .when(attachToConcern, input, at)
        .refused('concern/file-unknown');
    refused({ file: { status: 'none' } });
    refused({ file: storedBy(okoro) });
    refused({ file: { ...storedBy(lim), status: 'attached' } });
    refused({}, { now: '2026-09-07T21:00:00.001Z' });
    given(submitted, added).knowing(fine).when(attachToConcern, input).refused('concern/file-unknown');
  });
  it('is one of so many, and of so many bytes together', () => {
    const more = Array.from({ length: MOST_FILES }, (_, n) => ({ ...added, data: { ...added.data, attachmentId: idNo(100 + n), blobId: idNo(200 + n) } })); // prettier-ignore
    given(submitted, ...more)
      .knowing(fine)
      .when(attachToConcern, input)
      .refused('concern/too-many-files');
    const large = { ...added, data: { ...added.data, attachmentId: idNo(62), blobId: idNo(63), size: MOST_BYTES } };
    given(submitted, large).knowing(fine).when(attachToConcern, input).refused('concern/files-too-large');
  });
  it('stays when it is withdrawn, with the reason, and is withdrawn once', () => {
    given(submitted, added).when(withdrawConcernAttachment, withdrawn.data).then(withdrawn);
    given(submitted, added, withdrawn).when(withdrawConcernAttachment, withdrawn.data).refused('concern/attachment-unknown'); // prettier-ignore
    given(submitted, added).when(withdrawConcernAttachment, { ...withdrawn.data, attachmentId: idNo(99) }).refused('concern/attachment-unknown'); // prettier-ignore
    const two = { ...added, data: { ...added.data, attachmentId: idNo(62), blobId: idNo(63) } };
    given(submitted, added, two, withdrawn).when(withdrawConcernAttachment, withdrawn.data).refused('concern/attachment-withdrawn'); // prettier-ignore
  });
  it('may come from its reporter; withdrawing is for the team', () => {
    expect(attachToConcern.may.relations).toContain('reporter');
    expect(withdrawConcernAttachment.may.relations).not.toContain('reporter');
  });
});

describe('a stored file', () => {
  const of = scenario(fileAggregate, monday);
  const stored = { type: 'FileStored' as const, data: { fileId: aFile.blobId, uploadedBy: lim, storedAt: monday.now, ...facts } }; // prettier-ignore
  const at = { fileId: aFile.blobId, of: 'concern', record: concernId, attachmentId: aFile.attachmentId };
  it('is what the server says, once; no person may say it', () => {
    const { storedAt: __, ...said } = stored.data;
    of().when(storeFile, said).then(stored);
    of(stored).when(storeFile, said).refused('file/already-stored');
    expect([storeFile, noteFileAttached].flatMap(({ may }) => may.roles)).toEqual(['SYS', 'SYS']);
  });
  it('goes to one record', () => {
    const attached = { type: 'FileAttached' as const, data: at };
    of(stored).when(noteFileAttached, at).then(attached);
    of().when(noteFileAttached, at).refused('file/not-stored');
    of(stored, attached).when(noteFileAttached, at).refused('file/already-attached');
  });
  it('learns of its record by reaction', () =>
    expect(noteConcernsFile.on.ConcernAttachmentAdded?.(added.data, undefined as never)).toEqual({ type: 'NoteFileAttached', input: at })); // prettier-ignore
});
