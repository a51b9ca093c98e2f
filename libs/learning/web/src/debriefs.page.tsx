import { graphql } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import { Asked, dayInWords, EmptyState, holds, NothingMore, Page, Pager, shortDay, Tag, useAsk, useListKeys, useMe } from '@caseward/web-kit'; // prettier-ignore
import { Link, useSearchParams } from 'react-router';
import { BeginDebrief } from './begin-debrief';
import { debriefOfWords, debriefStatusWords } from './debrief-words';
import './learning.css';

const Debriefs = graphql(`
  query Debriefs($first: Int!, $after: String, $open: Boolean!) {
    debriefs(first: $first, after: $after, open: $open) {
      total
      next
      items {
        id
        reference
        schoolId
        status
        ofKind
        serious
        overdue
        dueAt
        plannedOn
        heldOn
      }
    }
  }
`);

/** The debriefs that you may know of: those still to be finished, or all. */
export const DebriefsPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const all = search.get('show') === 'all';
  const schools = useSchools();
  const me = useMe();
  const ask = useAsk(Debriefs, { first: 25, after, open: !all }, { topics: ['debrief'], keep: true });
  useListKeys('.learning-list a');
  const more = all ? '&show=all' : '';
  return (
    <Page title="Debriefs" wide>
      <nav className="tabs" aria-label="Which debriefs">
        <Link to="/debriefs" aria-current={all ? undefined : 'true'}>
          To be finished
        </Link>
        <Link to="/debriefs?show=all" aria-current={all ? 'true' : undefined}>
          All
        </Link>
      </nav>
      <Asked ask={ask} lines={8}>
        {({ debriefs: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={`/debriefs${all ? '?show=all' : ''}`} />
          ) : items.length === 0 ? (
            <EmptyState title={all ? 'No debriefs yet' : 'No debrief waits to be finished'}>
              <p>A debrief is required when the outcome of a breach of policy is decided.</p>
            </EmptyState>
          ) : (
            <>
              <p className="muted">{total === 1 ? '1 debrief' : `${total} debriefs`}</p>
              <ul className="learning-list">
                {items.map((one) => (
                  <li key={one.id}>
                    <Link to={`/debriefs/${one.id}`}>
                      <span className="reference">{one.reference}</span>
                      <span>{debriefOfWords[one.ofKind]}</span>
                      <span>
                        {debriefStatusWords[one.status]}
                        {one.heldOn && `, held ${shortDay(one.heldOn)}`}
                        {one.plannedOn && !one.heldOn && ` for ${shortDay(one.plannedOn)}`}
                      </span>
                      <span>
                        {one.overdue ? <Tag as="high">Overdue</Tag> : one.dueAt && `by ${dayInWords(one.dueAt)}`}
                        {one.serious && <Tag as="high">Serious</Tag>}
                      </span>
                      <span className="muted">{schools.find(({ id }) => id === one.schoolId)?.name}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of debriefs"
                first={after === null ? undefined : `/debriefs${all ? '?show=all' : ''}`}
                next={next ? `/debriefs?after=${encodeURIComponent(next)}${more}` : undefined}
              />
            </>
          )
        }
      </Asked>
      {holds(me, 'HT', 'DSL', 'TSL') && <BeginDebrief />}
    </Page>
  );
};
