import { holds, useMe } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { Commissioning } from './commission.page';

/** On a record's page, for whoever may have it looked into. */
export const CommissionLink = (of: Commissioning) => {
  const me = useMe();
  return holds(me, 'HT', 'EHT', 'TSL', 'COG', 'COT', 'DSL') ? (
    <p className="screen-only">
      <Link to="/investigations/commission" state={of}>
        Commission an investigation
      </Link>
    </p>
  ) : null;
};
