import { commandDocument } from '@caseward/contract';
import { Button, CommandForm, DateInput, Notice, today, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { School } from './school-query';

type Term = Readonly<{ from: string; to: string }>;
type Values = Readonly<{ terms: readonly Term[]; inset: readonly string[] }>;
const noTerm: Term = { from: '', to: '' };

const replaced = <T,>(list: readonly T[], place: number, one: T) =>
  list.map((before, i) => (i === place ? one : before));
/** Where each row stands among those that are sent, which are the ones with something in them. */
const sentAt = <T,>(rows: readonly T[], isEmpty: (row: T) => boolean) =>
  rows.map((row, i) => (isEmpty(row) ? `empty-${i}` : String(rows.slice(0, i).filter((one) => !isEmpty(one)).length)));
const noDates = ({ from, to }: Term) => from === '' && to === '';
const noDay = (day: string) => day === '';
const without = <T,>(list: readonly T[], place: number) => list.filter((_, i) => i !== place);

/** Terms, or half terms, and inset days, from now on. Those that are over are history, and go with them as they are. */
export const SetTermDatesForm = ({ school: { id, calendar } }: Readonly<{ school: School }>) => {
  const [done, setDone] = useState(false);
  const now = today();
  const over = calendar.terms.filter(({ to }) => to < now).map(({ from, to }) => ({ from, to }));
  const insetOver = calendar.closed.filter((day) => day < now);
  const form = useCommandForm({
    draft: `terms-${id}`,
    initial: (): Values => {
      const terms = calendar.terms.filter(({ to }) => to >= now).map(({ from, to }) => ({ from, to }));
      return { terms: terms.length > 0 ? terms : [noTerm], inset: calendar.closed.filter((day) => day >= now) };
    },
    command: () => import('@caseward/organisation-domain').then(({ setTermDates }) => setTermDates),
    document: commandDocument('SetTermDates'),
    input: ({ terms, inset }) => ({
      schoolId: id,
      // What is over goes last: so each problem is found at its own row.
      terms: [...terms.filter((one) => !noDates(one)), ...over],
      closed: [...inset.filter((day) => !noDay(day)), ...insetOver],
    }),
    asks: {
      terms: 'Enter the first and the last day of each term',
      'terms.from': 'Enter the first day of the term',
      'terms.to': 'Enter the last day of the term',
      closed: 'Enter each inset day as a date',
    },
    refusals,
    changes: ['school'],
    onDone: () => setDone(true),
  });
  const terms = form.field('terms');
  const inset = form.field('inset', 'closed');
  const [termAt, insetAt] = [sentAt(terms.value, noDates), sentAt(inset.value, noDay)];
  return (
    <CommandForm form={form} label="Set term dates and inset days" button="Set these dates">
      {done && (
        <Notice tone="success" alert>
          <p>Saved. What is due in school days has been counted again.</p>
        </Notice>
      )}
      <p className="hint">Write each half term as one: the holiday between two of them is no school day.</p>
      <div role="group" aria-label="Terms" data-field="terms" tabIndex={-1}>
        {terms.value.map((term, i) => (
          // a row has no id, and is only added at the end or taken away
          <div className="side-by-side" role="group" aria-label={`Term ${i + 1}`} key={i}>
            <DateInput
              name={`terms.${termAt[i]}.from`}
              label={`Term ${i + 1}: first day`}
              value={term.from}
              onChange={(from) => terms.onChange(replaced(terms.value, i, { ...term, from }))}
              problem={form.problems[`terms.${termAt[i]}.from`] ?? (i === 0 ? terms.problem : undefined)}
            />
            <DateInput
              name={`terms.${termAt[i]}.to`}
              label={`Term ${i + 1}: last day`}
              value={term.to}
              onChange={(to) => terms.onChange(replaced(terms.value, i, { ...term, to }))}
              problem={form.problems[`terms.${termAt[i]}.to`]}
            />
            {terms.value.length > 1 && (
              <Button kind="plain" onClick={() => terms.onChange(without(terms.value, i))}>
                Take term {i + 1} away
              </Button>
            )}
          </div>
        ))}
      </div>
      <p>
        <Button kind="plain" onClick={() => terms.onChange([...terms.value, noTerm])}>
          Add another term
        </Button>
      </p>
      {inset.value.map((day, i) => (
        <div className="side-by-side" key={i}>
          <DateInput
            name={`closed.${insetAt[i]}`}
            label={`Inset day ${i + 1}`}
            value={day}
            onChange={(one) => inset.onChange(replaced(inset.value, i, one))}
            problem={form.problems[`closed.${insetAt[i]}`]}
          />
          <Button kind="plain" onClick={() => inset.onChange(without(inset.value, i))}>
            Take inset day {i + 1} away
          </Button>
        </div>
      ))}
      <p>
        <Button kind="plain" onClick={() => inset.onChange([...inset.value, ''])}>
          Add an inset day
        </Button>
      </p>
    </CommandForm>
  );
};
