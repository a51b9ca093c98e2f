export {
  attaching,
  attachingFacts,
  attachmentAdded,
  attachmentInput,
  attachmentWithdrawn,
  contentNote,
  imageryOf,
  isLocked,
  MOST_BYTES,
  MOST_FILES,
  shutByImagery,
  withAttachment,
  withdrawalInput,
  withdrawing,
  withWithdrawal,
  type Attached,
  type FileProblem,
} from './attachments';
export { noteConcernsFile } from './files.reactions';
export { fileAggregate, fileKind, type FileKind, type StoredFile } from './stored-file';
