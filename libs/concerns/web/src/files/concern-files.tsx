import { RecordFiles } from './record-files';
import type { Attachment } from './file-list';

const attach = () => import('@caseward/concerns-domain').then(({ attachToConcern }) => attachToConcern);
const withdrawing = {
  command: 'WithdrawConcernAttachment',
  schema: () => import('@caseward/concerns-domain').then(({ withdrawConcernAttachment }) => withdrawConcernAttachment),
};

type Props = Readonly<{
  concern: Readonly<{
    id: string;
    schoolId: string;
    attachments: readonly Attachment[];
    filesLocked: boolean;
    imageryProtocol?: string | null;
  }>;
  /** Whoever works on it, and not its reporter. */
  team?: readonly string[];
}>;

/** The files of a concern: for the team, or for its reporter those that they added. */
export const ConcernFiles = ({ concern, team }: Props) => (
  <RecordFiles
    how={{
      of: 'concern',
      record: concern.id,
      schoolId: concern.schoolId,
      command: 'AttachToConcern',
      schema: attach,
      key: 'concernId',
      changes: ['concern', 'childcase', 'imagery'],
    }}
    files={concern.attachments}
    locked={concern.filesLocked}
    imagery={concern.imageryProtocol ?? null}
    mayAttach={team?.includes('attachToConcern') ?? true}
    withdraw={team?.includes('withdrawConcernAttachment') ? withdrawing : undefined}
  />
);
