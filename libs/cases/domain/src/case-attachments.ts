import { attaching, attachingFacts, attachmentInput, withdrawalInput, withdrawing } from '@caseward/concerns-domain';
import { id, reactionFor } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, type OpenChildCaseEvent } from './child-case';
import { ready } from './child-case-life';

/** A file for the case itself: minutes, a letter, a screenshot. The rules are those of every record that takes files. */
export const attachToCase = childCaseCommand({
  type: 'AttachToCase',
  input: z.object({ caseId: id, ...attachmentInput }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  facts: (read, { caseId, blobId }) => attachingFacts(read, caseId, blobId),
  decide(file, { caseId, ...input }, moment, facts) {
    const { attachments } = ready(file, 'AttachToCase');
    return [{ type: 'CaseAttachmentAdded', data: { caseId, ...attaching('case', attachments, input, facts, moment) } }];
  },
});

/** It was the wrong file. It stays in the case, and nobody is shown it any more. */
export const withdrawCaseAttachment = childCaseCommand({
  type: 'WithdrawCaseAttachment',
  input: z.object({ caseId: id, ...withdrawalInput }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(file, input) {
    const { attachments } = ready(file, 'WithdrawCaseAttachment');
    withdrawing('case', attachments, input.attachmentId);
    return [{ type: 'CaseAttachmentWithdrawn', data: input }];
  },
});

/** A file that a case has taken is kept, and goes to no other record. */
export const noteCasesFile = reactionFor<OpenChildCaseEvent>()({
  name: 'note-cases-file',
  on: {
    CaseAttachmentAdded: ({ caseId, attachmentId, blobId }) => ({
      type: 'NoteFileAttached',
      input: { fileId: blobId, of: 'childcase', record: caseId, attachmentId },
    }),
  },
});
