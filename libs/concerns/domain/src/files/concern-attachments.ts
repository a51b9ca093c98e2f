import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand } from '../concern';
import { ready } from '../concern-states';
import { attaching, attachingFacts, attachmentInput, withdrawalInput, withdrawing } from './attachments';

/**
 * Whoever works on it, and whoever reported it, adds a file: never one that may show a sexual image of a child. One more file
 * undoes nothing.
 */
export const attachToConcern = concernCommand({
  type: 'AttachToConcern',
  input: z.object({ concernId: id, ...attachmentInput }),
  may: { roles: ['DSL', 'DDSL'], relations: ['named', 'reporter'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  facts: (read, { concernId, blobId }) => attachingFacts(read, concernId, blobId),
  decide(concern, { concernId, ...input }, moment, facts) {
    const { attachments } = ready(concern, 'AttachToConcern');
    return [
      {
        type: 'ConcernAttachmentAdded',
        data: { concernId, ...attaching('concern', attachments, input, facts, moment) },
      },
    ];
  },
});

/** It was the wrong file. It stays in the record, and nobody is shown it any more. Two who take it out mean the same. */
export const withdrawConcernAttachment = concernCommand({
  type: 'WithdrawConcernAttachment',
  input: z.object({ concernId: id, ...withdrawalInput }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  decide(concern, input) {
    const { attachments } = ready(concern, 'WithdrawConcernAttachment');
    withdrawing('concern', attachments, input.attachmentId);
    return [{ type: 'ConcernAttachmentWithdrawn', data: input }];
  },
});
