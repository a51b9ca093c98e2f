import { graphql } from '@caseward/contract';
import { Notice, useAsk } from '@caseward/web-kit';
import { Link } from 'react-router';

const StaleReferences = graphql(`
  query StaleReferences($policyId: ID!) {
    staleReferences(policyId: $policyId) {
      code
      title
      cited
      inForce
      clauses
    }
  }
`);

/** On a policy's page: what its text in force cites that is no longer in force. Nothing when all of it is. */
export const StaleCitations = ({ policyId }: Readonly<{ policyId: string }>) => {
  const ask = useAsk(StaleReferences, { policyId }, { topics: ['policyversion', 'statutoryreference'] });
  const stale = ask.data?.staleReferences ?? [];
  if (stale.length === 0) return null;
  return (
    <Notice tone="warning" title="It names law or guidance that is no longer in force">
      <ul>
        {stale.map(({ code, title, cited, inForce, clauses }) => (
          <li key={`${code} ${cited}`}>
            {title} {cited}, in {clauses.length === 1 ? 'clause' : 'clauses'} {clauses.join(', ')}:{' '}
            {inForce ? `${inForce} is in force.` : 'nothing took its place.'}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/policies/references">Law and guidance</Link>
      </p>
    </Notice>
  );
};
