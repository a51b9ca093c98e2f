import { Asked, Button, EmptyState, Page, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { Link, useLocation, useParams } from 'react-router';
import { happening } from '../words';
import { CaseWorkDocument, type CaseWork } from './case-work';
import { WorkNav } from './work-nav';
import { workTabs, type WorkTab } from './work-tabs';
import './work.css';

/** One part of a case's daily work, by the last part of the address. */
export const CaseWorkPage = () => {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const tab = workTabs.find(({ path }) => pathname.endsWith(`/${path}`)) ?? workTabs[0]!; // there are four
  const ask = useAsk(CaseWorkDocument, { id }, { topics: ['childcase', 'concern'] });
  return (
    <Page
      key={tab.path}
      title={`${tab.title} of case`}
      reference={ask.data?.childCase?.reference}
      back={<Link to={`/cases/${id}`}>The case</Link>}
      wide
    >
      <WorkNav id={id} />
      <Asked ask={ask} lines={8}>
        {({ childCase }) =>
          childCase ? (
            <WorkPart file={childCase} tab={tab} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/cases">Go to your cases</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

/** What it shows, and what can be done there. A page of tabs shows it in its own frame. */
export const WorkPart = ({ file, tab: { Now, Told, groups } }: Readonly<{ file: CaseWork; tab: WorkTab }>) => (
  <>
    <div className="work-print screen-only">
      <Button kind="secondary" onClick={() => window.print()}>
        Print
      </Button>
    </div>
    <Now file={file} />
    <RecordActions record={file} groups={groups} since={(seen) => <Timeline entries={since(file, seen)} />} />
    {Told && <Told file={file} />}
  </>
);

const since = ({ id, story }: CaseWork, seen: number) =>
  story.filter(({ recordId, number }) => recordId === id && number > seen).map(happening);
