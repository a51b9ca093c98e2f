import { graphql } from '@caseward/contract';
import { Asked, EmptyState, NothingMore, Pager, shortDay, useAsk } from '@caseward/web-kit';
import { Link, useSearchParams } from 'react-router';
import { chosenIn, LessonFilter, pageOf } from './lesson-filter';
import { lessonStatusWords, resultWords, typeWords } from './lesson-words';

const SharedLessons = graphql(`
  query SharedLessons($first: Int!, $after: String, $type: LessonType) {
    sharedLessons(first: $first, after: $after, type: $type) {
      total
      next
      items {
        id
        reference
        status
        type
        sharedOn
        nextCheckOn
        result
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

/** What the whole trust has learned: words, actions and whether it worked; no school and no case. */
export const SharedRegister = ({ alone }: Readonly<{ alone: boolean }>) => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const type = chosenIn(typeWords, search.get('type'));
  const ask = useAsk(SharedLessons, { first: 25, after, type }, { topics: ['lesson'], keep: true });
  return (
    <>
      {alone && <p>Lessons that are shared across the trust. No school, nobody and no case stands in them.</p>}
      <div className="learning-filters">
        <LessonFilter name="type" label="Action" all="Any action" words={typeWords} />
      </div>
      <Asked ask={ask} lines={8}>
        {({ sharedLessons: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={pageOf(search, null)} />
          ) : items.length === 0 ? (
            <EmptyState title={type ? 'No lesson matches' : 'No lesson is shared yet'}>
              <p>The trust’s safeguarding lead shares lessons that help other schools.</p>
            </EmptyState>
          ) : (
            <>
              <p className="muted" role="status">
                {total === 1 ? '1 shared lesson' : `${total} shared lessons`}
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
                      <span>{one.type && typeWords[one.type]}</span>
                      <span>
                        {one.result ? resultWords[one.result] : lessonStatusWords[one.status]}
                        {one.nextCheckOn && <span className="muted"> · check {shortDay(one.nextCheckOn)}</span>}
                      </span>
                      <span className="muted">shared {shortDay(one.sharedOn)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager
                label="Pages of shared lessons"
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
