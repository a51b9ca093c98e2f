import { graphql } from '@caseward/contract';
import {
  Asked,
  Combobox,
  EmptyState,
  named,
  onTheWire,
  SheetForm,
  SummaryList,
  useAsk,
  type Found,
} from '@caseward/web-kit';
import { useState } from 'react';
import { findPeople } from '../find-people';
import { staffSheets, type StaffRecord } from './staff-sheets';

const StaffRecordDocument = graphql(`
  query StaffRecord($id: ID!) {
    staffRecord(id: $id) {
      id
      bodyId
      title
      firstName
      lastName
      email
      closed
      nextCommands
      person {
        id
        name
        erased
      }
      lineManager {
        id
        name
        erased
      }
    }
  }
`);

/** Choose a colleague: what is recorded of them is shown below, with what may be changed. */
export const StaffRecords = ({ schoolId }: Readonly<{ schoolId: string }>) => {
  const [chosen, setChosen] = useState<readonly Found[]>([]);
  const [one] = chosen;
  return (
    <div className="screen-only">
      <Combobox
        name={`staff-${schoolId}`}
        label="Which colleague?"
        hint="Type two letters of the name, then choose. Those who have left are found too."
        value={chosen}
        onChange={setChosen}
        find={findPeople(schoolId, 'adult', null)}
        single
      />
      {one && <Chosen key={one.id} staffId={one.id} schoolId={schoolId} />}
    </div>
  );
};

const Chosen = ({ staffId, schoolId }: Readonly<{ staffId: string; schoolId: string }>) => {
  const ask = useAsk(StaffRecordDocument, { id: staffId }, { topics: ['staff'] });
  return (
    <Asked ask={ask} lines={4}>
      {({ staffRecord }) =>
        staffRecord ? (
          <Shown record={{ ...staffRecord, entries: 0, schoolId }} />
        ) : (
          <EmptyState title="Their record is kept elsewhere">
            <p>They were added at the trust or at another school, and are changed there.</p>
          </EmptyState>
        )
      }
    </Asked>
  );
};

const Shown = ({ record }: Readonly<{ record: StaffRecord }>) => {
  const [open, setOpen] = useState('');
  const { person, lineManager, email, closed } = record;
  return (
    <section aria-label={`Record of ${named(person)}`}>
      <h3>{named(person)}</h3>
      <p role="status" className="muted">
        {closed && 'They have left. Nobody can choose them any more.'}
      </p>
      <SummaryList
        rows={[
          { term: 'E-mail address', is: email ?? 'None: no messages are sent to them' },
          { term: 'Line manager', is: lineManager ? named(lineManager) : 'Not recorded' },
        ]}
      />
      {staffSheets
        .filter(({ command }) => record.nextCommands.includes(onTheWire(command)))
        .map((sheet) => (
          <details
            key={sheet.command}
            open={open === sheet.command}
            onToggle={({ currentTarget }) =>
              setOpen((now) => (currentTarget.open ? sheet.command : now === sheet.command ? '' : now))
            }
          >
            <summary>{sheet.title}</summary>
            {open === sheet.command && <SheetForm sheet={sheet} record={record} onDone={() => setOpen('')} />}
          </details>
        ))}
    </section>
  );
};
