import { RecordFiles } from '@caseward/concerns-web';
import type { Investigation } from './investigation-document';

const domain = () => import('@caseward/cases-domain');
const attach = () => domain().then(({ attachToInvestigation }) => attachToInvestigation);
const withdrawing = {
  command: 'WithdrawInvestigationAttachment',
  schema: () => domain().then(({ withdrawInvestigationAttachment }) => withdrawInvestigationAttachment),
};

/** The files of an investigation: what the entries of its log speak of, as far as it can be kept here. */
export const InvestigationFiles = ({ record }: Readonly<{ record: Investigation }>) => (
  <RecordFiles
    how={{
      of: 'investigation',
      record: record.id,
      schoolId: record.schoolId,
      command: 'AttachToInvestigation',
      schema: attach,
      key: 'investigationId',
      changes: ['investigation', 'imagery'],
    }}
    files={record.attachments}
    locked={record.filesLocked}
    imagery={record.imageryProtocol}
    mayAttach={record.nextCommands.includes('attachToInvestigation')}
    withdraw={record.nextCommands.includes('withdrawInvestigationAttachment') ? withdrawing : undefined}
  />
);
