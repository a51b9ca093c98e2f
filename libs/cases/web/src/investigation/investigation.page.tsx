import { WhoCanSee } from '@caseward/concerns-web';
import { useSchools } from '@caseward/organisation-web';
import {
  Asked,
  Button,
  classAndYear,
  dayInWords,
  EmptyState,
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
import { ClockPanel } from './clock-panel';
import { EvidenceLog } from './evidence-log';
import { Allegations, Findings } from './findings';
import { InvestigationFiles } from './investigation-files';
import { InvestigationFile, type Investigation } from './investigation-document';
import '../cases.css';
import './investigation.css';
import { investigationActions } from './sheets-findings';
import { InvestigationNext } from './investigation-next';
import { happening } from './story';
import { ofWords, partWords, statusWords } from './words';

/** One investigation: what has to be done, the evidence, the findings, and everything that happened. */
export const InvestigationPage = () => {
  const { id = '' } = useParams();
  const opening = useLocation().state === 'opening';
  const ask = useAsk(
    InvestigationFile,
    { id },
    { topics: ['investigation'], until: ({ investigation }) => investigation !== null },
  );
  const reference = ask.data?.investigation?.reference;
  return (
    <Page title="Investigation" reference={reference} back={<Link to="/investigations">Your investigations</Link>} wide>
      <Asked ask={ask} lines={10}>
        {({ investigation }) =>
          investigation ? (
            <File record={investigation} />
          ) : opening ? (
            <Notice title="Being commissioned">
              <p role="status">It is on its way. This page shows it as soon as it is there.</p>
              <Button kind="secondary" onClick={ask.again}>
                Look again
              </Button>
            </Notice>
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/investigations">Go to your investigations</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const where: Readonly<Record<Investigation['ofKind'], string>> = {
  breach: '/breaches/',
  adultconduct: '/conduct/',
  childcase: '/cases/',
};
const person = (one: Investigation['investigator']) => (one ? named(one) : undefined);

const File = ({ record }: Readonly<{ record: Investigation }>) => {
  const school = useSchools().find(({ id }) => id === record.schoolId);
  const { subjects, terms, independence, ofRecord, ofKind, ofReference, story } = record;
  return (
    <>
      <div className="case-print screen-only">
        <Button kind="secondary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      {independence === 'conflict' && (
        <Notice tone="warning" title="The investigator has declared a conflict">
          <p>Nothing else is taken until whoever commissioned it has replaced them.</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            term: 'Status',
            is: <Tag as={record.status === 'paused' ? 'medium' : 'info'}>{statusWords[record.status]}</Tag>,
          },
          {
            term: 'Belongs to',
            is: (
              <>
                {ofWords[ofKind]} {ofRecord ? <Link to={where[ofKind] + ofRecord}>{ofReference}</Link> : ofReference}
              </>
            ),
          },
          subjects.length > 0 && {
            term: 'About',
            is: subjects.map((one) => (
              <p key={one.id}>
                <strong>{named(one)}</strong> <span className="muted">{classAndYear(one)}</span>
              </p>
            )),
          },
          { term: 'Commissioned by', is: `${person(record.commissioner) ?? ''}, ${dayInWords(record.commissionedAt)}` },
          { term: 'Investigator', is: <Investigator record={record} /> },
          record.reviewer && { term: 'Reviewer', is: named(record.reviewer) },
          record.signer && { term: 'Findings signed by', is: named(record.signer) },
          record.yours.length > 0 && { term: 'Your part', is: record.yours.map((one) => partWords[one]).join(' · ') },
          school && { term: 'School', is: school.name },
        ]}
      />
      <InvestigationNext record={record} />
      <RecordActions
        record={record}
        groups={investigationActions}
        since={(seen) => <Timeline entries={story.filter(({ number }) => number > seen).map(happening)} />}
      />
      <ClockPanel record={record} />
      <section aria-labelledby="terms">
        <h2 id="terms">Terms of reference</h2>
        {terms ? (
          <SummaryList
            rows={[
              terms.scope && { term: 'Scope', is: <Sealed of={terms.scope} /> },
              terms.confidentiality && { term: 'Confidentiality', is: <Sealed of={terms.confidentiality} /> },
              terms.accompaniment && { term: 'Being accompanied', is: <Sealed of={terms.accompaniment} /> },
            ]}
          />
        ) : (
          <p className="muted">Not set yet.</p>
        )}
      </section>
      <Allegations record={record} />
      <section aria-labelledby="evidence">
        <h2 id="evidence">Evidence and interviews</h2>
        <Plans record={record} />
        <EvidenceLog record={record} />
      </section>
      <InvestigationFiles record={record} />
      <Findings record={record} />
      <h2>What happened</h2>
      <Timeline entries={story.map(happening)} />
      <WhoCanSee readers={record.whoCanSee} />
    </>
  );
};

const independent: Readonly<Record<Investigation['independence'], string>> = {
  nobody: '',
  asked: 'has not declared their independence yet',
  declared: 'no conflict declared',
  conflict: 'conflict declared',
};
const Investigator = ({ record: { investigator, independence } }: Readonly<{ record: Investigation }>) => (
  <span id="investigator">
    {investigator ? (
      <>
        {named(investigator)} <span className="muted">({independent[independence]})</span>
      </>
    ) : (
      <span className="muted">Nobody yet</span>
    )}
  </span>
);

const Plans = ({ record: { plans } }: Readonly<{ record: Investigation }>) =>
  plans.map(({ child, lead, purpose, agreed, plan, support }, i) => (
    // plans are only ever added
    <article className="allegation" key={i} aria-label="Plan for a child’s interview">
      <h3>Plan for the interview of {child ? named(child) : 'a child'}</h3>
      <SummaryList
        rows={[
          {
            term: 'Agreed',
            is: agreed ? `Yes, by ${lead ? named(lead) : ''}` : `Not yet: asked of ${lead ? named(lead) : ''}`,
          },
          purpose && { term: 'What for', is: <Sealed of={purpose} /> },
          plan && { term: 'How', is: <Sealed of={plan} /> },
          support && { term: 'Support', is: <Sealed of={support} /> },
        ]}
      />
    </article>
  ));
