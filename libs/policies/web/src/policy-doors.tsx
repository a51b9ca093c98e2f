import { holds, useMe } from '@caseward/web-kit';
import { Link } from 'react-router';

const overseers = ['HT', 'EHT', 'DSL', 'TSL', 'CEO', 'COG', 'COT', 'GOV', 'SG', 'CLERK', 'HR', 'POL'];
/** Who may read what lessons led to, in policies and in what is taught. */
const governing = [...overseers.filter((role) => role !== 'HR'), 'AUD'];

/** From the register of policies to what they ask of schools and people. */
export const PolicyDoors = () => {
  const me = useMe();
  return (
    <nav className="policy-doors screen-only" aria-label="About policies">
      <Link to="/my/policies">For you to read</Link>
      <Link to="/policies/adoption">Which school follows what</Link>
      {holds(me, ...overseers) && <Link to="/policies/campaigns">Who has read what</Link>}
      {holds(me, ...governing) && <Link to="/changes">What lessons led to</Link>}
      <Link to="/policies/references">Law and guidance</Link>
    </nav>
  );
};
