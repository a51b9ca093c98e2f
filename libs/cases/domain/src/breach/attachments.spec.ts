import type { attachingFacts } from '@caseward/concerns-domain';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { noteBreachsFile } from './attachments';
import * as f from './breach.fixture';
import { attachToBreachCase, breachAggregate, withdrawBreachAttachment } from './index';

const given = scenario(breachAggregate, f.monday);
const { breachId, opened, attachment } = f;
const { imageryRuledOut: _, ...kept } = attachment;
const input = { breachId, ...attachment };
const added = { type: 'BreachAttachmentAdded' as const, data: { breachId, ...kept, addedBy: f.hale, ...f.fileFacts } };
const withdrawn = { type: 'BreachAttachmentWithdrawn' as const, data: { breachId, attachmentId: attachment.attachmentId, reason: 'The wrong post.' } }; // prettier-ignore
const closed = { type: 'BreachCaseClosed' as const, data: { breachId, summary: 'Done.' } };

describe('a file of a breach case', () => {
  it('is attached by whoever sent it, while the case is open', () => {
    given(opened).knowing(f.readyFile).when(attachToBreachCase, input).then(added);
    const anothers = { ...f.readyFile, file: { ...f.readyFile.file, uploadedBy: f.okoro } };
    given(opened).knowing(anothers).when(attachToBreachCase, input).refused('breach/file-unknown');
    given(opened, closed).knowing(f.readyFile).when(attachToBreachCase, input).refused('breach/closed');
  });
  it('is not taken while there may be an image of a child', () => {
    const declared = {
      status: 'declared',
      ofKind: 'breach',
      ofRecord: breachId,
      adultInvolved: 'no',
      declaredBy: f.okoro,
      leads: [],
      viewers: [],
      police: 'not_yet',
      devices: [],
      locators: [],
      sealed: [],
      viewings: 0,
    } as const;
    const locked: Awaited<ReturnType<typeof attachingFacts>> = { ...f.readyFile, imagery: declared };
    given(opened).knowing(locked).when(attachToBreachCase, input).refused('breach/files-locked');
  });
  it('stays when it is withdrawn, also later, and once', () => {
    given(opened, added, closed).when(withdrawBreachAttachment, withdrawn.data).then(withdrawn);
    given(opened, added, withdrawn).when(withdrawBreachAttachment, withdrawn.data).refused('breach/attachment-unknown');
  });
  it('belongs to this case from then on', () => {
    expect(noteBreachsFile.on.BreachAttachmentAdded?.(added.data, f.told(f.monday.now))).toEqual({
      type: 'NoteFileAttached',
      input: { fileId: attachment.blobId, of: 'breach', record: breachId, attachmentId: attachment.attachmentId },
    });
  });
});
