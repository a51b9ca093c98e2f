import { graphql } from '@caseward/contract';
import { useAsk } from '@caseward/web-kit';
import { Link } from 'react-router';
import { countInWords } from './words';
import './alerts.css';

const UnseenAlerts = graphql(`
  query UnseenAlerts {
    alerts(input: { first: 1 }) {
      unseen
      items {
        id
      }
    }
  }
`);

/**
 * How much is new, from any page. Asks again when something that one may know of has changed. `always` for whoever may be
 * called to a record at any time; anybody else has it as long as something waits for them.
 */
export const AlertBell = ({ always }: Readonly<{ always: boolean }>) => {
  const { data } = useAsk(UnseenAlerts, {}, { topics: ['any'] });
  const { unseen = 0, items = [] } = data?.alerts ?? {};
  if (!always && items.length === 0) return null;
  const label = unseen === 0 ? 'Alerts: nothing new' : `Alerts: ${countInWords(unseen)} new`;
  return (
    <Link className="icon-button alert-bell" to="/alerts" aria-label={label}>
      <Bell />
      {unseen > 0 && (
        <span className="alert-count" aria-hidden="true">
          {countInWords(unseen)}
        </span>
      )}
    </Link>
  );
};

const Bell = () => (
  <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
    <path
      d="M12 3a6 6 0 0 0-6 6v4l-2 3.5h16L18 13V9a6 6 0 0 0-6-6Zm-2.5 16a2.5 2.5 0 0 0 5 0Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  </svg>
);
