import { scenario } from '@caseward/kernel/testing';
import { expect, it } from '@jest/globals';
import { noteInvestigationsFile } from './attachments';
import { attachToInvestigation, investigationAggregate, withdrawInvestigationAttachment } from './index';
import * as f from './investigation.fixture';

const given = scenario(investigationAggregate, f.monday);
const { imageryRuledOut: _, ...kept } = f.attachment;
const { investigationId, byShaw } = f;
const input = { investigationId, ...f.attachment };
const data = { investigationId, ...kept, addedBy: f.shaw, ...f.fileFacts };
const added = { type: 'InvestigationAttachmentAdded' as const, data };
const gone = { investigationId, attachmentId: f.attachment.attachmentId, reason: 'The wrong chat.' };
const withdrawn = { type: 'InvestigationAttachmentWithdrawn' as const, data: gone };

it('a file of the evidence is attached by whoever sent it, while evidence is looked at', () => {
  given(...f.active)
    .knowing(f.readyFile)
    .when(attachToInvestigation, input, byShaw)
    .then(added);
  given(...f.active).knowing(f.readyFile).when(attachToInvestigation, input, { actor: f.lim }).refused('investigation/not-yours'); // prettier-ignore
  given(...f.active)
    .knowing(f.readyFile)
    .when(attachToInvestigation, input)
    .refused('investigation/file-unknown');
  given(...f.told).knowing(f.readyFile).when(attachToInvestigation, input, byShaw).refused('investigation/findings-are-issued'); // prettier-ignore
  given(...f.begun).knowing(f.readyFile).when(attachToInvestigation, input, byShaw).refused('investigation/not-started'); // prettier-ignore
});
it('it stays when it is withdrawn, also later, and once', () => {
  given(...f.told.slice(0, 6), added, ...f.told.slice(6))
    .when(withdrawInvestigationAttachment, gone)
    .then(withdrawn);
  given(...f.active, added, withdrawn).when(withdrawInvestigationAttachment, gone, byShaw).refused('investigation/attachment-unknown'); // prettier-ignore
});
it('it belongs to this investigation from then on', () =>
  expect(noteInvestigationsFile.on.InvestigationAttachmentAdded?.(data, undefined as never)).toEqual({
    type: 'NoteFileAttached',
    input: { fileId: data.blobId, of: 'investigation', record: investigationId, attachmentId: data.attachmentId },
  }));
