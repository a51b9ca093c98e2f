import { RecordFiles } from '@caseward/concerns-web';
import type { BreachCase } from './breach-document';

const domain = () => import('@caseward/cases-domain');
const attach = () => domain().then(({ attachToBreachCase }) => attachToBreachCase);
const withdrawing = {
  command: 'WithdrawBreachAttachment',
  schema: () => domain().then(({ withdrawBreachAttachment }) => withdrawBreachAttachment),
};

/** The files of a breach case: the post as it stood there, a letter, a statement. */
export const BreachFiles = ({ breach }: Readonly<{ breach: BreachCase }>) => (
  <RecordFiles
    how={{
      of: 'breach',
      record: breach.id,
      schoolId: breach.schoolId,
      command: 'AttachToBreachCase',
      schema: attach,
      key: 'breachId',
      changes: ['breach', 'imagery'],
    }}
    files={breach.attachments}
    locked={breach.filesLocked}
    imagery={breach.imageryProtocol}
    mayAttach={breach.nextCommands.includes('attachToBreachCase')}
    withdraw={breach.nextCommands.includes('withdrawBreachAttachment') ? withdrawing : undefined}
  />
);
