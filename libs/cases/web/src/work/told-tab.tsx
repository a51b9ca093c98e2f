import { EmptyState, named, Notice, SummaryList, Timeline } from '@caseward/web-kit';
import { happening } from '../words';
import type { CaseWork } from './case-work';
import { ByDay } from './overdue';
import { expectedBasis, expectedWords } from './work-words';

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

/** The dates that are expected to be kept, each with its ground; then the meetings as they were. */
export const PlanTab = ({ file }: Props) => (
  <>
    <h2>Dates to be kept</h2>
    <SummaryList
      rows={file.expected.map(({ what, by, overdue, child }) => ({
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
    <h2>Meetings, assessments and supervision</h2>
    <Entries file={file} of={meetings} none="None is written down yet" />
  </>
);

/** What left the school, and on which ground; whom it heard and asked. */
export const SharedTab = ({ file }: Props) => (
  <>
    {file.restrictionsInForce.length > 0 && (
      <Notice tone="warning" title="A restriction on contact is in force">
        <p>
          Somebody must be kept away from one of these children. Look at the child’s family before anything is sent.
        </p>
      </Notice>
    )}
    <h2>Shared, heard and asked</h2>
    <Entries file={file} of={told} none="Nothing is written down yet" />
  </>
);
