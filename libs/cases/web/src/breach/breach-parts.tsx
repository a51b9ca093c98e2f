import { useSchools } from '@caseward/organisation-web';
import {
  classAndYear,
  dayInWords,
  DueTag,
  momentInFull,
  named,
  Notice,
  Sealed,
  SeverityTag,
  SummaryList,
  Tag,
} from '@caseward/web-kit';
import { Link } from 'react-router';
import { statusWords as investigationWords } from '../investigation/words';
import type { BreachCase } from './breach-document';
import * as w from './breach-words';

export const HoldBanner = ({ hold }: Pick<BreachCase, 'hold'>) =>
  hold && (
    <Notice tone="warning" title={`On hold since ${momentInFull(hold.since)}`}>
      <p>
        {hold.lead ? `${w.holdWords[hold.lead]} leads.` : 'Somebody outside leads.'} Nothing is decided here and nobody
        is told until that is over. {hold.automatic && 'A linked process holds it, and lets it go by itself.'}
      </p>
    </Notice>
  );

const One = ({ person }: Readonly<{ person: BreachCase['affected'][number] }>) => (
  <p>
    <strong>{named(person)}</strong> <span className="muted">{classAndYear(person)}</span>
  </p>
);

export const BreachSummary = ({ breach }: Readonly<{ breach: BreachCase }>) => {
  const school = useSchools().find(({ id }) => id === breach.schoolId);
  const { subject, affected, severity, outcome, also, account, lessons, investigation, debrief } = breach;
  return (
    <SummaryList
      rows={[
        { term: 'About', is: subject ? <One person={subject} /> : w.personTypeWords[breach.personType] },
        affected.length > 0 && { term: 'Affected', is: affected.map((one) => <One key={one.id} person={one} />) },
        { term: 'What kind', is: w.categoryWords[breach.category] },
        { term: 'Status', is: w.statusWords[breach.status] },
        severity !== null && {
          term: 'How grave',
          is: (
            <>
              <SeverityTag level={severity} /> {breach.mandatory && <Tag as="medium">Has to be investigated</Tag>}
            </>
          ),
        },
        outcome !== null && { term: 'Outcome', is: [outcome, ...also].map((one) => w.outcomeWords[one]).join(', ') },
        breach.occurredOn !== null && { term: 'Happened', is: dayInWords(breach.occurredOn) },
        { term: 'The school knew', is: momentInFull(breach.awareAt) },
        school && { term: 'School', is: school.name },
        breach.concernId !== null && {
          term: 'Comes from',
          is: <Link to={`/inbox/${breach.concernId}`}>A concern</Link>,
        },
        account !== null && { term: 'What happened', is: <Sealed of={account} /> },
        investigation !== null && {
          term: 'Investigation',
          is: (
            <>
              <Link to={`/investigations/${investigation.id}`}>{investigation.reference}</Link>{' '}
              <span className="muted">{investigationWords[investigation.status]}</span>
            </>
          ),
        },
        debrief !== null && {
          term: 'Debrief',
          is: <Link to={`/debriefs/${debrief.id}`}>{debrief.reference}</Link>,
        },
        lessons.proposed > 0 && {
          term: 'Lessons',
          is: `${lessons.proposed} proposed, ${lessons.routed} on their way`,
        },
      ]}
    />
  );
};

export const Clauses = ({ clauses }: Pick<BreachCase, 'clauses'>) => (
  <>
    <h2>Which rules</h2>
    {clauses.length === 0 ? (
      <p className="muted">None cited yet.</p>
    ) : (
      <ul className="breach-clauses">
        {clauses.map(({ policy, version, clause, wording }, place) => (
          // nothing is ever taken out of this list
          <li key={place}>
            <strong>
              {policy}, {clause}
            </strong>{' '}
            {version && <span className="muted">version {version}</span>}
            {wording && <p>{wording}</p>}
          </li>
        ))}
      </ul>
    )}
  </>
);

export const DataPanel = ({ data }: Pick<BreachCase, 'data'>) =>
  data && (
    <>
      <h2>Personal information</h2>
      <SummaryList
        rows={[
          { term: 'Risk', is: data.risk ? w.riskWords[data.risk] : 'Not judged yet by the data protection officer' },
          data.people !== null && { term: 'People', is: `About ${data.people.toLocaleString('en-GB')}` },
          data.report !== null && {
            term: 'Report',
            is: (
              <>
                {w.reportWords[data.report]} {data.reportedAt && <span className="muted">{momentInFull(data.reportedAt)}</span>}{' '}
                {data.report === 'reported' && <Tag as={data.late ? 'high' : 'low'}>{data.late ? 'After 72 hours' : 'Within 72 hours'}</Tag>}
              </>
            ),
          },
          data.reportReference !== null && { term: 'Their reference', is: <Sealed of={data.reportReference} /> },
          !data.settled && { term: 'Report by', is: (<>{momentInFull(data.due)} <DueTag due={data.due} /> <span className="muted">72 hours after the school knew (UK GDPR article 33)</span></>) },
        ]}
      />
    </>
  ); // prettier-ignore

export const Parties = ({ breach: { parties } }: Readonly<{ breach: BreachCase }>) =>
  parties.length > 0 && (
    <>
      <h2>Who is told</h2>
      <div className="breach-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Told</th>
              <th scope="col">How to complain</th>
              <th scope="col">How to blow the whistle</th>
            </tr>
          </thead>
          <tbody>
            {parties.map(({ party, how, on, complaints, whistleblowing, colleague }) => (
              <tr key={party}>
                <th scope="row">{w.partyWords[party]}</th>
                <td>{how ? `${w.howWords[how]}${on ? `, ${dayInWords(on)}` : ''}` : 'Not yet'}</td>
                <td data-label="How to complain">{said(how, complaints)}</td>
                <td data-label="How to blow the whistle">
                  {colleague ? said(how, whistleblowing) : 'For colleagues only'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
const said = (how: string | null, given: boolean) =>
  how === null || how === 'not_told' ? '–' : given ? 'Told' : 'Not told';
