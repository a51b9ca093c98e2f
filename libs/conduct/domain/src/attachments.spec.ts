import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { noteConductsFile } from './attachments';
import * as f from './conduct.fixture';
import { attachToAdultConduct, conductAggregate, withdrawAdultConductAttachment } from './index';

const given = scenario(conductAggregate, f.monday);
const by = (actor: string) => scenario(conductAggregate, { ...f.monday, actor });
const sentBy = (uploadedBy: string) => ({ ...f.readyFile, file: { ...f.readyFile.file, uploadedBy } });
const { conductId, raised, appointed, attachment } = f;
const begun = [raised, { ...appointed, data: { conductId, caseManager: f.dale } }] as const;
const { imageryRuledOut: _, ...kept } = attachment;
const input = { conductId, ...attachment };
const added = { type: 'AdultConductAttachmentAdded' as const, data: { conductId, ...kept, addedBy: f.hart, ...f.fileFacts } }; // prettier-ignore
const withdrawn = { type: 'AdultConductAttachmentWithdrawn' as const, data: { conductId, attachmentId: attachment.attachmentId, reason: 'The wrong adult.' } }; // prettier-ignore
const closed = { type: 'AdultConductRecordClosed' as const, data: { conductId } };

describe('a file of a record about an adult', () => {
  it('is for the case manager and those to whom it was sent, and for nobody else', () => {
    given(...begun).knowing(f.readyFile).when(attachToAdultConduct, input).then(added); // prettier-ignore
    by(f.dale)(...begun).knowing(sentBy(f.dale)).when(attachToAdultConduct, input).then({ ...added, data: { ...added.data, addedBy: f.dale } }); // prettier-ignore
    by(f.cole)(...begun).knowing(sentBy(f.cole)).when(attachToAdultConduct, input).refused('conduct/not-yours'); // prettier-ignore
    by(f.cole)(...begun, added).when(withdrawAdultConductAttachment, withdrawn.data).refused('conduct/not-yours'); // prettier-ignore
  });
  it('is attached by whoever sent it, while the record is open', () => {
    given(...begun).knowing(sentBy(f.cole)).when(attachToAdultConduct, input).refused('conduct/file-unknown'); // prettier-ignore
    given(...begun, closed).knowing(f.readyFile).when(attachToAdultConduct, input).refused('conduct/closed'); // prettier-ignore
  });
  it('stays when it is withdrawn, also later, and once', () => {
    given(...begun, added, closed).when(withdrawAdultConductAttachment, withdrawn.data).then(withdrawn); // prettier-ignore
    given(...begun, added, withdrawn).when(withdrawAdultConductAttachment, withdrawn.data).refused('conduct/attachment-unknown'); // prettier-ignore
  });
  it('belongs to this record from then on', () => {
    expect(noteConductsFile.on.AdultConductAttachmentAdded?.(added.data, undefined as never)).toEqual({
      type: 'NoteFileAttached',
      input: {
        fileId: attachment.blobId,
        of: 'adultconduct',
        record: conductId,
        attachmentId: attachment.attachmentId,
      },
    });
  });
});
