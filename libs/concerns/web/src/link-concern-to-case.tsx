import { commandDocument } from '@caseward/contract';
import { Select } from '@caseward/web-kit';
import { useState } from 'react';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';

/** To a case that one of its children has already. */
export const LinkToCaseForm = ({ concern: { id, openCases } }: Readonly<{ concern: Concern }>) => {
  const [caseId, choose] = useState(openCases[0]?.id ?? '');
  return (
    <TextForm
      concernId={id}
      label="Add to an open case"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.linkConcernToCase)}
      document={commandDocument('LinkConcernToCase')}
      more={{ caseId }}
      asks={{ caseId: 'Choose the case' }}
    >
      {(problem) => (
        <Select
          name="caseId"
          label="Which case?"
          value={caseId}
          onChange={choose}
          problem={problem('caseId')}
          choices={openCases.map((one) => ({ value: one.id, label: one.reference }))}
        />
      )}
    </TextForm>
  );
};
