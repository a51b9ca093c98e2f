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
    input: (typed) => ({
      bodyId,
      ...(localAuthority === undefined ? {} : { localAuthority }),
      contacts: [...contacts.filter(({ agency }) => agency !== typed.agency).map(present), present(typed)],
    }),
    check: ({ agency, name, phone }) => ({
      ...(agency ? {} : { agency: 'Choose which number it is' }),
      ...(name.trim() ? {} : { name: 'Enter what the office is called' }),
      ...(phone.trim() ? {} : { phone: 'Enter the telephone number in digits' }),
    }),
    asks: { contacts: 'Check the number and the e-mail address' },
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
        <Select {...form.field('agency')} label="Which" empty="Choose" choices={choices} />
        <TextInput {...form.field('name')} label="Name of the office" hint="Never a person’s name" max={100} />
        <TextInput {...form.field('phone')} label="Telephone" max={25} />
        <TextInput {...form.field('hours')} label="Hours" optional max={100} />
        <TextInput {...form.field('email', 'contacts')} label="E-mail" optional />
      </div>
    </CommandForm>
  );
};
