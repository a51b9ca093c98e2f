import {
  Asked,
  dayInWords,
  EmptyState,
  momentInFull,
  named,
  Page,
  Sealed,
  SummaryList,
  Tag,
  useAsk,
} from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { AddendumForm } from './add-concern-addendum';
import { byWhen, goesToWords } from './goes-to';
import { ConcernFiles } from './files/concern-files';
import { MyReport, type OwnReport } from './report-document';
import { SaidToReporter, WithdrawForm } from './said-to-reporter';
import { ReportedBodyMap, toldWords, Unlisted } from './reported-details';
import { addedWords, partWords, reportStatusWords } from './words';

/** My own words, how far it is, and room to add more. */
export const MyReportPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(MyReport, { id }, { topics: ['concern'] });
  const reference = ask.data?.myReport?.reference;
  return (
    <Page title="My report" reference={reference} back={<Link to="/my/reports">My reports</Link>}>
      <Asked ask={ask} lines={6}>
        {({ myReport }) =>
          myReport ? (
            <Own report={myReport} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/my/reports">Go to my reports</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const Own = ({ report }: Readonly<{ report: OwnReport }>) => (
  <>
    <SaidToReporter report={report} />
    <SummaryList
      rows={[
        {
          term: 'Status',
          is: (
            <>
              <p>
                <Tag>{reportStatusWords[report.status].word}</Tag>
              </p>
              <p className="muted">
                {reportStatusWords[report.status].hint}
                {report.triageDue && ` They have until ${byWhen(report.triageDue)}.`}
              </p>
            </>
          ),
        },
        { term: 'Goes to', is: goesToWords(report.goesTo) },
        {
          term: 'People',
          is: report.people.map(({ person, part }) => (
            <p key={person.id}>
              {named(person)}{' '}
              <span className="muted">{[person.className, partWords[part]].filter(Boolean).join(' · ')}</span>
            </p>
          )),
        },
        report.unlisted.length > 0 && { term: 'Not on the list', is: <Unlisted people={report.unlisted} /> },
        { term: 'Happened on', is: [dayInWords(report.occurredOn), report.occurredTime].filter(Boolean).join(', ') },
        report.place ? { term: 'Where', is: <Sealed of={report.place} /> } : undefined,
        report.toldInPerson ? { term: 'Told in person', is: toldWords[report.toldInPerson] } : undefined,
        { term: 'Sent', is: momentInFull(report.submittedAt) },
      ]}
    />
    <h2>What you wrote</h2>
    <Sealed of={report.account} />
    {report.childsWords && (
      <>
        <h3>The child’s own words</h3>
        <Sealed of={report.childsWords} />
      </>
    )}
    <ReportedBodyMap marks={report.bodyMap} />
    {report.actionTaken && (
      <>
        <h3>What you had done so far</h3>
        <Sealed of={report.actionTaken} />
      </>
    )}
    {report.addenda.map((added) => (
      <section key={added.at} aria-label={`Added ${momentInFull(added.at)}`}>
        <h3>
          {addedWords[added.kind]} {momentInFull(added.at)}
        </h3>
        <Sealed of={added.text} />
      </section>
    ))}
    <ConcernFiles concern={report} />
    <h2 id="add-more">Add more</h2>
    <AddendumForm
      concernId={report.id}
      hint="What you wrote first stays as it is. This is added to it."
      asked={report.question !== null}
    />
    {report.mayWithdraw && <WithdrawForm report={report} />}
  </>
);
