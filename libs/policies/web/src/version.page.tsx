import {
  Asked,
  dayInWords,
  EmptyState,
  named,
  Page,
  RecordActions,
  SummaryList,
  useAsk,
  useListKeys,
} from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { BringText } from './bring-text';
import { ClauseEditor } from './clause-editor';
import { because, Clauses, sentence } from './clauses';
import { Comparison } from './comparison';
import { VersionFile, type Version } from './version-document';
import { Original } from './original';
import { RecordOfDecisions } from './record-of-decisions';
import { versionActions } from './version-sheets';
import { VersionNext } from './version-next';
import { Consultation, Findings } from './version-talk';
import { beingWritten, classWords, versionStatusWords } from './version-words';
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
      tab={`Policy text ${found?.reference ?? ''}`.trim()}
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
  // One walk through both: two lists would take the focus from each other.
  useListKeys('.clause-open, .compared-changed');
  const isWritten = nextCommands.includes('reviseClause') || nextCommands.includes('commentOnClause');
  // First the text on which it is based, then the others.
  const others = policy.versions
    .filter(({ id }) => id !== version.id)
    .sort((a, b) => Number(b.id === basedOn) - Number(a.id === basedOn));
  const compared = others.length > 0 && version.clauses.length > 0 && (
    <Comparison clauses={version.clauses} others={others} reasons={version.reasons} />
  );
  // Whoever decides reads first what is different; whoever writes or looks it up, the text.
  const toDecide = beingWritten(version) && !nextCommands.includes('importPolicyText');
  return (
    <>
      <Summary version={version} />
      <VersionNext version={version} />
      <Findings version={version} />
      <RecordActions record={version} groups={versionActions} />
      {toDecide && compared}
      {nextCommands.includes('importPolicyText') && <BringText version={version} />}
      {isWritten ? (
        <ClauseEditor version={version} />
      ) : (
        <section aria-labelledby="text">
          <h2 id="text">The text</h2>
          <Clauses clauses={version.clauses} reasons={version.reasons} />
        </section>
      )}
      {!toDecide && compared}
      <Consultation version={version} />
      <RecordOfDecisions decided={version.decided} hash={version.hash} />
      <OnPaper version={version} />
    </>
  );
};

const OnPaper = ({ version: { id, policy, decided } }: Readonly<{ version: Version }>) => (
  <p className="actions screen-only">
    <Link className="button button-secondary" to={`/policies/${policy.id}/versions/${id}/print`}>
      Print this version
    </Link>
    {decided.some(({ kind }) => kind === 'VersionRatified' || kind === 'VersionNoted') && (
      <Link className="button button-secondary" to={`/policies/${policy.id}/versions/${id}/certificate`}>
        Certificate of ratification
      </Link>
    )}
  </p>
);

const Summary = ({ version }: Readonly<{ version: Version }>) => {
  const { status, effectiveFrom, heldFrom, heldTo, authors } = version;
  const reasons = version.reasons.filter(({ since }) => since === null);
  return (
    <SummaryList
      rows={[
        { term: 'Status', is: versionStatusWords[status] },
        { term: 'How far it goes', is: classWords[version.changeClass] },
        reasons.length > 0 && {
          term: 'Why it changes',
          is: reasons.map((reason, place) => <div key={place}>{sentence(because(reason))}</div>),
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
  );
};
