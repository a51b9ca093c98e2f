import { graphql } from '@caseward/contract';
import { CommandForm, Notice, Textarea, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from './report-words';

const AddConcernAddendum = graphql(`
  mutation AddConcernAddendum($commandId: ID!, $input: AddConcernAddendumInput!) {
    addConcernAddendum(commandId: $commandId, input: $input) {
      recordId
      position
    }
  }
`);

export const AddendumForm = ({ concernId, hint }: Readonly<{ concernId: string; hint: string }>) => {
  const [added, setAdded] = useState(false);
  const form = useCommandForm({
    draft: `addendum-${concernId}`,
    initial: () => ({ text: '' }),
    command: () => import('@caseward/concerns-domain').then(({ addConcernAddendum }) => addConcernAddendum),
    document: AddConcernAddendum,
    input: ({ text }) => ({ concernId, text }),
    asks: { text: 'Enter what you want to add' },
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => setAdded(true),
  });
  return (
    <CommandForm
      form={form}
      label="Add more"
      button="Add to this report"
      unsent={<p>Tell the DSL in person, then send it again. Sending it twice does no harm.</p>}
    >
      {added && (
        <Notice tone="success" alert>
          <p>Added. Whoever has this concern can read it now.</p>
        </Notice>
      )}
      <Textarea {...form.field('text')} label="What do you want to add?" hint={hint} max={20_000} />
    </CommandForm>
  );
};
