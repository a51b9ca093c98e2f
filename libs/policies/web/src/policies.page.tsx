import { graphql } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, holds, named, Page, SheetForm, Tag, useAsk, useListKeys, useMe } from '@caseward/web-kit';
import { Link, useNavigate } from 'react-router';
import { dayWithYear } from './day-with-year';
import { registerPolicy } from './policy-sheets';
import { adoptionWords, policyStatusWords } from './policy-words';
import { PolicyDoors } from './policy-doors';
import { versionStatusWords } from './version-words';
import './policies.css';

const Policies = graphql(`
  query Policies {
    policies {
      id
      reference
      status
      title
      adoption
      statutory
      reviewOn
      overdue
      checkBy
      emergency
      owner {
        name
        erased
      }
      inForce {
        number
        heldFrom
      }
      versions {
        id
        number
        status
      }
    }
  }
`);
const underWay = ['draft', 'consulting', 'submitted', 'approved', 'returned', 'ratified', 'noted', 'scheduled'];

/** The register: what the rules are, who owns each, what is being written, and when each is looked at again. */
export const PoliciesPage = () => {
  const ask = useAsk(Policies, {}, { topics: ['policy', 'policyversion'] });
  useListKeys('.policy-list a');
  return (
    <Page title="Policies" wide>
      <PolicyDoors />
      <Asked ask={ask} lines={8}>
        {({ policies }) =>
          policies.length === 0 ? (
            <EmptyState title="No policies yet">
              <p>The clerk or the trust safeguarding lead adds the first one.</p>
            </EmptyState>
          ) : (
            <ul className="policy-list">
              {policies.map((one) => (
                <li key={one.id}>
                  <Link to={`/policies/${one.id}`}>
                    <span>
                      <strong>{one.title}</strong>
                      {one.statutory && <span className="muted">The law asks for it</span>}
                    </span>
                    <span>
                      {one.inForce ? `Version ${one.inForce.number}` : policyStatusWords[one.status]}
                      {one.inForce?.heldFrom && (
                        <span className="muted">Since {dayWithYear(one.inForce.heldFrom)}</span>
                      )}{' '}
                      {one.emergency && <Tag as="high">Chair’s action</Tag>}
                    </span>
                    <span>
                      {adoptionWords[one.adoption]}
                      {one.owner && <span className="muted">{named(one.owner)}</span>}
                    </span>
                    <span>
                      {one.versions
                        .filter(({ status }) => underWay.includes(status))
                        .map(({ id, number, status }) => (
                          <span className="muted" key={id}>
                            Version {number}: {versionStatusWords[status].toLowerCase()}
                          </span>
                        ))}
                    </span>
                    <span>
                      {one.reviewOn && `Review ${dayWithYear(one.reviewOn)} `}
                      {one.overdue && <Tag as="high">Overdue</Tag>}
                      {one.checkBy && <Tag as="medium">Early review</Tag>}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <RegisterPolicy />
    </Page>
  );
};

const RegisterPolicy = () => {
  const me = useMe();
  const schools = useSchools();
  const go = useNavigate();
  if (!holds(me, 'TSL', 'CLERK')) return null;
  const bodies = [me.trustId, ...schools.map(({ id }) => id)];
  return (
    <details className="more screen-only">
      <summary>{registerPolicy.title}</summary>
      <SheetForm
        sheet={registerPolicy}
        record={{ id: me.trustId, entries: 0, nextCommands: [], bodies }}
        onDone={(policyId) => void go(`/policies/${policyId}`)}
      />
    </details>
  );
};
