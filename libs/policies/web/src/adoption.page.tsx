import { Asked, dayInWords, EmptyState, named, Notice, Page, RecordActions, roleName, SummaryList, Tag, Timeline, useAsk } from '@caseward/web-kit'; // prettier-ignore
import { Link, useParams } from 'react-router';
import { AdoptionFile } from './adoption-document';
import { adoptionActions, type Adoption } from './adoption-sheets';
import { AlignmentForm } from './alignment-form';
import { AlignmentTable } from './alignment-table';
import { dayWithYear } from './day-with-year';
import { dutyHappening } from './duty-happening';
import { AdoptionNext } from './duty-next';
import { adoptionBodyWords, adoptionStatusWords } from './duty-words';
import { adoptionWords } from './policy-words';
import './duties.css';

/** How one school takes on one policy of the trust. */
export const AdoptionPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(AdoptionFile, { id }, { topics: ['adoption'], until: ({ adoption }) => adoption !== null });
  return (
    <Page
      title="Adoption of a policy"
      reference={ask.data?.adoption?.reference}
      back={<Link to="/policies/adoption">All schools and policies</Link>}
      wide
    >
      <Asked ask={ask} lines={8}>
        {({ adoption }) =>
          adoption ? (
            <File of={adoption} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/policies/adoption">Go to the schools and policies</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ of }: Readonly<{ of: Adoption }>) => {
  const { short, long, as } = adoptionStatusWords[of.status];
  const waits = of.status !== 'in_force' && of.status !== 'ratified';
  return (
    <>
      {of.returned && (
        <Notice tone="warning" title="The trust has returned it">
          <p>{of.returned}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: 'Policy', is: <Link to={`/policies/${of.policyId}`}>{of.policyTitle}</Link> },
          { term: 'School', is: of.schoolName },
          { term: 'Who follows it', is: adoptionWords[of.model] },
          {
            term: 'Status',
            is: waits ? (
              <>
                <Tag as={as}>{short}</Tag> {long}
              </>
            ) : (
              long
            ),
          },
          of.from !== null && {
            term: of.status === 'lapsed' ? 'Was in force from' : 'In force from',
            is: dayInWords(of.from),
          },
          of.own && { term: 'Follows', is: `Its own version: ${of.ownTitle ?? ''}` },
          of.ratified && {
            term: 'Ratified',
            is: `${adoptionBodyWords[of.ratified.body]}, ${dayInWords(of.ratified.meetingOn)}, minute ${of.ratified.minute}; ${of.ratified.present} present, quorum ${of.ratified.quorum}`,
          },
          of.note !== null && { term: 'Note of the trust', is: of.note },
        ]}
      />
      <AdoptionNext of={of} />
      <RecordActions
        record={of}
        groups={adoptionActions}
        since={(seen) => <Timeline entries={of.story.filter(({ number }) => number > seen).map(dutyHappening)} />}
      />
      {of.nextCommands.includes('assessAlignment') && <AlignmentForm of={of} />}
      {(of.fields.length > 0 || of.blocks.length > 0) && <Local of={of} />}
      {of.own && of.alignment.length > 0 && <AlignmentTable of={of} />}
      {of.own && of.ownText !== null && (
        <section aria-labelledby="own">
          <h2 id="own">{of.ownTitle}</h2>
          <p className="own-words narrative">{of.ownText}</p>
        </section>
      )}
      <Editions of={of} />
      <h2>What happened</h2>
      <Timeline entries={of.story.map(dutyHappening)} />
    </>
  );
};

/** What came into force here, each to be read as it held: also while something else is being written. */
const Editions = ({ of: { editions, policyId, schoolId } }: Readonly<{ of: Adoption }>) =>
  editions.length > 0 && (
    <section aria-labelledby="editions">
      <h2 id="editions">What was in force at the school</h2>
      <ul className="version-list">
        {editions.map(({ from, own, title }, place) => (
          <li key={place}>
            <Link to={`/policies/${policyId}?school=${schoolId}&on=${from}`}>From {dayWithYear(from)}</Link>{' '}
            {own ? `Its own version: ${title ?? ''}` : 'The text of the trust, with the details of the school'}
          </li>
        ))}
      </ul>
    </section>
  );

const Local = ({ of: { fields, filled, blocks } }: Readonly<{ of: Adoption }>) => (
  <section aria-labelledby="local">
    <h2 id="local">The school’s own details</h2>
    {fields.length > 0 && (
      <SummaryList
        rows={fields.map((field) => {
          const one = filled.find((each) => each.field === field);
          const holders = one?.holders.map(named).join(', ');
          return {
            term: field,
            is: !one ? (
              <span className="muted">Not filled in yet</span>
            ) : one.role ? (
              `${holders === '' ? 'Nobody at present' : (holders ?? '')}, ${roleName(one.role)}`
            ) : (
              one.value
            ),
          };
        })}
      />
    )}
    {blocks.map(({ heading, text }, i) => (
      // they are written anew as a whole
      <section key={i}>
        <h3>{heading}</h3>
        <p className="own-words">{text}</p>
      </section>
    ))}
  </section>
);
