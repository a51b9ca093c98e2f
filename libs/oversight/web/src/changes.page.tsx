import { chosenIn, LessonFilter, typeWords } from '@caseward/learning-web';
import { dayWithYear } from '@caseward/policies-web';
import { Asked, EmptyState, NothingMore, Page, Pager, Tag, useAsk } from '@caseward/web-kit';
import { Link as To, useSearchParams } from 'react-router';
import type { Learned } from './chain-document';
import { ChangesFile } from './change-document';
import { howFar, ledInWords, seenInList, soughtStages, stageWords } from './change-words';
import { WhatChanges } from './what-changes';
import './oversight.css';

const sought = soughtStages(stageWords);
const lateWords = { yes: 'Late only' };
const pageAfter = (search: URLSearchParams, after: string | null): string => {
  const next = new URLSearchParams(search);
  if (after === null) next.delete('after');
  else next.set('after', after);
  return next.size === 0 ? '/changes' : `/changes?${next.toString()}`;
};

/** What lessons led to: in policies, in what is taught, in training and in practice. Without a name and without a school. */
export const ChangesPage = () => {
  const [search] = useSearchParams();
  const after = search.get('after');
  const [type, stage] = [chosenIn(typeWords, search.get('type')), chosenIn(sought, search.get('stage'))];
  const late = search.get('late') === 'yes';
  const narrowed = type !== null || stage !== null || late;
  const ask = useAsk(ChangesFile, { first: 25, after, type, stage, late }, { topics: ['lesson', 'policyversion'], keep: true }); // prettier-ignore
  return (
    <Page title="What lessons led to" back={<To to="/lessons">Lessons</To>} wide>
      <p>Changes of policies and of what is taught, beside each other. No school, nobody and no case stands in them.</p>
      <div className="learning-filters">
        <LessonFilter name="type" label="What changes" all="Anything" words={typeWords} />
        <LessonFilter name="stage" label="How far it is" all="Any" words={sought} />
        <LessonFilter name="late" label="Late" all="Late or not" words={lateWords} />
      </div>
      <Asked ask={ask} lines={8}>
        {({ learnedChanges: { items, next, total } }) =>
          items.length === 0 && after !== null ? (
            <NothingMore first={pageAfter(search, null)} />
          ) : items.length === 0 ? (
            <EmptyState title={narrowed ? 'No change matches' : 'No lesson has led to a change yet'}>
              {narrowed ? <To to="/changes">Clear the filters</To> : <p>It begins when a lesson is accepted.</p>}
            </EmptyState>
          ) : (
            <>
              <p className="muted" role="status">
                {total === 1 ? '1 change' : `${total} changes`}
              </p>
              <Register items={items} />
              <Pager
                label="Pages of changes"
                first={after === null ? undefined : pageAfter(search, null)}
                next={next ? pageAfter(search, next) : undefined}
              />
            </>
          )
        }
      </Asked>
    </Page>
  );
};

const Register = ({ items }: Readonly<{ items: readonly Learned[] }>) => (
  <table className="changes">
    <thead>
      <tr>
        <th scope="col">Change</th>
        <th scope="col">Led by</th>
        <th scope="col">Due</th>
        <th scope="col">How far</th>
        <th scope="col">Seen in</th>
      </tr>
    </thead>
    <tbody>
      {items.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <To to={`/changes/${one.id}`}>
              {one.type ? typeWords[one.type] : 'Change'} <span className="reference">{one.reference}</span>
            </To>
            <WhatChanges of={one} />
          </th>
          <td data-label="Led by">{ledInWords(one)}</td>
          <td data-label="Due">
            {one.dueOn && dayWithYear(one.dueOn)} {one.isLate && <Tag as="high">Late</Tag>}
          </td>
          <td data-label="How far">{howFar(one)}</td>
          <td data-label="Seen in">
            {seenInList(one.checks.at(-1)?.seenIn.length ? one.checks.at(-1)!.seenIn : one.seenIn)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
