import { commandDocument, type Role } from '@caseward/contract';
import type { OrganisationRefusal } from '@caseward/organisation-domain';
import {
  Combobox,
  CommandForm,
  DateInput,
  newId,
  Notice,
  roleWords,
  Select,
  today,
  useCommandForm,
  type Found,
} from '@caseward/web-kit';
import { useState } from 'react';
import { findPeople } from './find-people';
import { refusals } from './refusals';

// As the register's rule has them; the rule has the last word.
const ofTrust: readonly Role[] = ['TSL', 'CEO', 'COT', 'DPO', 'COMMS'];
const ofEither: readonly Role[] = ['ADM', 'HR', 'STAFF', 'AUD', 'GOV', 'CLERK', 'EHT'];
const rolesAt = (isSchool: boolean) =>
  // The keys of a Record<Role, …> are roles.
  (Object.keys(roleWords) as Role[])
    .filter((role) => ofEither.includes(role) || ofTrust.includes(role) !== isSchool)
    .map((role) => ({ value: role, label: roleWords[role] }));

type Values = Readonly<{ appointmentId: string; person: readonly Found[]; role: string; from: string; to: string }>;

type Props = Readonly<{ bodyId: string; bodyName: string; isSchool: boolean }>;

export const AppointForm = ({ bodyId, bodyName, isSchool }: Props) => {
  const [done, setDone] = useState<string>();
  const form = useCommandForm({
    draft: `appoint-${bodyId}`,
    initial: (): Values => ({ appointmentId: newId(), person: [], role: '', from: today(), to: '' }),
    command: () => import('@caseward/organisation-domain').then(({ appointToRole }) => appointToRole),
    document: commandDocument('AppointToRole'),
    input: ({ appointmentId, person, role, from, to }) => ({
      appointmentId,
      bodyId,
      personId: person[0]?.id,
      role,
      from,
      ...(to === '' ? {} : { to }),
    }),
    asks: {
      personId: 'Choose who it is',
      role: 'Choose a role',
      from: 'Enter the first day',
      to: 'Enter the last day as a date',
    },
    refusals: refusals satisfies Record<OrganisationRefusal, string>,
    changes: ['appointment'],
    onDone: (_, { person, role }) => setDone(`${person[0]?.label ?? ''}: ${roleWords[role as Role]}`),
  });
  return (
    <CommandForm form={form} label={`Give somebody a role at ${bodyName}`} button="Give this role">
      {done !== undefined && (
        <Notice tone="success" alert>
          <p>Saved. {done}</p>
        </Notice>
      )}
      <Combobox
        {...form.field('person', 'personId')}
        label="Who"
        hint="Type two letters of the name, then choose"
        find={findPeople(bodyId, 'adult')}
        single
      />
      <Select {...form.field('role')} label="Role" empty="Choose a role" choices={rolesAt(isSchool)} />
      <DateInput {...form.field('from')} label="First day" />
      <DateInput {...form.field('to')} label="Last day" optional />
    </CommandForm>
  );
};
