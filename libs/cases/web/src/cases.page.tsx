import { graphql } from '@caseward/contract';
import { categoryWords } from '@caseward/concerns-web';
import {
  Asked,
  EmptyState,
  moment,
  named,
  Page,
  Pager,
  SeverityTag,
  useAsk,
  useListKeys,
  useNow,
} from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import './cases.css';

const Cases = graphql(`
  query Cases($first: Int!, $after: String) {
    childCases(first: $first, after: $after) {
      total
      next
      items {
        id
        reference
        openedAt
        level
        category
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

/** The open cases that you may know of. Children by initials and class until one is opened. */
export const CasesPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const now = useNow();
  const ask = useAsk(Cases, { first: 25, after }, { topics: ['childcase'], keep: true });
  useListKeys('.case-list a');
  return (
    <Page title="Cases" wide>
      <Asked ask={ask} lines={8}>
        {({ childCases: { items, next, total } }) =>
          items.length === 0 ? (
            <EmptyState title="No cases yet">
              <p>
                A case is opened from a concern, after triage. <Link to="/inbox">Go to the inbox</Link>
              </p>
            </EmptyState>
          ) : (
            <>
              <p className="muted">{total === 1 ? '1 open case' : `${total} open cases`}</p>
              <ul className="case-list">
                {items.map((file) => (
                  <li key={file.id}>
                    <Link to={`/cases/${file.id}`}>
                      <span className="reference">{file.reference}</span>
                      <span>{file.level && <SeverityTag level={file.level} />}</span>
                      <span>
                        {file.children.map((c) => [c.initials, c.className].filter(Boolean).join(' ')).join(', ')}
                      </span>
                      <span>{file.category && categoryWords[file.category]}</span>
                      <span className="muted">
                        {named(file.owner)} · opened {moment(file.openedAt, now)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of cases"
                first={after === null ? undefined : '/cases'}
                next={next ? `/cases?after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};
