import { graphql, type TriageInboxQuery } from '@caseward/contract';
import { SchoolFilter, useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, NothingMore, Page, Pager, useAsk, useListKeys } from '@caseward/web-kit';
import { useEffect } from 'react';
import { Link, Outlet, useParams, useSearchParams } from 'react-router';
import { InboxRow } from './inbox-row';
import './inbox.css';

const TriageInbox = graphql(`
  query TriageInbox($input: TriageInboxInput!) {
    triageInbox(input: $input) {
      total
      next
      counts {
        new
        mine
        waiting
        snoozed
      }
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
        danger
        withdrawn
        reviewOn
        earlierIn30Days
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
  { queue: 'new', word: 'New', told: 'new, most urgent first' },
  { queue: 'mine', word: 'Mine', told: 'with you, most urgent first' },
  { queue: 'waiting', word: 'Waiting', told: 'waiting for an answer or with a colleague, most urgent first' },
  { queue: 'snoozed', word: 'Snoozed', told: 'watched until a day of review' },
  { queue: 'decided', word: 'Decided', told: 'decided' },
  { queue: 'aside', word: 'Set aside', told: 'set aside as duplicates or not reportable' },
] as const;
type Queue = (typeof queues)[number];

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
  const tab = queues.find((one) => one.queue === search.get('queue')) ?? queues[0];
  const { queue } = tab;
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
            {queues.map((one) => (
              <Link
                key={one.queue}
                to={withParam(search, { queue: one.queue === 'new' ? undefined : one.queue })}
                aria-current={one.queue === queue ? 'true' : undefined}
              >
                {one.word}
                <Count of={one.queue} counts={ask.data?.triageInbox.counts} />
              </Link>
            ))}
          </nav>
          <SchoolFilter schools={schools} />
          <Asked ask={ask} lines={6}>
            {({ triageInbox: { items, next, total } }) =>
              items.length === 0 && after !== null ? (
                <NothingMore first={withParam(search, {})} />
              ) : items.length === 0 ? (
                <Nothing queue={queue} all={schoolId === null ? undefined : withParam(search, { school: undefined })} />
              ) : (
                <>
                  <p className="muted" role="status">
                    {`${total} ${tab.told}`}
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

type Counts = TriageInboxQuery['triageInbox']['counts'];

const Count = ({ of, counts }: Readonly<{ of: Queue['queue']; counts: Counts | undefined }>) =>
  counts && of in counts ? <span className="tab-count">{counts[of as keyof Counts]}</span> : null;

const nothing: Readonly<Record<Queue['queue'], Readonly<{ title: string; words?: string }>>> = {
  new: {
    title: 'Nothing new',
    words: 'Every concern has somebody who deals with it. A new one appears here by itself.',
  },
  mine: { title: 'Nothing with you' },
  waiting: { title: 'Nothing waits for an answer' },
  snoozed: { title: 'Nothing is being watched' },
  decided: { title: 'Nothing decided yet' },
  aside: { title: 'Nothing set aside' },
};

/** `all`: the same queue of all schools, while only one of them is shown. */
const Nothing = ({ queue, all }: Readonly<{ queue: Queue['queue']; all: string | undefined }>) => {
  if (all !== undefined)
    return (
      <EmptyState title="Nothing at this school">
        <Link to={all}>Show all schools</Link>
      </EmptyState>
    );
  const { title, words } = nothing[queue];
  return <EmptyState title={title}>{words ? <p>{words}</p> : <Link to="/inbox">See what is new</Link>}</EmptyState>;
};
