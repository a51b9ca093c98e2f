import { graphql } from '@caseward/contract';
import { Asked, EmptyState, named, Page, shortDay, Tag, today, useAsk, useListKeys } from '@caseward/web-kit';
import { Link } from 'react-router';
import { adoptionWords, policyStatusWords } from './policy-words';
import { PolicyDoors } from './policy-doors';
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
      owner {
        name
        erased
      }
    }
  }
`);

/** The register: what the rules are, who owns each, and when it is looked at again. */
export const PoliciesPage = () => {
  const ask = useAsk(Policies, {}, { topics: ['policy'] });
  useListKeys('.policy-list a');
  return (
    <Page title="Policies" wide>
      <PolicyDoors />
      <Asked ask={ask} lines={8}>
        {({ policies }) =>
          policies.length === 0 ? (
            <EmptyState title="No policies yet">
              <p>The clerk or the trust safeguarding lead registers the first one.</p>
            </EmptyState>
          ) : (
            <ul className="policy-list">
              {policies.map((one) => (
                <li key={one.id}>
                  <Link to={`/policies/${one.id}`}>
                    <strong>{one.title}</strong>
                    <span>{policyStatusWords[one.status]}</span>
                    <span>{adoptionWords[one.adoption]}</span>
                    <span>{one.owner && named(one.owner)}</span>
                    <span>
                      {one.reviewOn && `Review ${shortDay(one.reviewOn)} ${one.reviewOn.slice(0, 4)} `}
                      {one.reviewOn && one.reviewOn < today() && <Tag as="high">Overdue</Tag>}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  );
};
