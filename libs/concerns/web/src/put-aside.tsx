import { commandDocument } from '@caseward/contract';
import { Select } from '@caseward/web-kit';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';
import { redirectedWords } from './triage-words';

type Of = Readonly<{ concernId: string }>;
const KEPT = 'Nothing that was written goes away, and it can be reopened.';

export const RedirectForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Pass it on"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.redirectConcern)}
    document={commandDocument('RedirectConcern')}
    field="reason"
    hint={`Tell them yourself: they cannot read it here. ${KEPT}`}
    begins={{ to: '' }}
    asks={{ to: 'Choose to whom' }}
  >
    {(field) => (
      <Select {...field('to')} label="Who deals with it?" empty="Choose who" choices={choicesOf(redirectedWords)} />
    )}
  </TextForm>
);

export const DuplicateForm = ({ concern: { id, related } }: Readonly<{ concern: Concern }>) => (
  <TextForm
    concernId={id}
    label="Mark as a duplicate"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.markConcernDuplicate)}
    document={commandDocument('MarkConcernDuplicate')}
    field="reason"
    hint={`It leaves the inbox and every count. ${KEPT}`}
    begins={{ ofConcern: '' }}
    asks={{ ofConcern: 'Choose the other concern' }}
  >
    {(field) => (
      <Select
        {...field('ofConcern')}
        label="Of which concern?"
        empty="Choose the other concern"
        choices={related.map((one) => ({ value: one.id, label: one.reference }))}
      />
    )}
  </TextForm>
);

export const NotReportableForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Mark as not reportable"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.markConcernNotReportable)}
    document={commandDocument('MarkConcernNotReportable')}
    field="reason"
    hint={`For what should not have been reported here, or was sent in error. ${KEPT}`}
  />
);

export const CloseForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Close this concern"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.closeConcern)}
    document={commandDocument('CloseConcern')}
    field="reason"
    hint={KEPT}
  />
);

export const ReopenForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Reopen this concern"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.reopenConcern)}
    document={commandDocument('ReopenConcern')}
    field="reason"
    hint="It goes back to the inbox and is decided on again."
  />
);
