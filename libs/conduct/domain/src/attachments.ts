import { attaching, attachingFacts, attachmentInput, withdrawalInput, withdrawing } from '@caseward/concerns-domain';
import { id, reactionFor } from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, type OpenConductEvent } from './adult-conduct';
import { ready } from './adult-conduct-life';

/** A file for the record: a statement, minutes, a letter of the LADO. The rules are those of every record that takes files. */
export const attachToAdultConduct = conductCommand({
  type: 'AttachToAdultConduct',
  input: z.object({ conductId: id, ...attachmentInput }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  facts: (read, { conductId, blobId }) => attachingFacts(read, conductId, blobId),
  decide(state, { conductId, ...input }, moment, facts) {
    const { attachments } = ready(state, 'AttachToAdultConduct', moment.actor);
    const added = attaching('conduct', attachments, input, facts, moment);
    return [{ type: 'AdultConductAttachmentAdded', data: { conductId, ...added } }];
  },
});

/** It was the wrong file. It stays in the record, and nobody is shown it any more. */
export const withdrawAdultConductAttachment = conductCommand({
  type: 'WithdrawAdultConductAttachment',
  input: z.object({ conductId: id, ...withdrawalInput }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, { actor }) {
    const { attachments } = ready(state, 'WithdrawAdultConductAttachment', actor);
    withdrawing('conduct', attachments, input.attachmentId);
    return [{ type: 'AdultConductAttachmentWithdrawn', data: input }];
  },
});

/** A file that a record has taken is kept, and goes to no other record. */
export const noteConductsFile = reactionFor<OpenConductEvent>()({
  name: 'note-conducts-file',
  on: {
    AdultConductAttachmentAdded: ({ conductId, attachmentId, blobId }) => ({
      type: 'NoteFileAttached',
      input: { fileId: blobId, of: 'adultconduct', record: conductId, attachmentId },
    }),
  },
});
