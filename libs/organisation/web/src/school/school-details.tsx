import { field, Notice, SheetForm, sheetsOf, type ActedOn } from '@caseward/web-kit';
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

export const ChangeSchoolDetails = ({ school }: Readonly<{ school: School }>) => {
  const [done, setDone] = useState(false);
  return (
    <>
      {done && (
        <Notice tone="success" alert>
          <p>Saved.</p>
        </Notice>
      )}
      <SheetForm
        sheet={changeDetails}
        record={{ ...school, entries: 0, nextCommands: [] }}
        onDone={() => setDone(true)}
      />
    </>
  );
};
