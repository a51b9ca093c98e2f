import { commandDocument } from '@caseward/contract';
import { CommandForm, DateInput, named, Notice, Select, TextInput, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { School } from './school-query';
import { asItStands, days, whatIsLost, type RotaValues } from './standing-rota';

/** One line for each person, with their days. */
const dutiesOf = (values: RotaValues) =>
  [...new Set(days.map((day) => values[day]).filter((person) => person !== ''))].map((personId) => ({
    personId,
    weekdays: days.flatMap((day, i) => (values[day] === personId ? [i + 1] : [])),
    ...(values.start ? { from: values.start } : {}),
    ...(values.end ? { until: values.end } : {}),
  }));

export const SetOnCallRotaForm = ({ school }: Readonly<{ school: School }>) => {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    draft: `rota-${school.id}`,
    initial: () => asItStands(school),
    command: () => import('@caseward/organisation-domain').then(({ setOnCallRota }) => setOnCallRota),
    document: commandDocument('SetOnCallRota'),
    input: (values: RotaValues) => ({
      bodyId: school.id,
      from: values.from,
      ...(values.to === '' ? {} : { to: values.to }),
      ...(values.dutyPhone.trim() === '' ? {} : { dutyPhone: values.dutyPhone }),
      duties: dutiesOf(values),
    }),
    asks: {
      duties: 'Enter the hours as 08:00',
      from: 'Enter the first day',
      to: 'Enter the last day as a date',
      dutyPhone: 'Enter the telephone number in digits',
    },
    refusals,
    changes: ['school'],
    onDone: () => setDone(true),
  });
  const people = [...new Map(school.onCall.map(({ person }) => [person.id, { value: person.id, label: named(person) }])).values()]; // prettier-ignore
  const lost = done ? [] : whatIsLost(school);
  return (
    <CommandForm form={form} label="Set the rota" button="Set this rota">
      {lost.length > 0 && (
        <Notice tone="warning" title="Before you set it">
          {lost.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      {done && (
        <Notice tone="success" alert>
          <p>Saved. It counts from its first day.</p>
        </Notice>
      )}
      <div className="side-by-side">
        {days.map((day) => (
          <Select key={day} {...form.field(day)} label={day} empty="Nobody" choices={people} />
        ))}
      </div>
      <div className="side-by-side">
        <TextInput {...form.field('start', 'duties')} label="From" hint="By the clock, such as 08:00" max={5} />
        <TextInput {...form.field('end')} label="Until" hint="Earlier than the start: past midnight" max={5} />
      </div>
      <TextInput
        {...form.field('dutyPhone')}
        label="On-call line"
        hint="A line of the school that whoever is on call carries. It is shown on the page of urgent help, to everybody."
        optional
      />
      <div className="side-by-side">
        <DateInput {...form.field('from')} label="First day" />
        <DateInput
          {...form.field('to')}
          label="Last day"
          hint="For holidays: then the rota before it goes on"
          optional
        />
      </div>
    </CommandForm>
  );
};
