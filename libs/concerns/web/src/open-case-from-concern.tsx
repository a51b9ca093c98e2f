import { commandDocument } from '@caseward/contract';
import { CommandForm, newId, useCommandForm, useMe } from '@caseward/web-kit';
import { useNavigate } from 'react-router';
import { acted, domain } from './acted';
import type { Concern } from './concern-document';
import { Since } from './concern-form';
import { refusals } from './triage-words';

/** One press. The case itself opens a moment later; its page waits for it. */
export const OpenCaseForm = ({ concern }: Readonly<{ concern: Concern }>) => {
  const navigate = useNavigate();
  const { personId } = useMe();
  const { id: concernId } = concern;
  const form = useCommandForm({
    draft: `open-case-${concernId}`,
    initial: () => ({ caseId: newId() }),
    command: () => domain().then(({ openCaseFromConcern }) => openCaseFromConcern),
    document: commandDocument('OpenCaseFromConcern'),
    input: ({ caseId }) => ({ concernId, caseId }),
    entries: acted(concern, personId).entries,
    refusals,
    changes: ['concern', 'childcase'],
    onDone: (_, { caseId }) => void navigate(`/cases/${caseId}`, { state: 'opening' }),
  });
  return (
    <CommandForm
      form={form}
      label="Open a case"
      button="Open a case"
      meanwhile={<Since concern={concern} seen={form.seen} />}
    >
      <h2>Open a case</h2>
      <p>A case gathers everything about these children in one chronology. You become its owner.</p>
    </CommandForm>
  );
};
