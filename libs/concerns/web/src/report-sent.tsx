import { Asked, EmptyState, Notice, Page, SummaryList, timeOf, useAsk } from '@caseward/web-kit';
import { Link, useLocation, useParams } from 'react-router';
import { atStart, byWhen, goesToWords, holderWords } from './goes-to';
import { MyReport, type OwnReport } from './report-document';

/** The receipt: what it is called, who has it, and what happens next. */
export const ReportSent = () => {
  const { id = '' } = useParams();
  const justSent = useLocation().state === 'sent';
  const ask = useAsk(
    MyReport,
    { id },
    { topics: ['concern'], until: ({ myReport }) => myReport !== null || !justSent },
  );
  return (
    <Page title="Report sent" tab={ask.data?.myReport?.reference ?? 'Report sent'}>
      {justSent && !ask.data?.myReport && (
        <Notice tone="success">
          <p role="status">Thank you. It is saved. The reference is on its way.</p>
        </Notice>
      )}
      <Asked ask={ask} lines={3}>
        {({ myReport: report }) => {
          if (report) return <Receipt report={report} />;
          return justSent ? null : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/my/reports">Go to my reports</Link>
            </EmptyState>
          );
        }}
      </Asked>
    </Page>
  );
};

const Receipt = ({ report }: Readonly<{ report: OwnReport }>) => (
  <>
    <WhoHasIt goesTo={report.goesTo} />
    <SummaryList
      rows={[
        { term: 'Reference', is: <span className="reference">{report.reference}</span> },
        { term: 'Sent at', is: timeOf(report.submittedAt) },
        { term: 'Goes to', is: goesToWords(report.goesTo) },
      ]}
    />
    <h2>What happens next</h2>
    <Next report={report} />
    <h2>If this was hard to hear</h2>
    <p>
      Talk to somebody you trust. Education Support is free, day and night: <a href="tel:08000562561">08000 562 561</a>.
    </p>
    <p className="actions">
      <Link to={`/my/reports/${report.id}`}>Add more, or a photo or file</Link>
      <Link to="/my/reports">My reports</Link>
      <Link to="/report">Report something else</Link>
    </p>
  </>
);

const WhoHasIt = ({ goesTo }: Pick<OwnReport, 'goesTo'>) =>
  goesTo.length === 0 ? (
    <Notice tone="warning" title="Saved, and nobody in the school can open it">
      <p>
        Nobody inside the school is independent. Call the local authority’s designated officer (LADO) now, and quote the
        reference.
      </p>
    </Notice>
  ) : (
    <Notice tone="success">
      <p>
        Thank you. {atStart(holderWords(goesTo))} {goesTo.length > 1 && !toTeam(goesTo) ? 'have' : 'has'} it.
      </p>
    </Notice>
  );

const toTeam = (roles: readonly string[]) => holderWords(roles) === 'the safeguarding team';

const Next = ({ report: { goesTo, triageDue } }: Readonly<{ report: OwnReport }>) => {
  const holder = holderWords(goesTo);
  const adult = !toTeam(goesTo);
  return (
    <>
      <ol>
        {triageDue && goesTo.length > 0 && (
          <li>
            {atStart(holder)} will decide what to do by <strong>{byWhen(triageDue)}</strong>, and write down why.
          </li>
        )}
        {adult && <li>Do not speak about it to the adult it is about, or to colleagues.</li>}
        <li>You can see how far it is under My reports. For the child’s sake you are not told everything.</li>
      </ol>
      <p>
        If something changes, or the child is in danger, tell{' '}
        {goesTo.length === 0 ? 'the LADO' : adult ? holder : 'the safeguarding lead (DSL)'} in person.{' '}
        <Link to="/help/urgent">What to do</Link>
      </p>
    </>
  );
};
