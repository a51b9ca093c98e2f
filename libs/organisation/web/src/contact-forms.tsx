import { commandDocument } from '@caseward/contract';
import { Button, CommandForm, newId, Radios, Select, Textarea, TextInput, useCommandForm } from '@caseward/web-kit';
import { useState } from 'react';
import type { FamilyShown } from './family';
import './one-sheet.css';
import { refusals } from './refusals';

type Contact = FamilyShown['contacts'][number];
type Values = Readonly<{
  contactId: string;
  name: string;
  relation: string;
  priority: string;
  parentalResponsibility: '' | 'yes' | 'no';
  phones: string;
  email: string;
}>;
const blank = (next: number): Values => ({
  ...{ contactId: newId(), name: '', relation: '', priority: String(next), parentalResponsibility: '', phones: '', email: '' },
}); // prettier-ignore
const asKept = (one: Contact): Values => ({
  contactId: one.contactId,
  name: one.name,
  relation: one.relation ?? '',
  priority: one.priority ? String(one.priority) : '',
  parentalResponsibility:
    one.parentalResponsibility === true ? 'yes' : one.parentalResponsibility === false ? 'no' : '',
  phones: one.phones.join('\n'),
  email: one.email ?? '',
});
const said = ({ contactId, name, relation, priority, parentalResponsibility, phones, email }: Values) => ({
  contactId,
  name,
  ...(relation.trim() === '' ? {} : { relation }),
  ...(priority.trim() === '' ? {} : { priority: Number(priority) }),
  ...(parentalResponsibility === '' ? {} : { parentalResponsibility: parentalResponsibility === 'yes' }),
  phones: phones
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
  ...(email.trim() === '' ? {} : { email }),
});

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

type Props = Readonly<{ family: FamilyShown }>;

/** The list of whom to call is sent as one; here one of them at a time is changed, added, or taken off it. */
export const ContactForms = ({ family }: Props) => {
  const [chosen, setChosen] = useState('');
  const [open, setOpen] = useState(false);
  const { contacts } = family;
  const close = () => {
    setOpen(false);
    setChosen('');
  };
  return (
    <details
      className="screen-only one-sheet"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Change whom to call</summary>
      {open && (
        <>
          {contacts.length > 0 && (
            <Select
              name={`contact-of-${family.pupil.id}`}
              label="Whom do you change?"
              value={chosen}
              onChange={setChosen}
              empty="Somebody new"
              choices={contacts.map(({ contactId, name }) => ({ value: contactId, label: name }))}
              problem={undefined}
            />
          )}
          <OneContact
            key={chosen}
            family={family}
            contact={contacts.find((c) => c.contactId === chosen)}
            onDone={close}
          />
        </>
      )}
    </details>
  );
};

type OneProps = Props & Readonly<{ contact: Contact | undefined; onDone: () => void }>;

const OneContact = ({ family, contact, onDone }: OneProps) => {
  const { pupil, schoolId, contacts } = family;
  const [leaving, setLeaving] = useState(false);
  const others = contacts.filter(({ contactId }) => contactId !== contact?.contactId).map((one) => said(asKept(one)));
  const form = useCommandForm({
    draft: `contact-${contact?.contactId ?? pupil.id}`,
    initial: () => (contact ? asKept(contact) : blank(contacts.length + 1)),
    command: () => import('@caseward/organisation-domain').then(({ setPupilContacts }) => setPupilContacts),
    document: commandDocument('SetPupilContacts'),
    input: (values: Values) => ({
      pupilId: pupil.id,
      schoolId,
      contacts: leaving ? others : [...others, said(values)],
    }),
    asks: { contacts: 'Enter a name, a place in the order from 1 to 99, and at most five numbers' },
    refusals,
    changes: ['pupil'],
    onDone,
  });
  return (
    <CommandForm
      form={form}
      label={contact ? 'Change whom to call' : 'Add somebody to call'}
      button={leaving ? 'Take them off the list' : contact ? 'Save this contact' : 'Add this contact'}
      danger={leaving}
      after={
        contact && (
          <Button kind="plain" onClick={() => setLeaving(!leaving)}>
            {leaving ? 'Keep them on the list' : 'Take them off the list instead'}
          </Button>
        )
      }
    >
      {leaving ? (
        <p>They are no longer on the list of whom to call. What was recorded about them elsewhere stays.</p>
      ) : (
        <>
          <TextInput {...form.field('name', 'contacts')} label="Name" max={200} />
          <TextInput {...form.field('relation')} label="How are they related?" max={50} optional />
          <TextInput {...form.field('priority')} label="Place in the order" hint="1 is called first" numeric optional />
          <Radios
            {...form.field('parentalResponsibility')}
            label="Have they parental responsibility?"
            choices={yesOrNo}
            inline
            optional
          />
          <Textarea
            {...form.field('phones')}
            label="Telephone numbers"
            hint="One on each line"
            rows={2}
            max={220}
            optional
          />
          <TextInput {...form.field('email')} label="E-mail address" max={254} optional />
        </>
      )}
    </CommandForm>
  );
};
