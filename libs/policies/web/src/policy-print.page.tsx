import { Asked, Button, dayOf, EmptyState, named, Page, SummaryList, useAsk } from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { FollowedHow, OwnVersion } from './at-school';
import type { AtSchool } from './at-school-document';
import { dayWithYear } from './day-with-year';
import { approvalOf, PolicyOnPaper, ratifications, type DecidedOnPaper, type OnPaper } from './print-document';
import { Notes, PrintedText } from './printed-text';
import { AtReader, ChooseSchool, useReadAt } from './read-at';
import { adoptionWords, audienceWords, bodyWords } from './policy-words';
import { classWords, versionStatusWords } from './version-words';
import './policies.css';
import './print.css';

/** One text of a policy to be kept on paper or as a PDF: a title page, the text, its notes, what is read with it, its history. */
export const PolicyPrintPage = () => {
  const { id = '', version = '' } = useParams();
  const ask = useAsk(PolicyOnPaper, { id: version }, { topics: ['policyversion', 'policy'] });
  const found = ask.data?.policyVersion;
  return (
    <Page
      title={found?.policy.title ?? 'A policy on paper'}
      tab={found ? `${found.policy.title}, version ${found.number}` : 'A policy on paper'}
      back={<Link to={`/policies/${id}/versions/${version}`}>The version</Link>}
      isPublic
    >
      <Asked ask={ask} lines={12}>
        {({ policyVersion }) =>
          policyVersion ? (
            <Paper text={policyVersion} />
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

export const decidedInWords = ({ kind, body, committee, meetingOn, minute }: DecidedOnPaper): string =>
  [
    kind === 'VersionNoted' ? 'Noted by' : 'Ratified by',
    [body && bodyWords[body], committee].filter(Boolean).join(', '),
    meetingOn && `on ${dayWithYear(meetingOn)}`,
    minute && `(minute ${minute})`,
  ]
    .filter(Boolean)
    .join(' ');

/** As it holds, or held on the day in the address, at the school of whoever prints it. */
const Paper = ({ text }: Readonly<{ text: OnPaper }>) => {
  const read = useReadAt(text.policy.schoolId);
  return (
    <>
      <ChooseSchool read={read} />
      <AtReader policyId={text.policy.id} versionId={text.id} read={read}>
        {(at) => <Sheets text={text} at={at} />}
      </AtReader>
    </>
  );
};

const Sheets = ({ text, at }: Readonly<{ text: OnPaper; at: AtSchool | null }>) => (
  <>
    <p className="actions screen-only">
      <Button kind="secondary" onClick={() => window.print()}>
        Print, or save as PDF
      </Button>
    </p>
    <TitlePage text={text} at={at} />
    <FollowedHow at={at} clauses={text.clauses} />
    {at?.own && <OwnVersion at={at} rank={2} />}
    {at?.own && <h2>The text of the trust</h2>}
    <div className="printed-text policy-text narrative">
      <PrintedText text={text} at={at?.own ? null : at} top={at?.own ? 3 : 2} />
    </div>
    <Notes text={text} />
    <ReadWith text={text} />
    <History text={text} />
  </>
);

const TitlePage = ({ text, at }: Readonly<{ text: OnPaper; at: AtSchool | null }>) => {
  const { policy, number, status, hash, heldFrom, heldTo, effectiveFrom } = text;
  const approved = approvalOf(text);
  const sections = text.clauses.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return (
    <div className="printed-title">
      {policy.summary && <p>{policy.summary}</p>}
      <SummaryList
        rows={[
          { term: 'Version', is: `${number} (${versionStatusWords[status].toLowerCase()})` },
          heldFrom
            ? { term: 'In force', is: `From ${dayWithYear(heldFrom)}${heldTo ? ` until ${dayWithYear(heldTo)}` : ''}` }
            : effectiveFrom !== null && { term: 'In force', is: `From ${dayWithYear(effectiveFrom)}` },
          typeof at?.from === 'string' && { term: 'At', is: `${at.schoolName}, ${at.own ? 'which follows its own version' : 'which follows it'} since ${dayWithYear(at.from)}` }, // prettier-ignore
          approved && { term: 'Approved', is: `On ${dayWithYear(dayOf(approved.at))}${approved.by ? ` by ${named(approved.by)}` : ''}` }, // prettier-ignore
          ...ratifications(text).map((one, place) => ({ term: place === 0 ? 'Decided' : `Decided again (${place + 1})`, is: decidedInWords(one) })), // prettier-ignore
          policy.owner !== null && { term: 'Owner', is: named(policy.owner) },
          { term: 'For', is: policy.audience.map((one) => audienceWords[one]).join(', ') },
          { term: 'Binds', is: adoptionWords[policy.adoption] },
          policy.statutory && { term: 'Law', is: 'The law asks for this policy' },
          policy.reviewOn !== null && { term: 'Next review', is: dayWithYear(policy.reviewOn) },
          { term: 'Reference', is: `${policy.reference}, ${text.reference}` },
          hash !== null && {
            term: 'Mark of this text',
            is: (
              <>
                <code className="policy-hash">{hash}</code>{' '}
                <span className="muted">
                  SHA-256 of its clauses: another word makes another mark.
                  {at && ' What is the school’s own stands outside of it.'}
                </span>
              </>
            ),
          },
        ]}
      />
      {sections.length > 2 && (
        <section aria-labelledby="contents">
          <h2 id="contents">Contents</h2>
          <ul className="printed-contents">
            {sections.map(({ id, number: printed, text: words }) => (
              <li key={id}>
                <a href={`#${id}`}>{printed === '' ? words : `${printed} ${words}`}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const ReadWith = ({ text: { policy } }: Readonly<{ text: OnPaper }>) =>
  policy.linked.length > 0 && (
    <section aria-labelledby="with">
      <h2 id="with">Read with it</h2>
      <ol className="printed-links">
        {policy.linked.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/policies/${id}`}>{title}</Link>
          </li>
        ))}
      </ol>
    </section>
  );

/** Texts that never held are no part of its history on paper. */
const History = ({ text: { policy, id } }: Readonly<{ text: OnPaper }>) => {
  const held = policy.versions.filter(({ heldFrom }) => heldFrom !== null);
  return (
    held.length > 0 && (
      <section aria-labelledby="history">
        <h2 id="history">Version history</h2>
        <table className="printed-table">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">In force</th>
              <th scope="col">Change</th>
              <th scope="col">Mark</th>
            </tr>
          </thead>
          <tbody>
            {held.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.id === id ? `${one.number}, this one` : <Link to={`/policies/${policy.id}/versions/${one.id}`}>{one.number}</Link>}
                </th>
                <td>
                  {one.heldFrom && `From ${dayWithYear(one.heldFrom)}`}
                  {one.heldTo && ` until ${dayWithYear(one.heldTo)}`}
                </td>
                <td>{classWords[one.changeClass]}</td>
                <td className="policy-hash">{one.hash?.slice(0, 12)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  ); // prettier-ignore
};
