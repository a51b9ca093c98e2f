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
import { AroundText } from './around-text';
import { BringText } from './bring-text';
import { ClauseEditor } from './clause-editor';
import { because, Clauses, sentence } from './clauses';
import { Comparison } from './comparison';
import { VersionFile, type Titled, type Version } from './version-document';
import { AtReader, ChooseSchool, useReadAt } from './read-at';
import { Original } from './original';
import { Overtaken } from './overtaken';
import { RecordOfDecisions } from './record-of-decisions';
import { versionActions } from './version-sheets';
import { TextAt } from './text-in-force';
import { VersionNext } from './version-next';
import { Consultation, Findings } from './version-talk';
import { WhatWasSaid } from './what-was-said';
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
  const policyId = found?.policy.id ?? id;
  const title = found ? `${found.policy.title}, version ${found.number}` : 'Version of a policy';
  return (
    <Page
      title={title}
      tab={`Policy text ${found?.reference ?? ''}`.trim()}
      back={
        <Link to={policyId ? `/policies/${policyId}` : '/policies'}>{policyId ? 'The policy' : 'All policies'}</Link>
      }
      wide
      isPublic
    >
      <Asked ask={ask} lines={12}>
        {({ policyVersion, policies }) =>
          policyVersion ? (
            <File version={policyVersion} register={policies} />
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

const File = ({ version, register }: Readonly<{ version: Version; register: readonly Titled[] }>) => {
  const { nextCommands, basedOn, policy } = version;
  // One walk through both: two lists would take the focus from each other.
  useListKeys('.clause-open, .compared-changed');
  const isWritten = nextCommands.includes('reviseClause') || nextCommands.includes('commentOnClause');
  // First the text in force, while this one is to take its place; then the one with which it began; then the others.
  const first = [beingWritten(version) ? policy.inForce?.id : undefined, basedOn];
  const rank = ({ id }: Readonly<{ id: string }>) => (first.includes(id) ? first.indexOf(id) : first.length);
  const others = policy.versions.filter(({ id }) => id !== version.id).toSorted((a, b) => rank(a) - rank(b));
  const compared = others.length > 0 && version.clauses.length > 0 && (
    <Comparison clauses={version.clauses} others={others} inForce={policy.inForce?.id} reasons={version.reasons} />
  );
  // Whoever decides reads first what is different; whoever writes or looks it up, the text.
  const toDecide = beingWritten(version) && !nextCommands.includes('importPolicyText');
  return (
    <>
      <Summary version={version} />
      <VersionNext version={version} />
      <Overtaken version={version} />
      <Findings version={version} />
      <RecordActions record={version} groups={versionActions} />
      {toDecide && compared}
      {nextCommands.includes('importPolicyText') && <BringText version={version} />}
      {isWritten ? (
        <ClauseEditor version={version} />
      ) : (
        <section aria-labelledby="text">
          <h2 id="text">The text</h2>
          <TextOf version={version} />
        </section>
      )}
      {!toDecide && compared}
      <AroundText version={version} register={register} />
      <Consultation version={version} />
      <WhatWasSaid version={version} />
      <RecordOfDecisions decided={version.decided} hash={version.hash} />
      <OnPaper version={version} />
    </>
  );
};

/** What is in force is read as it holds at the reader’s school; every other text as the trust wrote it. */
const TextOf = ({ version: { id, policy, clauses, reasons, heldFrom, heldTo } }: Readonly<{ version: Version }>) => {
  const read = useReadAt(policy.schoolId);
  if (heldFrom === null || heldTo !== null) return <Clauses clauses={clauses} reasons={reasons} />;
  return (
    <>
      <ChooseSchool read={read} />
      <AtReader policyId={policy.id} versionId={id} read={{ schoolId: read.schoolId, on: undefined }}>
        {(at) => <TextAt at={at} clauses={clauses} reasons={reasons} />}
      </AtReader>
    </>
  );
};

const OnPaper = ({ version: { id, policy, decided } }: Readonly<{ version: Version }>) => {
  const { search } = useReadAt(policy.schoolId);
  return (
    <p className="actions screen-only">
      <Link className="button button-secondary" to={`/policies/${policy.id}/versions/${id}/print${search}`}>
        Print this version
      </Link>
      {decided.some(({ kind }) => kind === 'VersionRatified' || kind === 'VersionNoted') && (
        <Link className="button button-secondary" to={`/policies/${policy.id}/versions/${id}/certificate`}>
          Certificate of ratification
        </Link>
      )}
    </p>
  );
};

const Summary = ({ version }: Readonly<{ version: Version }>) => {
  const { status, effectiveFrom, adoptBy, heldFrom, heldTo, authors } = version;
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
        adoptBy !== null && { term: 'Schools take it on by', is: dayInWords(adoptBy) },
        heldFrom !== null && {
          term: 'In force',
          is: `From ${dayInWords(heldFrom)}${heldTo ? ` until ${dayInWords(heldTo)}` : ''}`,
        },
        version.source !== null && { term: 'Made from a file', is: <Original of={version} /> },
      ]}
    />
  );
};
