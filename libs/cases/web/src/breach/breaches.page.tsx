import { graphql, type BreachesShown, type BreachSeverity } from '@caseward/contract';
import { Asked, DueTag, EmptyState, holds, moment, named, NothingMore, Page, Pager, SeverityTag, Tag, useAsk, useListKeys, useMe, useNow } from '@caseward/web-kit'; // prettier-ignore
import { Link, useSearchParams } from 'react-router';
import { categoryWords, severityWords, statusWords } from './breach-words';
import './breach.css';

const Breaches = graphql(`
  query Breaches($first: Int!, $after: String, $show: BreachesShown!, $severity: BreachSeverity) {
    breachCases(first: $first, after: $after, show: $show, severity: $severity) {
      total
      next
      items {
        id
        reference
        status
        openedAt
        category
        severity
        personType
        hold {
          since
        }
        subject {
          initials
          name
          erased
        }
        clocks {
          clock
          due
        }
      }
    }
  }
`);

const shownWords: Readonly<Record<BreachesShown, string>> = { open: 'Open', late: 'Late', held: 'On hold', closed: 'Closed' }; // prettier-ignore
const isOneOf = <K extends string>(words: Readonly<Record<K, string>>, text: string | null): text is K =>
  text !== null && Object.hasOwn(words, text);

/** Breaches of policy that one may know of. People by initials until one is opened. */
export const BreachesPage = () => {
  const [search] = useSearchParams();
  const me = useMe();
  const now = useNow();
  const [asked, grave, after] = [search.get('show'), search.get('severity'), search.get('after')];
  const show = isOneOf(shownWords, asked) ? asked : 'open';
  const severity = isOneOf(severityWords, grave) ? grave : undefined;
  const ask = useAsk(Breaches, { first: 25, after, show, severity: severity ?? null }, { topics: ['breach'], keep: true });
  useListKeys('.breach-list a');
  const mayOpen = holds(me, 'DSL', 'HT', 'COMMS', 'TSL');
  const here = addressOf(show, severity);
  return (
    <Page title="Breaches of policy" wide>
      {mayOpen && (
        <p className="screen-only">
          <Link className="button button-secondary" to="/breaches/new">
            Open a breach case
          </Link>
        </p>
      )}
      <Filters show={show} severity={severity} />
      <Asked ask={ask} lines={8}>
        {({ breachCases: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={here} />
          ) : items.length === 0 ? (
            <Nothing show={show} severity={severity} mayOpen={mayOpen} />
          ) : (
            <>
              <p className="muted">{total === 1 ? '1 case' : `${total} cases`}</p>
              <ul className="breach-list">
                {items.map((one) => (
                  <li key={one.id}>
                    <Link to={`/breaches/${one.id}`}>
                      <span className="reference">{one.reference}</span>
                      <span>{one.severity ? <SeverityTag level={one.severity} /> : <Tag>Not judged yet</Tag>}</span>
                      <span>
                        {categoryWords[one.category]}
                        {one.subject && <span className="muted"> · {one.subject.erased ? named(one.subject) : one.subject.initials}</span>}
                      </span>
                      <span>
                        {statusWords[one.status]} {one.hold && <Tag as="medium">On hold</Tag>}
                      </span>
                      <span>
                        {one.clocks[0] ? <DueTag due={earliest(one.clocks)} /> : <span className="muted">opened {moment(one.openedAt, now)}</span>}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of breach cases"
                first={after === null ? undefined : here}
                next={next ? `${here}${here.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
}; // prettier-ignore

const earliest = (clocks: readonly Readonly<{ due: string }>[]) => clocks.map(({ due }) => due).sort()[0] ?? '';
const addressOf = (show: BreachesShown, severity: BreachSeverity | undefined) => {
  const search = new URLSearchParams({ ...(show === 'open' ? {} : { show }), ...(severity ? { severity } : {}) });
  return search.size > 0 ? `/breaches?${search.toString()}` : '/breaches';
};

type Chosen = Readonly<{ show: BreachesShown; severity: BreachSeverity | undefined }>;
const Filters = ({ show, severity }: Chosen) => (
  <div className="breach-filters screen-only">
    <nav aria-label="Which cases">
      {Object.entries(shownWords).map(([one, word]) => (
        // the keys of the words are the choices
        <Link key={one} to={addressOf(one as BreachesShown, severity)} aria-current={one === show ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
    <nav aria-label="How grave">
      <Link to={addressOf(show, undefined)} aria-current={severity === undefined ? 'page' : undefined}>
        Any
      </Link>
      {Object.entries(severityWords).map(([one, word]) => (
        <Link
          key={one}
          to={addressOf(show, one as BreachSeverity)}
          aria-current={one === severity ? 'page' : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  </div>
);

const nothingWords: Readonly<Record<BreachesShown, string>> = {
  open: 'No breach of policy is open',
  late: 'Nothing is late',
  held: 'Nothing is on hold',
  closed: 'Nothing has been closed yet',
};
const Nothing = ({ show, severity, mayOpen }: Chosen & Readonly<{ mayOpen: boolean }>) => (
  <EmptyState title={severity ? 'None of that kind' : nothingWords[show]}>
    {severity ? (
      <p>
        <Link to={addressOf(show, undefined)}>Show all</Link>
      </p>
    ) : (
      show === 'open' && (
        <p>
          One begins from a concern, after triage{mayOpen && <>, or you <Link to="/breaches/new">open one yourself</Link></>}.
        </p>
      )
    )}
  </EmptyState>
); // prettier-ignore
