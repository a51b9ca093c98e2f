import { RestrictionsInForce } from '@caseward/organisation-web';
import { Asked, Button, EmptyState, Notice, Page, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { Link, NavLink, useLocation, useParams } from 'react-router';
import { asRecord, ChildCaseFile, type ChildCase } from './case-document';
import { toldEntry } from './case-entries';
import { caseActions } from './case-sheets';
import { CaseNext, CaseSummary } from './case-summary';
import { caseTabs, type CaseTab } from './case-tabs';
import { CommissionLink } from './investigation/commission-link';
import './cases.css';

/** One child's or several children's case: what it is, what comes next, what can be done, and its sides as tabs. */
export const ChildCasePage = () => {
  const { id = '', tab = '' } = useParams();
  const opening = useLocation().state === 'opening';
  const ask = useAsk(
    ChildCaseFile,
    { id },
    { topics: ['childcase', 'childfile', 'concern', 'imagery'], until: ({ childCase }) => childCase !== null },
  );
  const reference = ask.data?.childCase?.reference;
  const shown = caseTabs.find(({ path }) => path === tab);
  return (
    <Page title="Case" reference={reference} back={<Link to="/cases">All cases</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ childCase }) =>
          childCase && shown ? (
            <File file={asRecord(childCase)} tab={shown} />
          ) : opening && shown ? (
            <Notice title="Being opened">
              <p role="status">The case is on its way. This page shows it as soon as it is there.</p>
              <Button kind="secondary" onClick={ask.again}>
                Look again
              </Button>
            </Notice>
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

const File = ({ file, tab }: Readonly<{ file: ChildCase; tab: CaseTab }>) => (
  <div className="case-workspace">
    <div>
      <RestrictionsInForce kinds={file.restrictionsInForce} />
      <CaseSummary file={file} />
    </div>
    <div className="case-side">
      <CaseNext file={file} />
      {!tab.hasActions && (
        <RecordActions
          record={file}
          groups={caseActions}
          since={(seen) => <Timeline entries={since(file, seen).map(toldEntry)} />}
        />
      )}
      <CommissionLink
        ofKind="childcase"
        ofRecord={file.id}
        schoolId={file.schoolId}
        reference={`case ${file.reference}`}
      />
    </div>
    <div>
      <nav className="case-tabs screen-only" aria-label="Sides of this case">
        {caseTabs.map(({ path, title, count }) => (
          <NavLink key={path} to={`/cases/${file.id}${path && `/${path}`}`} end preventScrollReset>
            {title} {count && <span className="case-tab-count">{count(file)}</span>}
          </NavLink>
        ))}
      </nav>
      <h2>{tab.title}</h2>
      <tab.Body file={file} />
    </div>
  </div>
);

const since = ({ id, chronology }: ChildCase, seen: number) =>
  chronology.filter(({ recordId, number }) => recordId === id && number > seen);
