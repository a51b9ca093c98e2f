import { Asked, Notice, Page, SummaryList, timeOf, useAsk } from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { goesToWords } from './goes-to';
import { MyReport } from './report-document';

/** The receipt: what it is called, who has it, and what happens next. */
export const ReportSent = () => {
  const { id = '' } = useParams();
  const ask = useAsk(MyReport, { id }, { topics: ['concern'], until: ({ myReport }) => myReport !== null });
  return (
    <Page title="Report sent" tab={ask.data?.myReport?.reference ?? 'Report sent'}>
      <Notice tone="success">
        <p>Thank you. The safeguarding team has it.</p>
      </Notice>
      <Asked ask={ask} lines={3}>
        {({ myReport: report }) =>
          report ? (
            <SummaryList
              rows={[
                { term: 'Reference', is: <span className="reference">{report.reference}</span> },
                { term: 'Sent at', is: timeOf(report.submittedAt) },
                { term: 'Goes to', is: goesToWords(report.goesTo) },
              ]}
            />
          ) : (
            <p role="status">Saved. The reference is on its way.</p>
          )
        }
      </Asked>
      <h2>What happens next</h2>
      <ol>
        <li>The safeguarding team reads it today, at once if somebody is not safe.</li>
        <li>They decide what to do, and write down why.</li>
        <li>You can see how far it is under My reports. For the child’s sake you are not told everything.</li>
      </ol>
      <p>
        If something changes, or the child is in danger, tell the DSL in person.{' '}
        <Link to="/help/urgent">What to do</Link>
      </p>
      <h2>If this was hard to hear</h2>
      <p>Talk to the DSL, or to somebody you trust. Education Support is free, day and night: 08000 562 561.</p>
      <p className="actions">
        <Link to={`/my/reports/${id}`}>Add more to this report</Link>
        <Link to="/my/reports">My reports</Link>
        <Link to="/report">Report something else</Link>
      </p>
    </Page>
  );
};
