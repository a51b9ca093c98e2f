import { graphql, type TriageInboxQuery } from '@caseward/contract';
import { SchoolFilter, useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, Page, Pager, useAsk, useListKeys } from '@caseward/web-kit';
import { useEffect } from 'react';
import { Link, Outlet, useParams, useSearchParams } from 'react-router';
import { InboxRow } from './inbox-row';
import './inbox.css';

const TriageInbox = graphql(`
  query TriageInbox($input: TriageInboxInput!) {
    triageInbox(input: $input) {
      total
      next
      items {
        id
        reference
        schoolId
        status
        submittedAt
        safeNow
        aboutAnAdult
        overdue
        triageDue
        people {
          part
          person {
            id
            initials
            className
          }
        }
      }
    }
  }
`);
export type InboxItem = TriageInboxQuery['triageInbox']['items'][number];

const queues = [
  { queue: 'waiting', word: 'Waiting' },
  { queue: 'decided', word: 'Decided' },
] as const;

const withParam = (search: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string => {
  const next = new URLSearchParams(search);
  next.delete('after');
  for (const [name, value] of Object.entries(changes))
    if (value) next.set(name, value);
    else next.delete(name);
  const text = next.toString();
  return text === '' ? '/inbox' : `/inbox?${text}`;
};

/** Two panes on a desk, two pages on a phone: the list, and the concern that is open. */
export const TriageInboxPage = () => {
  const open = useParams()['id'];
  const [search] = useSearchParams();
  const schools = useSchools();
  const queue = search.get('queue') === 'decided' ? 'decided' : 'waiting';
  const schoolId = search.get('school');
  const after = search.get('after');
  const ask = useAsk(
    TriageInbox,
    { input: { queue, first: 25, ...(schoolId ? { schoolId } : {}), ...(after ? { after } : {}) } },
    { topics: ['concern'], keep: true },
  );
  useListKeys('.inbox-list a');
  useEffect(() => {
    // The list becomes a pane of its own, at its top: bring the one that was chosen back into it.
    document.querySelector('.inbox-list [aria-current="page"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return (
    <div className={open === undefined ? 'inbox' : 'inbox inbox-open'}>
      <div className="inbox-pane">
        <Frame alone={open === undefined}>
          <nav className="tabs" aria-label="Queues">
            {queues.map((tab) => (
              <Link
                key={tab.queue}
                to={withParam(search, { queue: tab.queue === 'waiting' ? undefined : tab.queue })}
                aria-current={tab.queue === queue ? 'true' : undefined}
              >
                {tab.word}
              </Link>
            ))}
          </nav>
          <SchoolFilter schools={schools} />
          <Asked ask={ask} lines={6}>
            {({ triageInbox: { items, next, total } }) =>
              items.length === 0 ? (
                <Nothing queue={queue} filtered={schoolId !== null} />
              ) : (
                <>
                  <p className="muted" role="status">
                    {queue === 'waiting' ? `${total} waiting, most urgent first` : `${total} decided`}
                  </p>
                  <ul className="inbox-list">
                    {items.map((item) => (
                      <InboxRow key={item.id} item={item} search={search.toString()} />
                    ))}
                  </ul>
                  <Pager
                    label="Pages of the inbox"
                    first={after === null ? undefined : withParam(search, {})}
                    next={next ? withParam(search, { after: next }) : undefined}
                  />
                </>
              )
            }
          </Asked>
        </Frame>
      </div>
      <Outlet />
    </div>
  );
};

/** With a concern open beside it, the heading of the page is the concern's. */
const Frame = ({ alone, children }: Readonly<{ alone: boolean; children: React.ReactNode }>) =>
  alone ? (
    <Page title="Inbox" wide>
      {children}
    </Page>
  ) : (
    <div className="page page-wide">
      <p className="inbox-title">Inbox</p>
      {children}
    </div>
  );

const Nothing = ({ queue, filtered }: Readonly<{ queue: 'waiting' | 'decided'; filtered: boolean }>) => {
  if (filtered)
    return (
      <EmptyState title="Nothing at this school">
        <Link to="/inbox">Show all schools</Link>
      </EmptyState>
    );
  return queue === 'waiting' ? (
    <EmptyState title="Nothing waiting">
      <p>Every concern has a decision. A new one appears here by itself.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing decided yet">
      <Link to="/inbox">See what is waiting</Link>
    </EmptyState>
  );
};
