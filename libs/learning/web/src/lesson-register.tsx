import { graphql } from '@caseward/contract';
import { useSchools } from '@caseward/organisation-web';
import { Asked, EmptyState, named, NothingMore, Pager, shortDay, Tag, useAsk } from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { chosenIn, LessonFilter, pageOf } from './lesson-filter';
import { lessonStatusWords, overdueWords, typeWords } from './lesson-words';

const Lessons = graphql(`
  query Lessons($first: Int!, $after: String, $status: LessonStatus, $type: LessonType, $waiting: Boolean!) {
    lessons(first: $first, after: $after, status: $status, type: $type, waiting: $waiting) {
      total
      next
      items {
        id
        reference
        schoolId
        status
        type
        deidentified
        dueOn
        nextCheckOn
        overdue
        sharedAt
        owner {
          name
          erased
        }
        text {
          ...Words
        }
        target {
          ...Words
        }
      }
    }
  }
`);

const waitingWords = { yes: 'Overdue only' };

/** What was learned here: who owns it, what it is about, by when, and when somebody looks whether it worked. */
export const LessonRegister = () => {
  const [search] = useSearchParams();
  const schools = useSchools();
  const after = search.get('after');
  const filters = {
    status: chosenIn(lessonStatusWords, search.get('status')),
    type: chosenIn(typeWords, search.get('type')),
    waiting: search.get('waiting') === 'yes',
  };
  const ask = useAsk(Lessons, { first: 25, after, ...filters }, { topics: ['lesson'], keep: true });
  const narrowed = filters.status !== null || filters.type !== null || filters.waiting;
  return (
    <>
      <div className="learning-filters">
        <LessonFilter name="status" label="Status" all="Any status" words={lessonStatusWords} />
        <LessonFilter name="type" label="Action" all="Any action" words={typeWords} />
        <LessonFilter name="waiting" label="Overdue" all="Overdue or not" words={waitingWords} />
      </div>
      <Asked ask={ask} lines={8}>
        {({ lessons: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={pageOf(search, null)} />
          ) : items.length === 0 ? (
            <EmptyState title={narrowed ? 'No lesson matches' : 'No lessons yet'}>
              {narrowed ? (
                <Link to="/lessons">Clear the filters</Link>
              ) : (
                <p>Lessons are proposed at a debrief, or below.</p>
              )}
            </EmptyState>
          ) : (
            <>
              <p className="muted" role="status">
                {total === 1 ? '1 lesson' : `${total} lessons`}
              </p>
              <ul className="learning-list">
                {items.map((one) => (
                  <li key={one.id}>
                    <Link to={`/lessons/${one.id}`}>
                      <span className="reference">{one.reference}</span>
                      <span className="lesson-line">
                        {one.text?.text}
                        {one.target?.text && <span className="muted"> · {one.target.text}</span>}
                      </span>
                      <span>
                        {lessonStatusWords[one.status]}
                        {one.type && <span className="muted"> · {typeWords[one.type]}</span>}
                        {one.sharedAt && <span className="muted"> · shared</span>}
                      </span>
                      <span>
                        {one.owner && named(one.owner)}
                        {one.dueOn && <span className="muted"> · due {shortDay(one.dueOn)}</span>}
                        {one.nextCheckOn && <span className="muted"> · check {shortDay(one.nextCheckOn)}</span>}
                      </span>
                      <span>
                        {one.overdue.map((step) => (
                          <Tag as="high" key={step}>
                            {overdueWords[step]}
                          </Tag>
                        ))}
                        {!one.deidentified && one.status === 'proposed' && <Tag as="medium">Second reader</Tag>}{' '}
                        <span className="muted">{schools.find(({ id }) => id === one.schoolId)?.name}</span>
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of lessons"
                first={after === null ? undefined : pageOf(search, null)}
                next={next ? pageOf(search, next) : undefined}
              />
            </>
          )
        }
      </Asked>
    </>
  );
};
