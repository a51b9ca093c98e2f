import { graphql, type AlertsQuery } from '@caseward/contract';
import { Asked, Button, EmptyState, moment, Page, Pager, Tag, useAsk, useListKeys, useNow } from '@caseward/web-kit';
import { useState } from 'react';
import { Link, NavLink, useSearchParams } from 'react-router';
import { useMarkSeen } from './mark-seen';
import { kindWords } from './words';
import './alerts.css';

const Alerts = graphql(`
  query Alerts($input: AlertsInput!) {
    alerts(input: $input) {
      unseen
      next
      items {
        id
        record
        reference
        kind
        at
        seen
      }
    }
  }
`);
type List = AlertsQuery['alerts'];

/** What one has to know of. Having looked at an alert changes nothing but its weight: only an action settles it. */
export const AlertsPage = () => {
  const [search] = useSearchParams();
  const settled = search.has('settled');
  const after = search.get('after');
  const ask = useAsk(Alerts, { input: { settled, first: 25, after } }, { topics: ['any'], keep: true });
  useListKeys('.alert-list a');
  const here = settled ? '/alerts?settled' : '/alerts';
  return (
    <Page title="Alerts">
      <Queues settled={settled} />
      <Asked ask={ask} lines={6}>
        {({ alerts }) => (
          <>
            {alerts.items.length === 0 ? (
              <EmptyState
                title={
                  after !== null
                    ? 'Nothing more here'
                    : settled
                      ? 'Nothing has been dealt with yet'
                      : 'Nothing is waiting for you'
                }
              />
            ) : (
              <Lines items={alerts.items} settled={settled} />
            )}
            <Pager
              label="Pages of alerts"
              first={after === null ? undefined : here}
              next={alerts.next ? `${here}${settled ? '&' : '?'}after=${encodeURIComponent(alerts.next)}` : undefined}
            />
          </>
        )}
      </Asked>
    </Page>
  );
};

const Queues = ({ settled }: Readonly<{ settled: boolean }>) => (
  <nav className="alert-queues" aria-label="Which alerts">
    <Link to="/alerts" aria-current={settled ? undefined : 'page'}>
      Waiting
    </Link>
    <Link to="/alerts?settled" aria-current={settled ? 'page' : undefined}>
      Dealt with
    </Link>
  </nav>
);

const Lines = ({ items, settled }: Readonly<{ items: List['items']; settled: boolean }>) => {
  const now = useNow();
  const markSeen = useMarkSeen();
  const [failed, setFailed] = useState(false);
  const fresh = settled ? [] : items.filter(({ seen }) => !seen).map(({ id }) => id);
  const mark = (alerts: readonly string[]) =>
    void markSeen(alerts).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <p role="status">{failed && 'We could not note that you have seen them. They stay marked as new.'}</p>
      {fresh.length > 0 && (
        <Button kind="secondary" onClick={() => mark(fresh)}>
          {fresh.length === 1 ? 'Mark as seen' : `Mark all ${fresh.length} as seen`}
        </Button>
      )}
      <ul className="alert-list">
        {items.map(({ id, record, reference, kind, at, seen }) => (
          <li key={id}>
            <NavLink
              to={`${kindWords[kind].at}/${record}`}
              className={seen || settled ? '' : 'alert-new'}
              onClick={() => mark(seen ? [] : [id])}
            >
              <span className="alert-title">
                {!seen && !settled && <span className="out-of-sight">New: </span>}
                {kindWords[kind].title}
              </span>
              <span className="alert-facts">
                <Tag as={settled ? 'info' : kindWords[kind].as}>{settled ? 'Dealt with' : kindWords[kind].tag}</Tag>
                <span className="reference">{reference}</span>
                <span className="muted">{moment(at, now)}</span>
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
};
