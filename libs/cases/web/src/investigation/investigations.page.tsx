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
import '../cases.css';
import './investigation.css';
import { ofWords, partWords, statusWords } from './words';

const Investigations = graphql(`
  query Investigations($first: Int!, $after: String) {
    investigations(first: $first, after: $after) {
      total
      next
      items {
        id
        reference
        ofKind
        status
        yours
        commissionedAt
        clock {
          findingsDue
          running
        }
      }
    }
  }
`);

/** Those that are in your hands. Nothing of them but what they are, until one is opened. */
export const InvestigationsPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const now = useNow();
  const ask = useAsk(Investigations, { first: 25, after }, { topics: ['investigation'], keep: true });
  useListKeys('.case-list a');
  return (
    <Page title="Investigations" wide>
      <Asked ask={ask} lines={6}>
        {({ investigations: { items, next } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first="/investigations" />
          ) : items.length === 0 ? (
            <EmptyState title="No investigation is in your hands">
              <p>One is commissioned from the page of the record that it belongs to.</p>
            </EmptyState>
          ) : (
            <>
              <ul className="case-list investigation-list">
                {items.map(({ id, reference, ofKind, status, yours, commissionedAt }) => (
                  <li key={id}>
                    <Link to={`/investigations/${id}`}>
                      <span className="reference">{reference}</span>
                      <span>
                        <Tag as={status === 'paused' ? 'medium' : 'info'}>{statusWords[status]}</Tag>
                      </span>
                      <span>{ofWords[ofKind]}</span>
                      <span>{yours.map((one) => partWords[one]).join(' · ')}</span>
                      <span className="muted">Commissioned {moment(commissionedAt, now)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of investigations"
                first={after === null ? undefined : '/investigations'}
                next={next ? `/investigations?after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};
