import { Link } from 'react-router';
import type { Policy } from './documents';
import { dayWithYear } from './day-with-year';
import { versionStatusWords } from './version-words';

/** Every text that a policy had, has, or is to have, as far as somebody may read it. */
export const Versions = ({ policy: { id, versions, emergency, inForce } }: Readonly<{ policy: Policy }>) =>
  versions.length > 0 && (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className="version-list">
        {versions.map((one) => (
          <li key={one.id}>
            <Link to={`/policies/${id}/versions/${one.id}`}>Version {one.number}</Link>{' '}
            {/* It holds again when the chair’s text lapses. */}
            {emergency && one.status === 'in_force' && one.id !== inForce?.id
              ? 'Stands behind the chair’s text'
              : versionStatusWords[one.status]}
            {one.heldFrom && (
              <span className="muted">
                {' '}
                · {one.heldTo ? 'from' : 'since'} {dayWithYear(one.heldFrom)}
                {one.heldTo && ` until ${dayWithYear(one.heldTo)}`}
              </span>
            )}
            {one.status === 'scheduled' && one.effectiveFrom && (
              <span className="muted"> · from {dayWithYear(one.effectiveFrom)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
