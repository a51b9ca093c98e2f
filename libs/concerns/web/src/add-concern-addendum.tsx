import { type AddendumKind, commandDocument } from '@caseward/contract';
import { CommandForm, Notice, Radios, Textarea, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from './report-words';

type Values = Readonly<{ kind: AddendumKind; text: string }>;

type Props = Readonly<{ concernId: string; hint: string; asked?: boolean }>;

export const AddendumForm = ({ concernId, hint, asked = false }: Props) => {
  const [added, setAdded] = useState(false);
  const form = useCommandForm({
    draft: `addendum-${concernId}`,
    initial: (): Values => ({ kind: asked ? 'answer' : 'more', text: '' }),
    command: () => import('@caseward/concerns-domain').then(({ addConcernAddendum }) => addConcernAddendum),
    document: commandDocument('AddConcernAddendum'),
    input: ({ kind, text }) => ({ concernId, kind, text }),
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
      <Radios
        {...form.field('kind')}
        label="What is it?"
        choices={[
          { value: 'more', label: 'More detail' },
          {
            value: 'correction',
            label: 'A mistake in what was written',
            hint: 'What was written first stays. Say what is right.',
          },
          { value: 'answer', label: 'An answer to a question', hint: 'The question counts as answered.' },
        ]}
      />
      <Textarea {...form.field('text')} label="What do you want to add?" hint={hint} max={20_000} />
    </CommandForm>
  );
};
