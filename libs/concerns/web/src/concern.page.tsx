import { RestrictionsInForce } from '@caseward/organisation-web';
import { Asked, EmptyState, momentInFull, Notice, Page, Sealed, Timeline, useAsk } from '@caseward/web-kit';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ConcernActions } from './concern-actions';
import { ConcernFile, type Concern } from './concern-document';
import { ConcernForm } from './concern-form';
import { ConcernFacts } from './concern-facts';
import { DangerResponse } from './danger-response';
import { Decision } from './decision';
import { claim } from './hand-over-sheets';
import { ConcernFiles } from './files/concern-files';
import { happening } from './story';
import { OpenCaseForm } from './open-case-from-concern';
import { RouteToAdultConductForm } from './route-to-adult-conduct';
import { Related } from './related';
import { Triage } from './triage';
import { WhoCanSee } from './who-can-see';

export const ConcernPage = () => {
  const { id = '' } = useParams();
  // Another concern is another page: nothing that was typed or opened carries over.
  return <OneConcern key={id} id={id} />;
};

const OneConcern = ({ id }: Readonly<{ id: string }>) => {
  const [search] = useSearchParams();
  const ask = useAsk(
    ConcernFile,
    { id },
    {
      topics: ['concern', 'adultconduct'],
      // On its way: the record that it was just routed to.
      until: ({ concern }) => concern?.status !== 'routed_to_adult_conduct' || concern.adultConduct.length > 0,
    },
  );
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
  const { question, withdrawn, caseId, breachId, status } = concern;
  const [next, setNext] = useState<string>();
  return (
    <>
      <DangerResponse concern={concern} />
      {withdrawn && (
        <Notice tone="warning" title="Its reporter says that it was sent in error">
          <p>Their reason stands in the history below. You decide what becomes of it.</p>
        </Notice>
      )}
      {question && (
        <Notice title={`Asked ${momentInFull(question.at)}, and not answered yet`}>
          <Sealed of={question.text} />
        </Notice>
      )}
      {breachId && status === 'breach_routed' && (
        <p className="case-link">
          It went on as a breach of policy. <Link to={`/breaches/${breachId}`}>Go to the breach case</Link>
        </p>
      )}
      {caseId && (
        <p className="case-link">
          <Link to={`/cases/${caseId}`}>Go to the case</Link>
        </p>
      )}
      {concern.adultConduct.map((record) => (
        <p className="case-link" key={record.id}>
          <Link to={`/conduct/${record.id}`}>Go to the record about the adult, {record.reference}</Link>
        </p>
      ))}
      <RestrictionsInForce kinds={concern.restrictionsInForce} />
      <ConcernFacts concern={concern} />
      <Related concern={concern} />
      {concern.decision && <Decision decision={concern.decision} history={concern.history} />}
      {status === 'triaged' && (
        <Notice title="Decided, and nothing follows from it yet">
          <p>It stays in the inbox until somebody says what happens next: a case, a watch, or that it is closed.</p>
          {may('claimTriage') && <ConcernForm sheet={claim} concern={concern} />}
        </Notice>
      )}
      {may('openCaseFromConcern') && <OpenCaseForm concern={concern} />}
      {may('routeConcernToAdultConduct') && <RouteToAdultConductForm concern={concern} />}
      <Triage concern={concern} onBreach={() => setNext('routeConcernToBreach')} />
      <ConcernActions concern={concern} next={next} />
      <ConcernFiles concern={concern} team={concern.nextCommands} />
      <h2>History</h2>
      <Timeline entries={concern.history.map(happening)} />
      <WhoCanSee readers={concern.whoCanSee} />
    </>
  );
};
