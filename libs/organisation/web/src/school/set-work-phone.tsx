import { commandDocument } from '@caseward/contract';
import { CommandForm, named, Notice, Select, TextInput, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { OnCallPerson } from './school-query';

/** The number of somebody who may be called. Only colleagues who have signed in see it. */
export const SetWorkPhoneForm = ({ people }: Readonly<{ people: readonly OnCallPerson[] }>) => {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    draft: 'work-phone',
    initial: () => ({ staffId: '', workPhone: '' }),
    command: () => import('@caseward/organisation-domain').then(({ setWorkPhone }) => setWorkPhone),
    document: commandDocument('SetWorkPhone'),
    input: ({ staffId, workPhone }) => ({
      staffId,
      workPhone,
      bodyId: people.find(({ person }) => person.id === staffId)?.person.bodyId,
    }),
    asks: { staffId: 'Choose whose it is', workPhone: 'Enter the telephone number in digits' },
    refusals,
    changes: ['school', 'staff'],
    onDone: () => setDone(true),
  });
  return (
    <CommandForm form={form} label="Set a work phone" button="Set this number">
      {done && (
        <Notice tone="success" alert>
          <p>Saved.</p>
        </Notice>
      )}
      <div className="side-by-side">
        <Select
          {...form.field('staffId')}
          label="Whose"
          empty="Choose"
          choices={people.map(({ person }) => ({ value: person.id, label: named(person) }))}
        />
        <TextInput
          {...form.field('workPhone')}
          label="Work phone"
          hint="Seen by colleagues who have signed in"
          max={25}
        />
      </div>
    </CommandForm>
  );
};
