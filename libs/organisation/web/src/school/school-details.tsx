import { field, SheetForm, sheetsOf, type ActedOn } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from '../refusals';
import { phaseWords } from './phase-words';
import type { School } from './school-query';

type Details = ActedOn & Pick<School, 'name' | 'phase' | 'localAuthority'>;
const sheet = sheetsOf<Details>({
  refusals,
  changes: ['school'],
  fixed: ({ id }) => ({ schoolId: id }),
});

const changeDetails = sheet({
  command: 'ChangeSchoolDetails',
  schema: () => import('@caseward/organisation-domain').then((of) => of.changeSchoolDetails),
  title: 'Change what is recorded of the school',
  button: 'Save the details',
  hint: 'The numbers to call are those of the local authority. Check them after changing it.',
  initial: ({ name, phase, localAuthority }) => ({ name, phase, localAuthority }),
  fields: {
    name: field.line('Name of the school'),
    phase: field.choice('Phase', phaseWords),
    localAuthority: field.line('Local authority', { hint: 'As it is written for the other schools of that authority' }),
  },
});

/** Closed once it is saved: opened again, it begins with what is recorded then. */
export const ChangeSchoolDetails = ({ school }: Readonly<{ school: School }>) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="screen-only" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Change the name, the phase or the authority</summary>
      {open && (
        <SheetForm
          sheet={changeDetails}
          record={{ ...school, entries: 0, nextCommands: [] }}
          onDone={() => setOpen(false)}
        />
      )}
    </details>
  );
};
