import { type Agency, commandDocument } from '@caseward/contract';
import { agencyWords } from '@caseward/organisation-domain/urgent-help';
import { CommandForm, Notice, Select, TextInput, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import type { Contact } from './school-query';

// The keys of a Record<Agency, …> are agencies.
const choices = (Object.keys(agencyWords) as Agency[]).map((value) => ({ value, label: agencyWords[value] }));

type Props = Readonly<{
  bodyId: string;
  /** At the trust: for all schools of this authority. */
  localAuthority?: string;
  /** What stands there now; one of them is replaced, or one is added. */
  contacts: readonly Contact[];
  label: string;
}>;

const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== '')) as Partial<T>; // the same keys, or fewer

export const SetAgencyContactsForm = ({ bodyId, localAuthority, contacts, label }: Props) => {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    draft: `agencies-${bodyId}-${localAuthority ?? ''}`,
    initial: () => ({ agency: '', name: '', phone: '', hours: '', email: '' }),
    command: () => import('@caseward/organisation-domain').then(({ setAgencyContacts }) => setAgencyContacts),
    document: commandDocument('SetAgencyContacts'),
    // What is typed goes first: so each problem is found at its own field.
    input: (typed) => ({
      bodyId,
      ...(localAuthority === undefined ? {} : { localAuthority }),
      contacts: [present(typed), ...contacts.filter(({ agency }) => agency !== typed.agency).map(present)],
    }),
    check: ({ agency, name, phone }) => ({
      ...(agency ? {} : { 'contacts.0.agency': 'Choose which number it is' }),
      ...(name.trim() ? {} : { 'contacts.0.name': 'Enter what the office is called' }),
      ...(phone.trim() ? {} : { 'contacts.0.phone': 'Enter the telephone number in digits' }),
    }),
    asks: {
      contacts: 'Check what you entered',
      'contacts.agency': 'Choose which number it is',
      'contacts.name': 'Enter what the office is called',
      'contacts.phone': 'Enter the telephone number in digits',
      'contacts.hours': 'Enter the hours in a few words',
      'contacts.email': 'Enter the e-mail address with its @',
    },
    refusals,
    changes: ['school'],
    onDone: () => setDone(true),
  });
  return (
    <CommandForm form={form} label={label} button="Set this number">
      {done && (
        <Notice tone="success" alert>
          <p>Saved. The page of urgent help shows it too.</p>
        </Notice>
      )}
      <div className="side-by-side">
        <Select {...form.field('agency', 'contacts.0.agency')} label="Which" empty="Choose" choices={choices} />
        <TextInput
          {...form.field('name', 'contacts.0.name')}
          label="Name of the office"
          hint="Never a person’s name"
          max={100}
        />
        <TextInput {...form.field('phone', 'contacts.0.phone')} label="Telephone" max={25} />
        <TextInput {...form.field('hours', 'contacts.0.hours')} label="Hours" optional max={100} />
        <TextInput {...form.field('email', 'contacts.0.email')} label="E-mail" optional />
      </div>
    </CommandForm>
  );
};
