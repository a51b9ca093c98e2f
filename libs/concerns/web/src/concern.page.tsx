import { Asked, EmptyState, Notice, Page, useAsk } from '@caseward/web-kit';
import { Link, useParams, useSearchParams } from 'react-router';
import { AddendumForm } from './add-concern-addendum';
import { ConcernFile, type Concern } from './concern-document';
import { ConcernFacts } from './concern-facts';
import { Decision } from './decision';
import { OpenCaseForm } from './open-case-from-concern';
import { TriageForm } from './record-triage-decision';
import { WhoCanSee } from './who-can-see';

export const ConcernPage = () => {
  const { id = '' } = useParams();
  // Another concern is another page: nothing that was typed or opened carries over.
  return <OneConcern key={id} id={id} />;
};

const OneConcern = ({ id }: Readonly<{ id: string }>) => {
  const [search] = useSearchParams();
  const ask = useAsk(ConcernFile, { id }, { topics: ['concern'] });
  const reference = ask.data?.concern?.reference;
  return (
    <Page
      title="Concern"
      reference={reference}
      back={<Link to={{ pathname: '/inbox', search: search.toString() }}>Inbox</Link>}
    >
      <Asked ask={ask} lines={8}>
        {({ concern }) =>
          concern ? (
            <File concern={concern} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/inbox">Go to the inbox</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ concern }: Readonly<{ concern: Concern }>) => {
  const may = (command: string) => concern.nextCommands.includes(command);
  return (
    <>
      {concern.safeNow === 'no' && concern.status === 'submitted' && (
        <Notice tone="danger" title="Not safe when this was reported">
          <p>Check on the child first. Then decide below.</p>
        </Notice>
      )}
      {concern.caseId && (
        <p className="case-link">
          <Link to={`/cases/${concern.caseId}`}>Go to the case</Link>
        </p>
      )}
      <ConcernFacts concern={concern} />
      {concern.decision && <Decision decision={concern.decision} />}
      {may('openCaseFromConcern') && <OpenCaseForm concernId={concern.id} />}
      {may('recordTriageDecision') && (
        <>
          <h2>Triage decision</h2>
          <TriageForm concernId={concern.id} aboutAnAdult={concern.aboutAnAdult} />
        </>
      )}
      {may('addConcernAddendum') && (
        <details className="more screen-only">
          <summary>Add more to this concern</summary>
          <AddendumForm concernId={concern.id} hint="What was written first stays as it is. This is added to it." />
        </details>
      )}
      <WhoCanSee readers={concern.whoCanSee} />
    </>
  );
};
