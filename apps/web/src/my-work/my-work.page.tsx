import { graphql } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import {
  age,
  Asked,
  dayInWords,
  EmptyState,
  moment,
  Page,
  Pager,
  Shape,
  span,
  useAsk,
  useListKeys,
  useNow,
  type WorkItem,
} from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { workWords } from './work-words';
import './my-work.css';

const MyWork = graphql(`
  query MyWork($first: Int!, $after: String) {
    myWork(first: $first, after: $after) {
      total
      overdue
      next
      nextDue
      items {
        id
        recordId
        part
        reference
        what
        schoolId
        since
        due
        overdue
        people {
          id
          initials
          className
        }
      }
    }
  }
`);
const A_PAGE = 25;

/** Everything that waits for whoever is here, wherever it comes from: what is late first. */
export const MyWorkPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const ask = useAsk(MyWork, { first: A_PAGE, after }, { topics: ['any'], keep: true });
  useListKeys('.work-list a');
  return (
    <Page title="My work">
      <Asked ask={ask} lines={6}>
        {({ myWork: { items, total, overdue, next, nextDue } }) =>
          items.length === 0 ? (
            <Nothing further={after !== null} nextDue={nextDue} />
          ) : (
            <>
              <p className="muted" role="status">
                {total} {total === 1 ? 'thing' : 'things'} to do{overdue > 0 && `, ${overdue} overdue`}
              </p>
              <ul className="work-list">
                {items.map((item) => (
                  <Line key={item.id} item={item} />
                ))}
              </ul>
              <Pager
                label="Pages of your work"
                first={after === null ? undefined : '/my-work'}
                next={next ? `/my-work?after=${next}` : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};

const Nothing = ({ further, nextDue }: Readonly<{ further: boolean; nextDue: string | null }>) =>
  further ? (
    <EmptyState title="Nothing more">
      <Link to="/my-work">See all of your work</Link>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing waits for you">
      <p>
        {nextDue ? `The next thing is due on ${dayInWords(nextDue)}.` : 'What you have to do appears here by itself.'}
      </p>
    </EmptyState>
  );

/** Initials and class only: a list is seen by whoever stands behind. */
const Line = ({ item }: Readonly<{ item: WorkItem }>) => {
  const now = useNow();
  const schools = useSchools();
  const { title, to } = workWords[item.what];
  const school = schools.length > 1 ? schools.find(({ id }) => id === item.schoolId)?.name : undefined;
  const who = item.people.map(({ initials, className }) => [initials, className].filter(Boolean).join(' ')).join(', ');
  return (
    <li>
      <Link to={to(item)}>
        <span className="work-title">{title}</span>
        <span className="work-due">
          <Due item={item} now={now} />
        </span>
        <span className="muted">
          {[item.reference, who, school, `waiting ${age(item.since, now)}`].filter(Boolean).join(' · ')}
        </span>
      </Link>
    </li>
  );
};

const Due = ({ item: { due, overdue }, now }: Readonly<{ item: WorkItem; now: number }>) => {
  if (!due) return <span className="muted">No date</span>;
  const late = now - Date.parse(due);
  return overdue || late > 0 ? (
    <strong>
      <Shape of="clock" /> Overdue by {span(late)}
    </strong>
  ) : (
    <>Due {moment(due, now)}</>
  );
};
