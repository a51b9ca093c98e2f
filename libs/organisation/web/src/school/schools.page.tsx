import { graphql } from '@caseward/contract';
import { Asked, EmptyState, named, Page, useAsk } from '@caseward/web-kit';
import { Link, Navigate } from 'react-router';
import { leaving } from './school-details';
import { Phone } from './phone';
import './school.css';

const OnCallEverywhere = graphql(`
  query OnCallEverywhere {
    schools {
      id
      name
      localAuthority
      lastDay
      dutyPhone
      onCall {
        bodyId
        onDuty
        person {
          id
          name
          erased
        }
      }
    }
  }
`);

/** Every school that somebody works for, and who is on call there now. Of one school alone, that school. */
export const SchoolsPage = () => {
  const ask = useAsk(OnCallEverywhere, {}, { topics: ['school', 'appointment'] });
  return (
    <Asked ask={ask} lines={6}>
      {({ schools: [first, ...others] }) => {
        if (first && others.length === 0) return <Navigate to={`/schools/${first.id}`} replace />;
        return (
          <Page title="Schools">
            {!first && <EmptyState title="No school yet" />}
            <ul className="call-list">
              {(first ? [first, ...others] : []).map(
                ({ id, name, localAuthority, lastDay, dutyPhone, onCall: [next] }) => (
                  <li key={id}>
                    <span>
                      <Link to={`/schools/${id}`}>{name}</Link>
                      <small className="muted">
                        {localAuthority}
                        {lastDay && ` · ${leaving(lastDay)}`}
                        {next && ` · ${next.onDuty ? 'On call' : 'First in line'}: ${named(next.person)}`}
                      </small>
                    </span>
                    {dutyPhone ? <Phone number={dutyPhone} /> : <span className="muted">No on-call line</span>}
                  </li>
                ),
              )}
            </ul>
          </Page>
        );
      }}
    </Asked>
  );
};
