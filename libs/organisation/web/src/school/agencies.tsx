import { agencyWords } from '@caseward/organisation-domain/urgent-help';
import { EmptyState } from '@caseward/web-kit';
import { Phone } from './phone';
import type { Contact } from './school-query';

/** Whom the school calls outside itself. */
export const Agencies = ({ contacts }: Readonly<{ contacts: readonly Contact[] }>) =>
  contacts.length === 0 ? (
    <EmptyState title="No numbers yet">
      <p>Add children’s services and the designated officer (LADO), so that nobody has to look for them.</p>
    </EmptyState>
  ) : (
    <ul className="call-list">
      {contacts.map(({ agency, name, phone, hours, email }) => (
        <li key={`${agency} ${name}`}>
          <span>
            {agencyWords[agency]}
            <small className="muted">{[name, hours].filter(Boolean).join(' · ')}</small>
            {email && (
              <small>
                <a className="roomy" href={`mailto:${email}`}>
                  {email}
                </a>
              </small>
            )}
          </span>
          <Phone number={phone} />
        </li>
      ))}
    </ul>
  );
