import { field, SheetForm, sheetsOf, type ActedOn } from '@caseward/web-kit';
import { useState } from 'react';
import { refusals } from './refusals';

type Trust = Readonly<{ id: string; name: string }>;
const changeDetails = sheetsOf<ActedOn & Trust>({
  refusals,
  changes: ['trust'],
  fixed: ({ id }) => ({ trustId: id }),
})({
  command: 'ChangeTrustDetails',
  schema: () => import('@caseward/organisation-domain').then((of) => of.changeTrustDetails),
  title: 'Change the name of the trust',
  button: 'Save the name',
  initial: ({ name }) => ({ name }),
  fields: { name: field.line('Name of the trust') },
});

/** What the trust is called, for its administrator. */
export const ChangeTrustDetails = ({ trust }: Readonly<{ trust: Trust }>) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="screen-only" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Change the name of the trust</summary>
      {open && (
        <SheetForm
          sheet={changeDetails}
          record={{ ...trust, entries: 0, nextCommands: [] }}
          onDone={() => setOpen(false)}
        />
      )}
    </details>
  );
};
