import { graphql, type CasesQuery, type CasesShown } from '@caseward/contract';
import { categoryWords } from '@caseward/concerns-web';
import {
  Asked,
  EmptyState,
  moment,
  named,
  NothingMore,
  Page,
  Pager,
  SeverityTag,
  Tag,
  useAsk,
  useListKeys,
  useNow,
} from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import './cases.css';
import { dueWords, statusWords, supportWords } from './words';

const Cases = graphql(`
  query Cases($first: Int!, $after: String, $show: CasesShown!) {
    childCases(first: $first, after: $after, show: $show) {
      total
      next
      items {
        id
        reference
        status
        openedAt
        level
        category
        support
        reminded
        dues {
          id
          name
          due
        }
        owner {
          name
          erased
        }
        children {
          id
          initials
          className
        }
      }
    }
  }
`);

type Row = CasesQuery['childCases']['items'][number];

/** What a list shows, and what is said when that is nothing. */
const filters: Readonly<Record<CasesShown, Readonly<{ title: string; empty: string }>>> = {
  live: { title: 'All that are not closed', empty: 'No case is open' },
  mine: { title: 'Mine', empty: 'No open case is yours' },
  reminded: { title: 'Somebody must look', empty: 'Nobody has to be reminded of a case' },
  resting: { title: 'Resting', empty: 'No case is resting' },
  closed: { title: 'Closed', empty: 'No case is closed yet' },
  all: { title: 'All', empty: 'No cases yet' },
};
const shownIn = (asked: string | null): CasesShown => (asked && asked in filters ? (asked as CasesShown) : 'live'); // a key of it

/** Cases that you may know of. Children by initials and class until one is opened. */
export const CasesPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const show = shownIn(search.get('show'));
  const now = useNow();
  const ask = useAsk(Cases, { first: 25, after, show }, { topics: ['childcase'], keep: true });
  useListKeys('.case-list a');
  return (
    <Page title="Cases" wide>
      <nav className="case-tabs" aria-label="Which cases">
        {Object.entries(filters).map(([key, { title }]) => (
          <Link key={key} to={key === 'live' ? '/cases' : `/cases?show=${key}`} aria-current={key === show && 'page'}>
            {title}
          </Link>
        ))}
      </nav>
      <Asked ask={ask} lines={8}>
        {({ childCases: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={`/cases?show=${show}`} />
          ) : items.length === 0 ? (
            <EmptyState title={filters[show].empty}>
              {show === 'live' || show === 'all' ? (
                <p>
                  A case is opened from a concern, after triage. <Link to="/inbox">Go to the inbox</Link>
                </p>
              ) : (
                <Link to="/cases">Show all that are not closed</Link>
              )}
            </EmptyState>
          ) : (
            <>
              <p className="muted">{total === 1 ? '1 case' : `${total} cases`}</p>
              <ul className="case-list">
                {items.map((file) => (
                  <CaseRow key={file.id} file={file} now={now} />
                ))}
              </ul>
              <Pager
                label="Pages of cases"
                first={after === null ? undefined : `/cases?show=${show}`}
                next={next ? `/cases?show=${show}&after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};

const CaseRow = ({ file, now }: Readonly<{ file: Row; now: number }>) => {
  const [due] = file.dues;
  return (
    <li>
      <Link to={`/cases/${file.id}`}>
        <span className="reference">{file.reference}</span>
        <span>{file.level && <SeverityTag level={file.level} />}</span>
        <span>
          {file.children.map((c) => [c.initials, c.className].filter(Boolean).join(' ')).join(', ')}
          {file.category && <span className="muted case-line">{categoryWords[file.category]}</span>}
        </span>
        <span>
          {statusWords[file.status]}
          <span className="muted case-line">{file.support ? supportWords[file.support] : 'Help not decided yet'}</span>
        </span>
        <span>
          {named(file.owner)}
          <span className="muted case-line">opened {moment(file.openedAt, now)}</span>
        </span>
        <span>
          {file.reminded && <Tag as="high">Look at it</Tag>}
          {due ? (
            <>
              {moment(due.due, now)}
              <span className="muted case-line">{dueWords[due.name] ?? 'Something falls due'}</span>
            </>
          ) : (
            !file.reminded && <span className="muted">Nothing falls due</span>
          )}
        </span>
      </Link>
    </li>
  );
};
