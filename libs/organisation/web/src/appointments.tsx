import type { Role } from '@caseward/contract';
import { EmptyState, named, roleWords, today } from '@caseward/web-kit';
import { useState } from 'react';
import { EndAppointmentForm } from './end-role-appointment';
import { shortDay } from './short-day';

export type Appointment = Readonly<{
  id: string;
  role: Role;
  from: string;
  to?: string | null;
  inForce: boolean;
  covers?: string | null;
  person: Readonly<{ id: string; name: string; erased: boolean }>;
}>;

// Everybody is a member of staff; whoever answers for something comes first.
const order = [...Object.keys(roleWords).filter((role) => role !== 'STAFF'), 'STAFF'];
const byRole = (a: Appointment, b: Appointment) =>
  order.indexOf(a.role) - order.indexOf(b.role) || a.from.localeCompare(b.from);

type Props = Readonly<{ bodyId: string; appointments: readonly Appointment[]; mayEnd: boolean }>;

/** Who holds a role now or will; those that are over stand apart. */
export const Appointments = ({ bodyId, appointments, mayEnd }: Props) => {
  const now = today();
  const current = appointments.filter((a) => a.inForce || a.from > now).sort(byRole);
  const answering = current.filter(({ role }) => role !== 'STAFF');
  const staff = current.filter(({ role }) => role === 'STAFF');
  const over = appointments.filter((a) => !current.includes(a)).sort(byRole);
  if (appointments.length === 0) return <EmptyState title="Nobody holds a role here yet" />;
  return (
    <>
      {answering.length > 0 && (
        <Table bodyId={bodyId} appointments={answering} mayEnd={mayEnd} caption="Roles in force" />
      )}
      {staff.length > 0 && (
        <details>
          <summary>Members of staff ({staff.length})</summary>
          <Staff bodyId={bodyId} appointments={staff} mayEnd={mayEnd} />
        </details>
      )}
      {over.length > 0 && (
        <details>
          <summary>Ended ({over.length})</summary>
          <Table bodyId={bodyId} appointments={over} mayEnd={false} caption="Roles that have ended" />
        </details>
      )}
    </>
  );
};

/** More rows than one glance takes in. */
const MANY = 20;

const Staff = ({ appointments, ...at }: Props) => {
  const [wanted, setWanted] = useState('');
  const found = appointments.filter(({ person }) => named(person).toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      {appointments.length > MANY && (
        <div className="find-a-name screen-only">
          <label htmlFor={`find-at-${at.bodyId}`}>Find a name</label>
          <input
            id={`find-at-${at.bodyId}`}
            type="search"
            autoComplete="off"
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </div>
      )}
      <p role="status" className="muted">
        {found.length === 0 && 'Nobody of this name'}
      </p>
      {found.length > 0 && <Table {...at} appointments={found} caption="Members of staff" />}
    </>
  );
};

const Table = ({ bodyId, appointments, mayEnd, caption }: Props & Readonly<{ caption: string }>) => (
  <table className="people-table">
    <caption className="out-of-sight">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Role</th>
        <th scope="col">Name</th>
        <th scope="col">From</th>
        <th scope="col">Until</th>
        {mayEnd && (
          <th scope="col" className="screen-only">
            <span className="out-of-sight">Change</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {appointments.map((held) => (
        <tr key={held.id}>
          <td data-label="Role">
            {roleWords[held.role]}
            {held.covers && <span className="muted"> (cover)</span>}
          </td>
          <td data-label="Name">{named(held.person)}</td>
          <td data-label="From">{shortDay(held.from)}</td>
          <td data-label="Until">{held.to ? shortDay(held.to) : 'No end set'}</td>
          {mayEnd && (
            <td className="screen-only">
              {!held.covers && (
                <EndAppointmentForm
                  bodyId={bodyId}
                  appointmentId={held.id}
                  from={held.from}
                  what={`${roleWords[held.role]}, ${named(held.person)}`}
                />
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
