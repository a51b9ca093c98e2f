import { CommissionLink, investigationStatusWords } from '@caseward/cases-web';
import { WhoCanSee } from '@caseward/concerns-web';
import { RestrictionsInForce, useSchools } from '@caseward/organisation-web';
import {
  Asked,
  Button,
  classAndYear,
  EmptyState,
  momentInFull,
  named,
  Notice,
  Page,
  RecordActions,
  Sealed,
  SummaryList,
  Tag,
  Timeline,
  useAsk,
} from '@caseward/web-kit';
import { Link, useLocation, useParams } from 'react-router';
import './conduct.css';
import { AdultConductFile, type Conduct } from './conduct-document';
import { ConductFiles } from './conduct-files';
import { Allegations, Lado, Measures, Pattern, Threshold } from './conduct-panels';
import { lowLevelGroup, measuresGroup, tellingGroup } from './course-sheets';
import { outcomeGroup, recordGroup } from './end-sheets';
import { beginning, thresholdGroup } from './first-sheets';
import { happening } from './story';
import { ConductNext } from './conduct-next';
import { HelpForChildren } from './help-for-children';
import { raisedWords, standingWords, statusWords } from './words';

const groups = [thresholdGroup, lowLevelGroup, measuresGroup, tellingGroup, outcomeGroup, beginning, recordGroup];

/** One record about an adult's conduct, for the few who read it. */
export const ConductPage = () => {
  const { id = '' } = useParams();
  return <OneRecord key={id} id={id} />;
};

const OneRecord = ({ id }: Readonly<{ id: string }>) => {
  const opening = useLocation().state === 'opening';
  const ask = useAsk(
    AdultConductFile,
    { id },
    {
      topics: ['adultconduct', 'breach', 'imagery'],
      ...(opening ? { until: ({ adultConductRecord }) => adultConductRecord !== null } : {}),
    },
  );
  return (
    <Page
      title="Adult conduct record"
      reference={ask.data?.adultConductRecord?.reference}
      back={<Link to="/conduct">Records about adults</Link>}
      wide
    >
      <Asked ask={ask} lines={8}>
        {({ adultConductRecord, breachCases }) =>
          adultConductRecord ? (
            <File record={{ ...adultConductRecord, openBreaches: breachCases.items }} />
          ) : opening ? (
            <Notice title="Being opened">
              <p role="status">The record is on its way. This page shows it as soon as it is there.</p>
              <Button kind="secondary" onClick={ask.again}>
                Look again
              </Button>
            </Notice>
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/">Go to the start</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const ended: readonly Conduct['status'][] = ['handed_over', 'closed'];
/** While the police or children's social care lead, the school investigates nothing. */
const goesOnHere = ({ status, lead }: Conduct): boolean =>
  !ended.includes(status) && lead !== 'police' && lead !== 'childrens_services';

const readersInWords = ({ whoCanSee }: Conduct): string =>
  new Intl.ListFormat('en-GB').format(whoCanSee.map(({ name }) => name));

const File = ({ record }: Readonly<{ record: Conduct }>) => {
  const school = useSchools().find(({ id }) => id === record.schoolId);
  const { subject, adultIs, caseManager, recipients, children, concernId, account, breaches, investigations } = record;
  return (
    <>
      <Notice tone="warning" title="Restricted">
        <p>
          Only {readersInWords(record)} can see that this record exists. Do not talk about it with anybody else inside
          the school, and do not leave it open or printed.
        </p>
      </Notice>
      <RestrictionsInForce kinds={record.restrictionsInForce} />
      <SummaryList
        rows={[
          { term: 'About', is: subject ? <strong>{named(subject)}</strong> : 'An adult who is not on the list' },
          {
            term: 'Status',
            is: <Tag as={record.status === 'allegation' ? 'high' : 'info'}>{statusWords[record.status]}</Tag>,
          },
          adultIs ? { term: 'The adult is', is: standingWords[adultIs] } : undefined,
          { term: 'Case manager', is: caseManager ? named(caseManager) : 'Nobody yet' },
          { term: 'Sent to', is: recipients.map(named).join(', ') || 'Nobody inside' },
          children.length > 0 && {
            term: 'Children who may be affected',
            is: children.map((one) => (
              <p key={one.id}>
                {named(one)} <span className="muted">{classAndYear(one)}</span>
              </p>
            )),
          },
          {
            term: 'It came from',
            is: concernId ? (
              <Link to={`/inbox/${concernId}`}>The concern that was reported</Link>
            ) : (
              raisedWords[record.raised]
            ),
          },
          { term: 'The school learned of it', is: momentInFull(record.learnedAt) },
          school && { term: 'School', is: school.name },
          investigations.length > 0 && {
            term: 'Investigations',
            is: investigations.map(({ id, reference, status }) => (
              <p key={id}>
                <Link to={`/investigations/${id}`}>{reference}</Link>{' '}
                <span className="muted">{investigationStatusWords[status]}</span>
              </p>
            )),
          },
          breaches.length > 0 && {
            term: 'Breach cases',
            is: breaches.map(({ id, reference }) => (
              <p key={id}>
                <Link to={`/breaches/${id}`}>{reference}</Link>
              </p>
            )),
          },
        ]}
      />
      <ConductNext record={record} />
      <HelpForChildren record={record} />
      {account && (
        <>
          <h2>What was written</h2>
          <Sealed of={account} />
        </>
      )}
      <RecordActions record={record} groups={groups} since={(seen) => <Timeline entries={since(record, seen)} />} />
      {goesOnHere(record) && (
        <CommissionLink
          ofKind="adultconduct"
          ofRecord={record.id}
          schoolId={record.schoolId}
          reference={`record ${record.reference}`}
        />
      )}
      <Threshold record={record} />
      <Lado record={record} />
      <Measures record={record} />
      <Allegations record={record} />
      <ConductFiles record={record} />
      <Pattern record={record} />
      <h2>What happened</h2>
      <Timeline entries={record.story.map(happening)} />
      <WhoCanSee readers={record.whoCanSee} />
    </>
  );
};

const since = ({ story }: Conduct, seen: number) => story.filter(({ number }) => number > seen).map(happening);
