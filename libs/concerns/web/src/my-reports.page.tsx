import { graphql } from '@caseward/contract';
import {
  Asked,
  EmptyState,
  moment,
  NothingMore,
  Page,
  Pager,
  Tag,
  useAsk,
  useListKeys,
  useNow,
} from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { UnsentReport } from './unsent-report';
import { reportStatusWords } from './words';
import './report.css';

const MyReports = graphql(`
  query MyReports($first: Int!, $after: String) {
    myReports(first: $first, after: $after) {
      next
      items {
        id
        reference
        submittedAt
        status
        asked
        people {
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

export const MyReportsPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const now = useNow();
  const ask = useAsk(MyReports, { first: 20, after }, { topics: ['concern'], keep: true });
  useListKeys('.report-list a');
  return (
    <Page title="My reports">
      <p>
        <Link to="/report/about-me">Tell of something about yourself</Link>
      </p>
      <UnsentReport />
      <Asked ask={ask} lines={6}>
        {({ myReports: { items, next } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first="/my/reports" />
          ) : items.length === 0 ? (
            <EmptyState title="You have not reported anything yet">
              <p>
                <Link className="button button-primary" to="/report">
                  Report a concern
                </Link>
              </p>
            </EmptyState>
          ) : (
            <>
              <ul className="report-list">
                {items.map((report) => (
                  <li key={report.id}>
                    <Link to={`/my/reports/${report.id}`}>
                      <span className="reference">{report.reference}</span>
                      <span>
                        {report.people
                          .map(({ person }) => [person.initials, person.className].filter(Boolean).join(' '))
                          .join(', ')}
                      </span>
                      <span className="muted">{moment(report.submittedAt, now)}</span>
                      {report.asked && <Tag as="medium">You are asked something</Tag>}
                      <Tag>{reportStatusWords[report.status].word}</Tag>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of reports"
                first={after === null ? undefined : '/my/reports'}
                next={next ? `/my/reports?after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};
