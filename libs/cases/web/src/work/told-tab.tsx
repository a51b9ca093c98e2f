import { dayInWords, EmptyState, named, Notice, SummaryList, Timeline } from '@caseward/web-kit';
import { happening } from '../words';
import type { CaseWork } from './case-work';
import { ByDay } from './overdue';
import { adviceWords, expectedBasis, expectedWords } from './work-words';

const meetings = [
  'StrategyDiscussionRecorded',
  'ConferenceRecorded',
  'ConferenceReportDateSet',
  'ConferenceReportRecorded',
  'CoreGroupRecorded',
  'RiskAssessmentRecorded',
  'SupervisionRecorded',
];
const told = [
  'ParentContactRecorded',
  'InformationShared',
  'ChildWishesRecorded',
  'CaseAdviceSought',
  'CaseAdviceReceived',
];
type Props = Readonly<{ file: CaseWork }>;

const Entries = ({ file: { story }, of, none }: Props & Readonly<{ of: readonly string[]; none: string }>) => {
  const entries = story.filter(({ kind }) => of.includes(kind)).reverse();
  return entries.length === 0 ? <EmptyState title={none} /> : <Timeline entries={entries.map(happening)} />;
};

/** The dates that are expected to be kept, each with its ground. */
export const DatesNow = ({ file: { expected } }: Props) => (
  <>
    <h2>Dates to be kept</h2>
    <SummaryList
      rows={expected.map(({ what, by, overdue, child }) => ({
        term: child ? `${expectedWords[what]}: ${named(child)}` : expectedWords[what],
        is: (
          <>
            By <ByDay day={by} overdue={overdue} />
            <br />
            <span className="muted">{expectedBasis[what]}</span>
          </>
        ),
      }))}
    />
  </>
);
export const MeetingsTold = ({ file }: Props) => (
  <>
    <h2>Meetings, assessments and supervision</h2>
    <Entries file={file} of={meetings} none="None is written down yet" />
  </>
);

/** Whose advice has not come. */
export const SharingNow = ({ file: { awaitedAdvice } }: Props) => (
  <>
    {awaitedAdvice.length > 0 && (
      <Notice title="Advice that was asked for has not come">
        <ul>
          {awaitedAdvice.map(({ id, from, on }) => (
            <li key={id}>
              {adviceWords[from] ?? from}, asked on {dayInWords(on)}
            </li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);
/** What left the school, and on which ground; whom it heard and asked. */
export const SharingTold = ({ file }: Props) => (
  <>
    <h2>Shared, heard and asked</h2>
    <Entries file={file} of={told} none="Nothing is written down yet" />
  </>
);
