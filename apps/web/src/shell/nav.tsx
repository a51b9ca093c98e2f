import type { Me } from '@caseward/web-kit';
import { useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { doorsOf, mayReport, type Door } from './doors';
import { Icon } from './icon';
import { behindDoor, furtherDoors, Slots, workDoor } from './slots';
import './nav.css';

/** As many as fit beside each other at 320 pixels; the fifth opens the rest. */
const ON_A_PHONE = 5;

/**
 * The ways to go: a bar at the bottom of a phone, a row under the top bar of a tablet and for staff, a column at the left of
 * a desk. One list, placed by the style sheet, so that it is read once.
 */
export const Nav = ({ me }: Readonly<{ me: Me }>) => {
  const { key } = useLocation();
  // Open on the page on which it was opened: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === key;
  const doors = doorsOf(me);
  const fits = doors.length + 2 <= ON_A_PHONE;
  const first = fits ? doors : doors.slice(0, ON_A_PHONE - 2);
  const rest = doors.slice(first.length);
  const ways = (group?: Door['group']) =>
    rest.filter((door) => door.group === group).map((door) => <Way key={door.to} door={door} me={me} />);
  const learning = ways('learning');
  const also = ways('also');
  return (
    <nav
      className="doors"
      aria-label="Main"
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && setOpenAt(undefined)}
    >
      {first.map((door) => (
        <Way key={door.to} door={door} me={me} />
      ))}
      {doors.every(({ to }) => to !== '/my-work') && <Slots of={[workDoor]} me={me} />}
      {mayReport(me) && (
        <NavLink className="door phone-only" to="/report" end>
          <Icon of="report" />
          <span>Report</span>
        </NavLink>
      )}
      {!fits && (
        <button
          type="button"
          className="door phone-only"
          aria-expanded={open}
          aria-controls="more-doors"
          onClick={() => setOpenAt(open ? undefined : key)}
        >
          <Icon of="more" />
          <span>More</span>
        </button>
      )}
      <div id="more-doors" className={fits ? 'doors-rest' : 'doors-rest doors-folded'} data-open={open || undefined}>
        {ways()}
        <Slots of={furtherDoors} me={me} />
        {learning.length > 0 && (
          <div className="doors-group" role="group" aria-label="Learning">
            <span className="doors-title" aria-hidden="true">
              Learning
            </span>
            {learning}
          </div>
        )}
        {also.length > 0 && (
          <div className="doors-group" role="group" aria-label="Schools and reports">
            {also}
          </div>
        )}
        <Link className="door door-help" to="/help/urgent">
          <Icon of="help" />
          <span>Urgent help</span>
        </Link>
      </div>
    </nav>
  );
};

/** A school that was chosen stays chosen where the next page knows it too. */
const Way = ({ door: { to, label, icon, bySchool }, me }: Readonly<{ door: Door; me: Me }>) => {
  const school = new URLSearchParams(useLocation().search).get('school');
  const count = behindDoor[to];
  return (
    <NavLink className="door" to={bySchool && school ? `${to}?school=${encodeURIComponent(school)}` : to}>
      <Icon of={icon} />
      <span>{label}</span>
      {count && <Slots of={[count]} me={me} />}
    </NavLink>
  );
};
