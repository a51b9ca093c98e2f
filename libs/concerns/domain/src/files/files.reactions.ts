import { reactionFor } from '@caseward/kernel';
import type { OpenConcernEvent } from '../concern';

/** A file that a concern has taken is kept, and goes to no other record. */
export const noteConcernsFile = reactionFor<OpenConcernEvent>()({
  name: 'note-concerns-file',
  on: {
    ConcernAttachmentAdded: ({ concernId, attachmentId, blobId }) => ({
      type: 'NoteFileAttached',
      input: { fileId: blobId, of: 'concern', record: concernId, attachmentId },
    }),
  },
});
