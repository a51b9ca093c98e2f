import { NavLink } from 'react-router';
import { workParts } from './work-parts';
import './work.css';

/** From one part of the work to another, and back to the case. */
export const WorkNav = ({ id }: Readonly<{ id: string }>) => (
  <nav className="work-nav screen-only" aria-label="Parts of this case">
    <NavLink to={`/cases/${id}`} end>
      Case
    </NavLink>
    {workParts.map(({ path, title }) => (
      <NavLink key={path} to={`/cases/${id}/${path}`}>
        {title}
      </NavLink>
    ))}
  </nav>
);
