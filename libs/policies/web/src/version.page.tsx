import {
  Asked,
  dayInWords,
  EmptyState,
  named,
  Notice,
  Page,
  RecordActions,
  Sealed,
  SummaryList,
  Tag,
  useAsk,
} from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { BringText } from './bring-text';
import { ClauseEditor } from './clause-editor';
import { because, Clauses } from './clauses';
import { Comparison } from './comparison';
import { VersionFile, type Version } from './version-document';
import { RecordOfDecisions } from './record-of-decisions';
import { versionActions } from './version-sheets';
import { classWords, groupWords, outcomeWords, severityWords, sourceWords, versionStatusWords } from './version-words';
import './policies.css';

/** One text of a policy: written, talked about, decided on, and read for ever after. */
export const VersionPage = () => {
  const { id = '', version = '' } = useParams();
  const ask = useAsk(
    VersionFile,
    { id: version },
    { topics: ['policyversion', 'policy'], until: ({ policyVersion }) => policyVersion !== null },
  );
  const found = ask.data?.policyVersion;
  const title = found ? `${found.policy.title}, version ${found.number}` : 'Version of a policy';
  return (
    <Page
      title={title}
      tab={found?.reference ?? 'Version'}
      back={<Link to={`/policies/${id}`}>The policy</Link>}
      wide
      isPublic
    >
      <Asked ask={ask} lines={12}>
        {({ policyVersion }) =>
          policyVersion ? (
            <File version={policyVersion} />
          ) : (
            <EmptyState title="There is nothing here, or it is not for you to see.">
              <Link to="/policies">Go to the policies</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const File = ({ version }: Readonly<{ version: Version }>) => {
  const { nextCommands, basedOn, policy } = version;
  const isWritten = nextCommands.includes('reviseClause') || nextCommands.includes('commentOnClause');
  // First the text on which it is based, then the others.
  const others = policy.versions
    .filter(({ id }) => id !== version.id)
    .sort((a, b) => Number(b.id === basedOn) - Number(a.id === basedOn));
  return (
    <>
      <Summary version={version} />
      <Findings version={version} />
      <RecordActions record={version} groups={versionActions} />
      {nextCommands.includes('importPolicyText') && <BringText version={version} />}
      {isWritten ? (
        <ClauseEditor version={version} />
      ) : (
        <section aria-labelledby="text">
          <h2 id="text">The text</h2>
          <Clauses clauses={version.clauses} reasons={version.reasons} />
        </section>
      )}
      {others.length > 0 && version.clauses.length > 0 && <Comparison clauses={version.clauses} others={others} />}
      <Consultation version={version} />
      <RecordOfDecisions decided={version.decided} hash={version.hash} />
    </>
  );
};

const Summary = ({ version }: Readonly<{ version: Version }>) => {
  const { status, lapsesOn, effectiveFrom, heldFrom, heldTo, authors } = version;
  const reasons = version.reasons.filter(({ since }) => since === null);
  return (
    <>
      {status === 'emergency' && lapsesOn && (
        <Notice tone="warning" title="In force by the chair’s action">
          <p>It lapses on {dayInWords(lapsesOn)} unless it is ratified before.</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: 'Status', is: versionStatusWords[status] },
          { term: 'Change', is: classWords[version.changeClass] },
          reasons.length > 0 && {
            term: 'Because of',
            is: reasons.map((reason, place) => <div key={place}>{because(reason)}</div>),
          },
          { term: 'Written by', is: authors.map((one) => named(one)).join(', ') },
          status === 'scheduled' && effectiveFrom !== null && { term: 'Holds from', is: dayInWords(effectiveFrom) },
          heldFrom !== null && {
            term: 'In force',
            is: `From ${dayInWords(heldFrom)}${heldTo ? ` until ${dayInWords(heldTo)}` : ''}`,
          },
          version.source !== null && { term: 'Made from a file', is: <Original of={version} /> },
        ]}
      />
    </>
  );
};

/** As it came, for whoever wants to hold it beside the text. */
const Original = ({ of: { id, source } }: Readonly<{ of: Version }>) =>
  source && (
    <>
      <a href={`/policy-files/${id}`} download>
        The file as it came: {sourceWords[source.format]}, {Math.ceil(source.bytes / 1000)} kB
      </a>
      <br />
      <span className="muted">SHA-256 </span>
      <code className="policy-hash">{source.sha256}</code>
    </>
  );

/** What the check found that stands in no one clause, and what is meant to be as it is. */
const Findings = ({ version: { findings, findingsAreOld } }: Readonly<{ version: Version }>) => {
  if (findings.length === 0) return null;
  const open = findings.filter(({ waived }) => waived === null);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What the check found</h2>
      {findingsAreOld && <p className="muted">The text has changed since. Check it again.</p>}
      <p role="status">{open.length === 0 ? 'Nothing is open.' : `${open.length} to look at.`}</p>
      <ul className="policy-findings">
        {findings.map((one, place) => (
          <li key={place}>
            <Tag as={severityWords[one.severity].as}>{severityWords[one.severity].word}</Tag>{' '}
            {one.clause ? <a href={`#${one.clause}`}>{one.says}</a> : one.says}{' '}
            <span className="muted">
              {one.waived === null ? `${one.why} ${one.mend}` : `Stays as it is: ${one.waived}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Consultation = ({ version: { consultation, responses } }: Readonly<{ version: Version }>) =>
  consultation && (
    <section aria-labelledby="consultation">
      <h2 id="consultation">Consultation</h2>
      <p>
        {consultation.groups.map((one) => groupWords[one]).join(', ')}, until {dayInWords(consultation.until)}
        {!consultation.open && ' (closed)'}
      </p>
      {consultation.question && <p>{consultation.question}</p>}
      <ul>
        {responses.map((one, place) => (
          <li key={place}>
            <strong>{groupWords[one.group]}</strong>, {dayInWords(one.on)}:{' '}
            {one.response && <Sealed of={one.response} />} <span className="muted">{outcomeWords[one.outcome]}</span>
            {one.answer && <Sealed of={one.answer} />}
          </li>
        ))}
      </ul>
      {consultation.summary && <p>{consultation.summary}</p>}
    </section>
  );
