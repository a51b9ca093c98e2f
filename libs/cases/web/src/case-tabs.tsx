import { WhoCanSee } from '@caseward/concerns-web';
import { classAndYear, dayInWords, EmptyState, named, Skeleton, SummaryList, Timeline } from '@caseward/web-kit';
import { lazy, Suspense, type ComponentType } from 'react';
import { Link } from 'react-router';
import { toldEntry } from './case-entries';
import type { ChildCase } from './case-document';
import { CaseFiles } from './case-files';
import { CaseTimeline } from './case-timeline';
import { partWords, planWords, supportWords } from './words';
import { workParts } from './work/work-parts';

/** One side of a case, on an address of its own: `/cases/:id/<path>`. A tab whose forms are many is loaded when it is opened. */
export type CaseTab = Readonly<{
  path: string;
  title: string;
  /** Shown beside the title, when there is something to count. */
  count?: (file: ChildCase) => number;
  Body: ComponentType<Readonly<{ file: ChildCase }>>;
  /** It offers what can be done there itself, in place of what can be done with the whole case. */
  hasActions?: true;
}>;

const Story = ({ file }: Readonly<{ file: ChildCase }>) => <CaseTimeline entries={file.chronology} />;

const People = ({ file: { children, people, team, owner } }: Readonly<{ file: ChildCase }>) => (
  <>
    <h3>Children</h3>
    <ul>
      {children.map((child) => (
        <li key={child.id}>
          <Link to={`/people/${child.id}`}>{named(child)}</Link> <span className="muted">{classAndYear(child)}</span>
        </li>
      ))}
    </ul>
    <h3>Others with a part in it</h3>
    {people.length === 0 && <p className="muted">Nobody else is named.</p>}
    <ul>
      {people.map(({ person, part }) => (
        <li key={person.id}>
          {person.kind === 'pupil' ? <Link to={`/people/${person.id}`}>{named(person)}</Link> : named(person)}{' '}
          <span className="muted">{[partWords[part], classAndYear(person)].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
    <h3>Who works on it</h3>
    <ul>
      <li>
        {named(owner)} <span className="muted">Owner</span>
      </li>
      {team.map((one) => (
        <li key={one.id}>
          {named(one)} <span className="muted">In its team</span>
        </li>
      ))}
    </ul>
  </>
);

const Decisions = ({ file }: Readonly<{ file: ChildCase }>) => {
  const decisions = file.chronology.filter(({ isDecision }) => isDecision);
  return decisions.length === 0 ? (
    <EmptyState title="No decision yet">
      <p>Decisions about how much help the child has, with their reasons, will stand here.</p>
    </EmptyState>
  ) : (
    <Timeline entries={decisions.map(toldEntry)} />
  );
};

const Help = ({ file: { files, support, reviewOn, children } }: Readonly<{ file: ChildCase }>) => (
  <>
    <SummaryList
      rows={[
        { term: 'Help the child has', is: support ? supportWords[support] : 'Not decided yet' },
        reviewOn !== null && { term: 'Review on', is: dayInWords(reviewOn) },
      ]}
    />
    {children.map((child) => {
      const file = files.find((one) => one.child.id === child.id);
      return (
        <section key={child.id} aria-label={named(child)}>
          <h3>{named(child)}</h3>
          <SummaryList
            rows={[
              { term: 'Plan', is: file ? planWords[file.plan] : 'Not known here' },
              file?.planSince ? { term: 'Since', is: dayInWords(file.planSince) } : undefined,
            ]}
          />
          <p className="screen-only">
            <Link to={`/people/${child.id}`}>Go to their file</Link>
          </p>
        </section>
      );
    })}
  </>
);

const Access = ({ file }: Readonly<{ file: ChildCase }>) => (
  <>
    <WhoCanSee readers={file.whoCanSee} />
    <p>
      Whoever has declared to be close to somebody in this case cannot open it, and neither can anybody whom it is
      about. Who has looked at it is written down.
    </p>
  </>
);

const WorkPart = lazy(() => import('./work/work-part').then((part) => ({ default: part.WorkPart })));
/** The daily work: its forms are many, so they come when somebody opens them. */
const workTabs = workParts.map(({ path, title }): CaseTab => ({
  path,
  title,
  hasActions: true,
  Body: ({ file }) => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <WorkPart caseId={file.id} path={path} />
    </Suspense>
  ),
}));

/** In the order of the page. The first stands on the case’s own address. */
export const caseTabs: readonly CaseTab[] = [
  { path: '', title: 'Timeline', Body: Story },
  ...workTabs,
  { path: 'people', title: 'People', count: ({ children, people }) => children.length + people.length, Body: People },
  {
    path: 'decisions',
    title: 'Decisions',
    count: ({ chronology }) => chronology.filter(({ isDecision }) => isDecision).length,
    Body: Decisions,
  },
  {
    path: 'evidence',
    title: 'Files',
    count: ({ attachments }) => attachments.filter(({ withdrawn }) => !withdrawn).length,
    Body: CaseFiles,
  },
  { path: 'help', title: 'Help', Body: Help },
  { path: 'access', title: 'Who can see it', count: ({ whoCanSee }) => whoCanSee.length, Body: Access },
];
