import { RecordFiles } from '@caseward/concerns-web';
import type { Conduct } from './conduct-document';

const domain = () => import('@caseward/conduct-domain');
const attach = () => domain().then(({ attachToAdultConduct }) => attachToAdultConduct);
const withdrawing = {
  command: 'WithdrawAdultConductAttachment',
  schema: () => domain().then(({ withdrawAdultConductAttachment }) => withdrawAdultConductAttachment),
};

/** The files of a record about an adult, for the few who read it. */
export const ConductFiles = ({ record }: Readonly<{ record: Conduct }>) => (
  <RecordFiles
    how={{
      of: 'adultconduct',
      record: record.id,
      schoolId: record.schoolId,
      command: 'AttachToAdultConduct',
      schema: attach,
      key: 'conductId',
      changes: ['adultconduct', 'imagery'],
    }}
    files={record.attachments}
    locked={record.filesLocked}
    imagery={record.imageryProtocol}
    mayAttach={record.nextCommands.includes('attachToAdultConduct')}
    withdraw={record.nextCommands.includes('withdrawAdultConductAttachment') ? withdrawing : undefined}
  />
);
