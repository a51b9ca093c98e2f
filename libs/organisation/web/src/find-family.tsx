import { Combobox, type Found } from '@caseward/web-kit';
import { useState } from 'react';
import { FamilyPanel } from './family';
import { findPeople } from './find-people';

/** Choose a child, on the roll or not any more; their family is shown below. */
export const FindFamily = ({ schoolId }: Readonly<{ schoolId: string }>) => {
  const [chosen, setChosen] = useState<readonly Found[]>([]);
  const [child] = chosen;
  return (
    <>
      <Combobox
        name={`family-${schoolId}`}
        label="Which child?"
        hint="Type two letters of the name, or the class. Children who have left are found too."
        value={chosen}
        onChange={setChosen}
        find={findPeople(schoolId, 'pupil', null)}
        single
      />
      {child && <FamilyPanel key={child.id} pupilId={child.id} schoolId={schoolId} />}
    </>
  );
};
