import { commandDocument } from '@caseward/contract';
import { CommandForm, DateInput, named, Notice, Select, today, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { School } from './school-query';

/** Somebody is away: a colleague takes their duties over. */
export const SwapOnCallDutyForm = ({ school }: Readonly<{ school: School }>) => {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    draft: `swap-${school.id}`,
    initial: () => ({ offId: '', onId: '', from: today(), to: today() }),
    command: () => import('@caseward/organisation-domain').then(({ swapOnCallDuty }) => swapOnCallDuty),
    document: commandDocument('SwapOnCallDuty'),
    input: (values) => ({ bodyId: school.id, ...values }),
    asks: {
      offId: 'Choose who is away',
      onId: 'Choose who takes over',
      from: 'Enter the first day',
      to: 'Enter the last day',
    },
    refusals,
    changes: ['school'],
    onDone: () => setDone(true),
  });
  const choices = (people: readonly Readonly<{ id: string; name: string; erased: boolean }>[]) => [
    ...new Map(people.map((person) => [person.id, { value: person.id, label: named(person) }])).values(),
  ];
  const onDuty = choices(school.week.flatMap(({ duties }) => duties.map(({ person }) => person)));
  return (
    <CommandForm form={form} label="Swap a duty" button="Swap">
      {done && (
        <Notice tone="success" alert>
          <p>Saved. The week above shows it.</p>
        </Notice>
      )}
      <div className="side-by-side">
        <Select {...form.field('offId')} label="Who is away" empty="Choose" choices={onDuty} />
        <Select
          {...form.field('onId')}
          label="Who takes over"
          empty="Choose"
          choices={choices(school.onCall.map(({ person }) => person))}
        />
        <DateInput {...form.field('from')} label="First day" />
        <DateInput {...form.field('to')} label="Last day" />
      </div>
    </CommandForm>
  );
};
