import { graphql } from '@caseward/contract';
import {
  Asked,
  EmptyState,
  moment,
  named,
  NothingMore,
  Page,
  Pager,
  Tag,
  useAsk,
  useListKeys,
  useMe,
  useNow,
} from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import './conduct.css';
import { RaiseDirectly } from './raise-directly';
import { statusWords } from './words';

const AdultConductRecords = graphql(`
  query AdultConductRecords($first: Int!, $after: String) {
    adultConductRecords(first: $first, after: $after) {
      total
      next
      items {
        id
        reference
        status
        way
        raisedAt
        ladoDue
        responseDue
        caseManager {
          name
          erased
        }
      }
    }
  }
`);

/** The records about adults that you are one of the few to read. Nobody's name stands here. */
export const ConductListPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const now = useNow();
  const me = useMe();
  const ask = useAsk(AdultConductRecords, { first: 25, after }, { topics: ['adultconduct'], keep: true });
  useListKeys('.conduct-list a');
  return (
    <Page title="Records about adults" wide>
      <Asked ask={ask} lines={6}>
        {({ adultConductRecords: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first="/conduct" />
          ) : items.length === 0 ? (
            <EmptyState title="There is nothing here for you to see.">
              <p>
                To report something about an adult, <Link to="/report">report a concern</Link>.
              </p>
            </EmptyState>
          ) : (
            <>
              <p className="muted">{total === 1 ? '1 record' : `${total} records`}</p>
              <ul className="conduct-list">
                {items.map(({ id, reference, status, way, raisedAt, ladoDue, responseDue, caseManager }) => {
                  const due = ladoDue ?? responseDue;
                  return (
                    <li key={id}>
                      <Link to={`/conduct/${id}`}>
                        <span className="reference">{reference}</span>
                        <span>
                          <Tag as={way === 'allegation' ? 'high' : 'info'}>{statusWords[status]}</Tag>
                        </span>
                        <span>
                          {due &&
                            `${ladoDue ? 'LADO' : 'Answer'} ${Date.parse(due) < now ? 'overdue since' : 'by'} ${moment(due, now)}`}
                        </span>
                        <span className="muted">
                          {caseManager ? named(caseManager) : 'Nobody manages it yet'} · begun {moment(raisedAt, now)}
                        </span>
                      </Link>
                    </li>
                  );
                })}
              </ul>
              <Pager
                label="Pages of records"
                first={after === null ? undefined : '/conduct'}
                next={next ? `/conduct?after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
      <RaiseDirectly me={me} />
    </Page>
  );
};
