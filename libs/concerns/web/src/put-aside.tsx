import { graphql, type RedirectedTo } from '@caseward/contract';
import { Select } from '@caseward/web-kit';
import { useState } from 'react';
import { choicesOf } from './choices-of';
import type { Concern } from './concern-document';
import { TextForm } from './text-form';
import { redirectedWords } from './triage-words';

const RedirectConcern = graphql(`
  mutation RedirectConcern($commandId: ID!, $input: RedirectConcernInput!) {
    redirectConcern(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);
const MarkConcernDuplicate = graphql(`
  mutation MarkConcernDuplicate($commandId: ID!, $input: MarkConcernDuplicateInput!) {
    markConcernDuplicate(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);
const MarkConcernNotReportable = graphql(`
  mutation MarkConcernNotReportable($commandId: ID!, $input: MarkConcernNotReportableInput!) {
    markConcernNotReportable(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);
const CloseConcern = graphql(`
  mutation CloseConcern($commandId: ID!, $input: CloseConcernInput!) {
    closeConcern(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);
const ReopenConcern = graphql(`
  mutation ReopenConcern($commandId: ID!, $input: ReopenConcernInput!) {
    reopenConcern(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);
type Of = Readonly<{ concernId: string }>;
const KEPT = 'Nothing that was written goes away, and it can be reopened.';

export const RedirectForm = ({ concernId }: Of) => {
  const [to, choose] = useState<RedirectedTo | ''>('');
  return (
    <TextForm
      concernId={concernId}
      label="Pass it on"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.redirectConcern)}
      document={RedirectConcern}
      field="reason"
      hint={`Tell them yourself: they cannot read it here. ${KEPT}`}
      more={{ to }}
      asks={{ to: 'Choose to whom' }}
    >
      {(problem) => (
        <Select
          name="to"
          label="Who deals with it?"
          empty="Choose who"
          value={to}
          // The choices are the words of the list.
          onChange={(chosen) => choose(chosen as RedirectedTo | '')}
          problem={problem('to')}
          choices={choicesOf(redirectedWords)}
        />
      )}
    </TextForm>
  );
};

export const DuplicateForm = ({ concern: { id, related } }: Readonly<{ concern: Concern }>) => {
  const [ofConcern, choose] = useState('');
  return (
    <TextForm
      concernId={id}
      label="Mark as a duplicate"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.markConcernDuplicate)}
      document={MarkConcernDuplicate}
      field="reason"
      hint={`It leaves the inbox and every count. ${KEPT}`}
      more={{ ofConcern }}
      asks={{ ofConcern: 'Choose the other concern' }}
    >
      {(problem) => (
        <Select
          name="ofConcern"
          label="Of which concern?"
          empty="Choose the other concern"
          value={ofConcern}
          onChange={choose}
          problem={problem('ofConcern')}
          choices={related.map((one) => ({ value: one.id, label: one.reference }))}
        />
      )}
    </TextForm>
  );
};

export const NotReportableForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Mark as not reportable"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.markConcernNotReportable)}
    document={MarkConcernNotReportable}
    field="reason"
    hint={`For what should not have been reported here, or was sent in error. ${KEPT}`}
  />
);

export const CloseForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Close this concern"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.closeConcern)}
    document={CloseConcern}
    field="reason"
    hint={KEPT}
  />
);

export const ReopenForm = ({ concernId }: Of) => (
  <TextForm
    concernId={concernId}
    label="Reopen this concern"
    command={() => import('@caseward/concerns-domain').then((domain) => domain.reopenConcern)}
    document={ReopenConcern}
    field="reason"
    hint="It goes back to the inbox and is decided on again."
  />
);
