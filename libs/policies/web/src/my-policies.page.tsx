import { graphql, type MyPoliciesQuery } from '@caseward/contract';
import { Asked, EmptyState, Page, Tag, useAsk } from '@caseward/web-kit';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import { acknowledgementStatusWords } from './duty-words';
import './duties.css';
import './policies.css';

const MyPolicies = graphql(`
  query MyPolicies {
    myPolicies {
      id
      policyTitle
      status
      dueOn
      overdue
      settledOn
    }
  }
`);
type Mine = MyPoliciesQuery['myPolicies'][number];
const isOpen = ({ status }: Mine) => status === 'notified' || status === 'opened' || status === 'declined';

/** What I have to read, and what I have acknowledged. */
export const MyPoliciesPage = () => {
  const ask = useAsk(MyPolicies, {}, { topics: ['acknowledgement'] });
  return (
    <Page title="Policies for you to read" back={<Link to="/policies">All policies</Link>}>
      <Asked ask={ask} lines={5}>
        {({ myPolicies }) => {
          const [open, done] = [myPolicies.filter(isOpen), myPolicies.filter((one) => !isOpen(one))];
          return (
            <>
              {open.length === 0 ? (
                <EmptyState title="You have read everything">
                  <p>When a policy changes what it asks of you, it is shown here.</p>
                  <Link to="/policies">Look up a policy</Link>
                </EmptyState>
              ) : (
                <List of={open} />
              )}
              {done.length > 0 && (
                <>
                  <h2>Done</h2>
                  <List of={done} />
                </>
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
};

const List = ({ of }: Readonly<{ of: readonly Mine[] }>) => (
  <ul className="policy-list short">
    {of.map((one) => (
      <li key={one.id}>
        <Link to={`/my/policies/${one.id}`}>
          <strong>{one.policyTitle}</strong>
          <span>
            {acknowledgementStatusWords[one.status]}
            {one.settledOn ? ` on ${dayWithYear(one.settledOn)}` : ` by ${dayWithYear(one.dueOn)}`}{' '}
            {one.overdue && <Tag as="high">Overdue</Tag>}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
