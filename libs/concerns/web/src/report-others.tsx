import { findPeople } from '@caseward/organisation-web';
import { Combobox, Select } from '@caseward/web-kit';
import { asks, type ReportForm } from './report';
import { otherParts } from './part-words';

/** Everybody else in it, each with a part of their own: linking one person never says anything about another. */
export const OthersInvolved = ({ form, schoolId }: Readonly<{ form: ReportForm; schoolId: string }>) => {
  const { values } = form;
  const parts = form.field('parts', 'others');
  const anybody = async (text: string, signal: AbortSignal) => {
    const [pupils, adults] = await Promise.all([
      findPeople(schoolId, 'pupil')(text, signal),
      findPeople(schoolId, 'adult')(text, signal),
    ]);
    return [...pupils, ...adults.map((one) => ({ ...one, adult: true as const }))];
  };
  return (
    <>
      <Combobox
        {...form.field('others')}
        label="Who else was involved?"
        hint="Children or adults. An adult whom the concern is about does not belong here: choose “About an adult instead?” above."
        optional
        find={anybody}
        unlisted
      />
      {values.others.map((person) => (
        <Select
          key={person.id}
          name={`part-${person.id}`}
          value={values.parts[person.id] ?? ''}
          onChange={(part) => parts.onChange({ ...values.parts, [person.id]: part })}
          problem={values.parts[person.id] || !parts.problem ? undefined : asks.others}
          label={`What part has ${person.label}?`}
          empty="Choose"
          choices={otherParts}
        />
      ))}
    </>
  );
};
