import { attaching, attachingFacts, attachmentInput, withdrawalInput, withdrawing } from '@caseward/concerns-domain';
import { id, reactionFor } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byTeam, type OpenBreachEvent } from './breach';
import { ready } from './breach-life';

/** A file for the case: a screenshot of the post, a letter, a statement. The rules are those of every record that takes files. */
export const attachToBreachCase = breachCommand({
  type: 'AttachToBreachCase',
  input: z.object({ breachId: id, ...attachmentInput }),
  may: byTeam,
  about: ({ breachId }) => breachId,
  facts: (read, { breachId, blobId }) => attachingFacts(read, breachId, blobId),
  decide(breach, { breachId, ...input }, moment, facts) {
    const { attachments } = ready(breach, 'AttachToBreachCase', moment.actor);
    const added = attaching('breach', attachments, input, facts, moment);
    return [{ type: 'BreachAttachmentAdded', data: { breachId, ...added } }];
  },
});

/** It was the wrong file. It stays in the case, and nobody is shown it any more. */
export const withdrawBreachAttachment = breachCommand({
  type: 'WithdrawBreachAttachment',
  input: z.object({ breachId: id, ...withdrawalInput }),
  may: byTeam,
  about: ({ breachId }) => breachId,
  decide(breach, input, { actor }) {
    const { attachments } = ready(breach, 'WithdrawBreachAttachment', actor);
    withdrawing('breach', attachments, input.attachmentId);
    return [{ type: 'BreachAttachmentWithdrawn', data: input }];
  },
});

/** A file that a breach case has taken is kept, and goes to no other record. */
export const noteBreachsFile = reactionFor<OpenBreachEvent>()({
  name: 'note-breachs-file',
  on: {
    BreachAttachmentAdded: ({ breachId, attachmentId, blobId }) => ({
      type: 'NoteFileAttached',
      input: { fileId: blobId, of: 'breach', record: breachId, attachmentId },
    }),
  },
});
