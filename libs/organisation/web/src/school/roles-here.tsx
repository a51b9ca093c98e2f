import { Button, EmptyState, named, roleWords, today } from '@caseward/web-kit';
import { useState } from 'react';
import { shortDay } from '../short-day';
import { ArrangeCoverForm, EndCoverForm } from './role-cover';
import type { School } from './school-query';

type Held = School['appointments'][number];
const order = Object.keys(roleWords);

type Props = Readonly<{ school: School; mayCover: (role: string) => boolean }>;

/** Who answers for what here, and who stands in for them. Everybody else is on the page of people. */
export const RolesHere = ({ school, mayCover }: Props) => {
  const [open, setOpen] = useState('');
  const close = () => setOpen('');
  const now = today();
  const current = school.appointments.filter(({ inForce, from, to }) => inForce || (from > now && (!to || to >= now)));
  const held = current
    .filter(({ role, covers }) => role !== 'STAFF' && !covers)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  if (held.length === 0) return <EmptyState title="Nobody holds a role here yet" />;
  const whatOf = ({ role, person }: Held) => `${roleWords[role]}, ${named(person)}`;
  return (
    <ul className="call-list roles-here">
      {held.map((one) => {
        const covers = current.filter((cover) => cover.covers === one.id);
        return (
          <li key={one.id}>
            <span>
              {named(one.person)} <span className="muted">{roleWords[one.role]}</span>
            </span>
            {mayCover(one.role) && (
              <Button kind="plain" onClick={() => setOpen(open === one.id ? '' : one.id)}>
                Arrange cover<span className="out-of-sight">: {whatOf(one)}</span>
              </Button>
            )}
            {covers.map((cover) => (
              <div className="cover" key={cover.id}>
                <span>
                  Covered by {named(cover.person)}, {shortDay(cover.from)} to {cover.to && shortDay(cover.to)}
                </span>
                {mayCover(one.role) && (
                  <Button kind="plain" onClick={() => setOpen(open === cover.id ? '' : cover.id)}>
                    End cover<span className="out-of-sight">: {whatOf(cover)}</span>
                  </Button>
                )}
                {open === cover.id && (
                  <EndCoverForm
                    bodyId={school.id}
                    coverId={cover.id}
                    from={cover.from}
                    what={whatOf(cover)}
                    onClose={close}
                  />
                )}
              </div>
            ))}
            {open === one.id && (
              <ArrangeCoverForm bodyId={school.id} appointmentId={one.id} what={whatOf(one)} onClose={close} />
            )}
          </li>
        );
      })}
    </ul>
  );
};
