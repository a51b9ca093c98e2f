import { RecordFiles } from '@caseward/concerns-web';
import type { ChildCase } from './child-case.page';

const domain = () => import('@caseward/cases-domain');
const attach = () => domain().then(({ attachToCase }) => attachToCase);
const withdrawing = {
  command: 'WithdrawCaseAttachment',
  schema: () => domain().then(({ withdrawCaseAttachment }) => withdrawCaseAttachment),
};

/** The files of the case itself; those of its concerns stand with them. */
export const CaseFiles = ({ file }: Readonly<{ file: ChildCase }>) => (
  <RecordFiles
    how={{
      of: 'childcase',
      record: file.id,
      schoolId: file.schoolId,
      command: 'AttachToCase',
      schema: attach,
      key: 'caseId',
      changes: ['childcase', 'imagery'],
    }}
    files={file.attachments}
    locked={file.filesLocked}
    imagery={file.imageryProtocol}
    mayAttach={file.nextCommands.includes('attachToCase')}
    withdraw={file.nextCommands.includes('withdrawCaseAttachment') ? withdrawing : undefined}
  />
);
