import { WhoCanSee } from '@caseward/concerns-web';
import { RestrictionsInForce } from '@caseward/organisation-web';
import { Asked, Button, EmptyState, Notice, Page, RecordActions, Timeline, useAsk } from '@caseward/web-kit';
import { Link, useLocation, useParams } from 'react-router';
import { BreachFile, type BreachCase } from './breach-document';
import { BreachFiles } from './breach-files';
import { BreachNext } from './breach-next';
import { breachActions } from './breach-sheets';
import { happening } from './breach-story';
import { BreachSummary, Clauses, DataPanel, HoldBanner, Parties } from './breach-parts';
import './breach.css';

/** One breach of policy, from its first word to its close. */
export const BreachPage = () => {
  const { id = '' } = useParams();
  // Another case is another page: nothing that was typed or opened carries over.
  return <OneBreach key={id} id={id} />;
};

const OneBreach = ({ id }: Readonly<{ id: string }>) => {
  const opening = useLocation().state === 'opening';
  const ask = useAsk(BreachFile, { id }, { topics: ['breach', 'investigation', 'debrief', 'imagery'], until: ({ breachCase }) => breachCase !== null || !opening });
  return (
    <Page title="Breach case" reference={ask.data?.breachCase?.reference} back={<Link to="/breaches">Breaches of policy</Link>} wide>
      <Asked ask={ask} lines={8}>
        {({ breachCase }) =>
          breachCase ? (
            <File breach={breachCase} />
          ) : opening ? (
            <Notice title="It has been opened">
              <p role="status">
                If it is about the head, the safeguarding lead or a deputy, nobody who leads safeguarding here sees it,
                not even a head who does both: it has gone to the next in line, who was told, and you do not find it any
                more. That is as it should be, and nothing is lost. Else it is here in a moment.
              </p>
              <Button kind="secondary" onClick={ask.again}>
                Look again
              </Button>
            </Notice>
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/breaches">Go to the list</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
}; // prettier-ignore

const File = ({ breach }: Readonly<{ breach: BreachCase }>) => (
  <>
    <HoldBanner hold={breach.hold} />
    <RestrictionsInForce kinds={breach.restrictionsInForce} />
    <BreachSummary breach={breach} />
    <BreachNext breach={breach} />
    <RecordActions
      record={breach}
      groups={breachActions}
      since={(seen) => <Timeline entries={breach.story.filter(({ number }) => number > seen).map(happening)} />}
    />
    <Clauses clauses={breach.clauses} />
    <DataPanel data={breach.data} />
    <Parties breach={breach} />
    <BreachFiles breach={breach} />
    <h2>What happened</h2>
    <Timeline entries={breach.story.map(happening)} />
    <WhoCanSee readers={breach.whoCanSee} />
  </>
);
