import { commandDocument } from '@caseward/contract';
import { CommandForm, DateInput, named, Notice, Select, TextInput, today, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { School } from './school-query';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type DayName = (typeof days)[number];
type Values = Readonly<Record<DayName, string>> &
  Readonly<{ start: string; end: string; from: string; to: string; dutyPhone: string }>;

const weekdayOf = (day: string) => new Date(`${day}T12:00:00.000Z`).getUTCDay() || 7;

/** The rota as it stands, so that only what changes has to be touched. */
const asItStands = ({ week, dutyPhone }: School): Values => {
  const on = (day: DayName) => week.find((one) => days[weekdayOf(one.day) - 1] === day)?.duties[0];
  const shift = week.flatMap(({ duties }) => duties).at(0);
  const people = Object.fromEntries(days.map((day) => [day, on(day)?.person.id ?? ''])) as Record<DayName, string>; // one for each day
  return {
    ...people,
    start: shift?.from ?? '08:00',
    end: shift?.until ?? '18:00',
    from: today(),
    to: '',
    dutyPhone: dutyPhone ?? '',
  };
};

/** One line for each person, with their days. */
const dutiesOf = (values: Values) =>
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
    input: (values: Values) => ({
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
  return (
    <CommandForm form={form} label="Set the rota" button="Set this rota">
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
