import { Asked, Button, dayOf, EmptyState, named, Page, roleName, SummaryList, useAsk } from '@caseward/web-kit';
import { Link, useParams } from 'react-router';
import { dayWithYear } from './day-with-year';
import { approvalOf, PolicyOnPaper, ratifications, type DecidedOnPaper, type OnPaper } from './print-document';
import { bodyWords } from './policy-words';
import './policies.css';
import './print.css';

/** That a body decided on this very text: for the minutes, an inspection, a court. What was declared stays in the minutes. */
export const CertificatePage = () => {
  const { id = '', version = '' } = useParams();
  const ask = useAsk(PolicyOnPaper, { id: version }, { topics: ['policyversion'] });
  const reference = ask.data?.policyVersion?.reference;
  return (
    <Page
      title="Certificate of ratification"
      reference={reference}
      back={<Link to={`/policies/${id}/versions/${version}`}>The version</Link>}
      isPublic
    >
      <Asked ask={ask} lines={10}>
        {({ policyVersion }) =>
          policyVersion && ratifications(policyVersion).length > 0 ? (
            <Certificate text={policyVersion} />
          ) : (
            <EmptyState title="No body has decided on this text.">
              <Link to={`/policies/${id}`}>Go to the policy</Link>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
};

const Certificate = ({ text }: Readonly<{ text: OnPaper }>) => {
  const { policy, number, hash, heldFrom, heldTo, decided } = text;
  const submitted = decided.findLast(({ kind }) => kind === 'VersionSubmitted');
  const approved = approvalOf(text);
  return (
    <>
      <p className="actions screen-only">
        <Button kind="secondary" onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
      </p>
      <h2>The text</h2>
      <SummaryList
        rows={[
          { term: 'Policy', is: `${policy.title} (${policy.reference})` },
          { term: 'Version', is: number },
          { term: 'Mark', is: <code className="policy-hash">{hash}</code> },
          submitted && { term: 'Frozen', is: `On ${dayWithYear(dayOf(submitted.at))}, when it was submitted` },
          approved && {
            term: 'Approved',
            is: `On ${dayWithYear(dayOf(approved.at))}${approved.by ? ` by ${named(approved.by)}, ${roleName(approved.role)}` : ''}`,
          },
          heldFrom !== null && {
            term: 'In force',
            is: `From ${dayWithYear(heldFrom)}${heldTo ? ` until ${dayWithYear(heldTo)}` : ''}`,
          },
        ]}
      />
      {ratifications(text).map((one, place) => (
        <Decision key={place} of={one} isSame={one.hash === hash} />
      ))}
      <p className="muted">
        The mark is the SHA-256 of the text’s clauses: their numbers, kinds, depths and words in their order. Another
        word makes another mark. What was declared as an interest stands in the minutes.
      </p>
      <p className="screen-only">
        <Link to={`/policies/${policy.id}/versions/${text.id}/print`}>The text on paper</Link>
      </p>
    </>
  );
};

const Decision = ({ of, isSame }: Readonly<{ of: DecidedOnPaper; isSame: boolean }>) => {
  const { kind, body, committee, meetingOn, minute, present, quorum, inFavour, against, abstained, interestsDeclared } =
    of;
  const verb = kind === 'VersionNoted' ? 'Noted' : 'Ratified';
  return (
    <section className="certificate-decision">
      <h2>{`${verb}${meetingOn ? ` on ${dayWithYear(meetingOn)}` : ''}`}</h2>
      <SummaryList
        rows={[
          { term: 'By', is: [body && bodyWords[body], committee].filter(Boolean).join(', ') },
          minute !== null && { term: 'Minute', is: minute },
          present !== null && { term: 'Quorum', is: `${present} could vote; ${quorum ?? 0} were needed` },
          inFavour !== null && {
            term: 'Votes',
            is: `${inFavour} for, ${against ?? 0} against, ${abstained ?? 0} abstained`,
          },
          interestsDeclared !== null && {
            term: 'Interests',
            is: interestsDeclared === 0 ? 'Asked for; none declared' : `Asked for; ${interestsDeclared} declared`,
          },
          {
            term: 'Text',
            is: isSame ? 'The text with the mark above' : <code className="policy-hash">{of.hash}</code>,
          },
          of.by !== null && {
            term: 'Recorded',
            is: `On ${dayWithYear(dayOf(of.at))} by ${named(of.by)}, ${roleName(of.role)}`,
          },
        ]}
      />
    </section>
  );
};
