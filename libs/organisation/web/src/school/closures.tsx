import { type ClosureReason, commandDocument } from '@caseward/contract';
import { Button, CommandForm, DateInput, newId, Select, today, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import { shortDay } from '../short-day';
import type { School } from './school-query';

const reasons: Readonly<Record<ClosureReason, string>> = {
  weather: 'Weather',
  building: 'Building: heating, water, damage',
  illness: 'Illness',
  industrial_action: 'Industrial action',
  other: 'Another reason',
};
const span = ({ from, to }: Readonly<{ from: string; to: string }>) =>
  from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;

type Props = Readonly<{ school: School; mayChange: boolean }>;

/** The terms that are not over, inset days, and closures that nobody planned. Clocks in school days run on them. */
export const TermsAndClosures = ({ school: { id, calendar }, mayChange }: Props) => {
  const [open, setOpen] = useState('');
  const now = today();
  const terms = calendar.terms.filter(({ to }) => to >= now).slice(0, 4);
  const inset = calendar.closed.filter((day) => day >= now).slice(0, 6);
  return (
    <>
      {terms.length === 0 && <p>No term dates from today on. Until they are set, every working day counts.</p>}
      <ul className="call-list">
        {terms.map((term) => (
          <li key={term.from}>
            <span>{span(term)}</span>
            <span className="muted">{term.from <= now ? 'This half term' : 'To come'}</span>
          </li>
        ))}
        {inset.map((day) => (
          <li key={day}>
            <span>{shortDay(day)}</span>
            <span className="muted">Inset day</span>
          </li>
        ))}
        {calendar.closures.map((closure) => (
          <li key={closure.id}>
            <span>
              {span(closure)} <span className="muted">Closed: {reasons[closure.reason]}</span>
            </span>
            {mayChange && (
              <Button kind="plain" onClick={() => setOpen(open === closure.id ? '' : closure.id)}>
                Withdraw<span className="out-of-sight">: closed {span(closure)}</span>
              </Button>
            )}
            {open === closure.id && (
              <WithdrawForm schoolId={id} closureId={closure.id} what={span(closure)} onClose={() => setOpen('')} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

export const RecordClosureForm = ({ schoolId }: Readonly<{ schoolId: string }>) => {
  const initial = () => ({ closureId: newId(), from: today(), to: today(), reason: '' });
  const form = useCommandForm({
    draft: `closure-${schoolId}`,
    initial,
    command: () => import('@caseward/organisation-domain').then(({ recordSchoolClosure }) => recordSchoolClosure),
    document: commandDocument('RecordSchoolClosure'),
    input: (values) => ({ schoolId, ...values }),
    asks: { from: 'Enter the first day', to: 'Enter the last day', reason: 'Choose why' },
    refusals,
    changes: ['school'],
    onDone: () => undefined,
  });
  return (
    <CommandForm form={form} label="Record a closure" button="Record this closure">
      <div className="side-by-side">
        <DateInput {...form.field('from')} label="First day" />
        <DateInput {...form.field('to')} label="Last day" />
        <Select
          {...form.field('reason')}
          label="Why"
          empty="Choose"
          // The keys of a Record<ClosureReason, …> are reasons.
          choices={(Object.keys(reasons) as ClosureReason[]).map((value) => ({ value, label: reasons[value] }))}
        />
      </div>
    </CommandForm>
  );
};

type WithdrawProps = Readonly<{ schoolId: string; closureId: string; what: string; onClose: () => void }>;

const WithdrawForm = ({ schoolId, closureId, what, onClose }: WithdrawProps) => {
  const form = useCommandForm({
    draft: `withdraw-${closureId}`,
    initial: () => ({}),
    command: () => import('@caseward/organisation-domain').then(({ withdrawSchoolClosure }) => withdrawSchoolClosure),
    document: commandDocument('WithdrawSchoolClosure'),
    input: () => ({ schoolId, closureId }),
    refusals,
    changes: ['school'],
    onDone: onClose,
  });
  return (
    <CommandForm
      form={form}
      label={`Withdraw the closure: ${what}`}
      button="Withdraw this closure"
      danger
      after={
        <Button kind="plain" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <p>The school was open, or is to be. What is due is counted again.</p>
    </CommandForm>
  );
};
