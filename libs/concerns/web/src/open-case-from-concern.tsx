import { commandDocument } from '@caseward/contract';
import { CommandForm, newId, useCommandForm } from '@caseward/web-kit';
import { useNavigate } from 'react-router';
import { refusals } from './triage-words';

/** One press. The case itself opens a moment later; its page waits for it. */
export const OpenCaseForm = ({ concernId }: Readonly<{ concernId: string }>) => {
  const navigate = useNavigate();
  const form = useCommandForm({
    draft: `open-case-${concernId}`,
    initial: () => ({ caseId: newId() }),
    command: () => import('@caseward/concerns-domain').then(({ openCaseFromConcern }) => openCaseFromConcern),
    document: commandDocument('OpenCaseFromConcern'),
    input: ({ caseId }) => ({ concernId, caseId }),
    refusals,
    changes: ['concern', 'childcase'],
    onDone: (_, { caseId }) => void navigate(`/cases/${caseId}`, { state: 'opening' }),
  });
  return (
    <CommandForm form={form} label="Open a case" button="Open a case">
      <h2>Open a case</h2>
      <p>A case gathers everything about these children in one chronology. You become its owner.</p>
    </CommandForm>
  );
};
