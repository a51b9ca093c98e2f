import { commandDocument } from '@caseward/contract';
import { Select } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';

/** To a case that one of its children has already. */
export const LinkToCaseForm = ({ concern: { id, openCases } }: Readonly<{ concern: Concern }>) => (
  <TextForm
    concernId={id}
    label="Add to an open case"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.linkConcernToCase)}
    document={commandDocument('LinkConcernToCase')}
    begins={{ caseId: openCases[0]?.id ?? '' }}
    asks={{ caseId: 'Choose the case' }}
  >
    {(field) => (
      <Select
        {...field('caseId')}
        label="Which case?"
        choices={openCases.map((one) => ({ value: one.id, label: one.reference }))}
      />
    )}
  </TextForm>
);
