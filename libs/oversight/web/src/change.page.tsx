import type { LearnedChangeQuery } from '@caseward/contract';
import { resultWords, typeWords } from '@caseward/learning-web';
import { dayWithYear } from '@caseward/policies-web';
import { Asked, EmptyState, Page, Tag, useAsk } from '@caseward/web-kit';
import { Link as To, useParams } from 'react-router';
import type { Learned } from './chain-document';
import { ChangeFile } from './change-document';
import { Accepted, originOf, Steps } from './chain-steps';
import { doneWord, howFar, ledInWords, seenInList } from './change-words';
import { Beside, WhatChanges } from './what-changes';
import './oversight.css';

type Change = NonNullable<LearnedChangeQuery['learnedChange']>;

/** One change that a lesson led to: from what was learned to whether it works. Without a name, and without a school. */
export const ChangePage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(ChangeFile, { id }, { topics: ['lesson', 'policyversion'] });
  const change = ask.data?.learnedChange;
  return (
    <Page
      title={change?.type ? typeWords[change.type] : 'What a lesson led to'}
      tab="What a lesson led to"
      reference={change?.reference}
      back={<To to="/changes">What lessons led to</To>}
    >
      <Asked ask={ask} lines={8}>
        {({ learnedChange }) =>
          learnedChange ? (
            <File change={learnedChange} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <To to="/changes">Go to what lessons led to</To>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ change }: Readonly<{ change: Change }>) => (
  <>
    <h2>How it came about, and what came of it</h2>
    <Steps
      steps={[
        ...originOf(change),
        { title: `Lesson ${change.reference}`, is: <Accepted lesson={change} /> },
        { title: 'Change', is: <Planned change={change} /> },
        { title: doneWord(change.type), is: <Done change={change} /> },
        { title: 'Effect', is: <Looks of={change.checks} /> },
      ]}
    />
    {change.beside.length > 0 && (
      <section aria-labelledby="beside">
        <h2 id="beside">What else was learned from the same</h2>
        <Beside lessons={change.beside} />
      </section>
    )}
    <p className="muted">This page names nobody and no school, and tells nothing of any case.</p>
  </>
);

const Planned = ({ change }: Readonly<{ change: Change }>) => {
  const led = ledInWords(change);
  return (
    <>
      <WhatChanges of={change} />
      <p>
        {[led && `Led by: ${led.toLowerCase()}.`, change.dueOn && `Due on ${dayWithYear(change.dueOn)}.`]
          .filter(Boolean)
          .join(' ') || 'Nobody has said yet what exactly.'}{' '}
        {change.isLate && <Tag as="high">Late</Tag>}
      </p>
    </>
  );
};

const Done = ({ change: { implementedOn, seenIn, ...change } }: Readonly<{ change: Change }>) => (
  <p>
    {implementedOn
      ? [`Since ${dayWithYear(implementedOn)}.`, seenIn.length > 0 && `It can be seen in: ${seenInList(seenIn).toLowerCase()}.`]
          .filter(Boolean)
          .join(' ')
      : `Not yet. ${howFar(change)}.`}
  </p>
); // prettier-ignore

const Looks = ({ of }: Readonly<{ of: Learned['checks'] }>) =>
  of.length === 0 ? (
    <p>Nobody has looked yet whether it works.</p>
  ) : (
    <ul className="what-changes">
      {of.map(({ on, result, seenIn }, i) => (
        // looks are only ever added
        <li key={i}>
          {dayWithYear(on)}: <strong>{resultWords[result]}</strong>
          {seenIn.length > 0 && <>, seen in {seenInList(seenIn).toLowerCase()}</>}
        </li>
      ))}
    </ul>
  );
