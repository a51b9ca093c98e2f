import { attaching, attachingFacts, attachmentInput, withdrawalInput, withdrawing } from '@caseward/concerns-domain';
import { id, reactionFor } from '@caseward/kernel';
import { z } from 'zod';
import type { OpenInvestigationEvent } from './events';
import { about, byCommissioner, commissioners, investigationCommand } from './investigation';
import { ready } from './investigation-life';

/** Whoever decides and whoever investigates; the table of its life says who they are. */
const may = { ...byCommissioner, roles: [...commissioners, 'INV'] } as const;

/**
 * The file itself, beside its entry in the evidence log: a screenshot, a statement, an export. Its fingerprint is worked out
 * by the server, so the page can say which entry it is the file of. The rules are those of every record that takes files.
 */
export const attachToInvestigation = investigationCommand({
  type: 'AttachToInvestigation',
  input: z.object({ investigationId: id, ...attachmentInput }),
  may,
  about,
  facts: (read, { investigationId, blobId }) => attachingFacts(read, investigationId, blobId),
  decide(record, { investigationId, ...input }, moment, facts) {
    const { attachments } = ready(record, 'AttachToInvestigation', moment.actor);
    const added = attaching('investigation', attachments, input, facts, moment);
    return [{ type: 'InvestigationAttachmentAdded', data: { investigationId, ...added } }];
  },
});

/** It was the wrong file. It stays in the investigation, and nobody is shown it any more. */
export const withdrawInvestigationAttachment = investigationCommand({
  type: 'WithdrawInvestigationAttachment',
  input: z.object({ investigationId: id, ...withdrawalInput }),
  may,
  about,
  decide(record, input, { actor }) {
    const { attachments } = ready(record, 'WithdrawInvestigationAttachment', actor);
    withdrawing('investigation', attachments, input.attachmentId);
    return [{ type: 'InvestigationAttachmentWithdrawn', data: input }];
  },
});

/** A file that an investigation has taken is kept, and goes to no other record. */
export const noteInvestigationsFile = reactionFor<OpenInvestigationEvent>()({
  name: 'note-investigations-file',
  on: {
    InvestigationAttachmentAdded: ({ investigationId, attachmentId, blobId }) => ({
      type: 'NoteFileAttached',
      input: { fileId: blobId, of: 'investigation', record: investigationId, attachmentId },
    }),
  },
});
