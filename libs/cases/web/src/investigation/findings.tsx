import { dayInWords, Notice, Sealed, SummaryList, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import { EvidenceMatrix } from './matrix';
import type { Allegation, Investigation } from './investigation-document';
import { causeWords, findingMeans, findingWords, groundWords, partyWords } from './words';

type Of = Readonly<{ record: Investigation }>;

/** Each question with its evidence, and what was found. */
export const Allegations = ({ record }: Of) => (
  <section aria-labelledby="allegations">
    <h2 id="allegations">Allegations and evidence</h2>
    {record.allegations.map((one) => (
      <article className="allegation" key={one.number} aria-label={`Allegation ${one.number}`}>
        <h3>Allegation {one.number}</h3>
        {one.question && <Sealed of={one.question} />}
        {one.clauses && <p className="muted">Clauses: {one.clauses.text}</p>}
        <EvidenceMatrix record={record} allegation={one} />
      </article>
    ))}
  </section>
);

const checks = ['findings_drafted', 'fact_check'];

/** The answers, to be checked before a second person signs them, and what those concerned said about them. */
export const Findings = ({ record }: Of) => {
  const { allegations, comments, challenge, challengeUntil, factCheckUntil, status, signer } = record;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{checks.includes(status) ? 'Findings: check the answers' : 'Findings'}</h2>
      {checks.includes(status) && !signer && (
        <Notice>
          <p>
            Read each finding as whoever it is about will read it: does the evidence carry it, and is what speaks
            against it there?
          </p>
        </Notice>
      )}
      {allegations.every(({ finding }) => !finding) ? (
        <p className="muted">None yet. They are drafted when the evidence is closed.</p>
      ) : (
        allegations.map((one) => <OneFinding key={one.number} one={one} status={status} />)
      )}
      {factCheckUntil && status === 'fact_check' && <p>Comments on the facts until {dayInWords(factCheckUntil)}.</p>}
      {comments.length > 0 && (
        <>
          <h3>Comments on the facts</h3>
          <ul>
            {comments.map(({ from, on, comment, response }, i) => (
              // comments are only ever added
              <li key={i}>
                <span className="muted">
                  {partyWords[from]}, {dayInWords(on)}
                </span>
                {comment && <Sealed of={comment} />}
                {response && (
                  <p>
                    <strong>Answer:</strong> {response.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {challengeUntil && <p>The findings may be challenged until {dayInWords(challengeUntil)}.</p>}
      {challenge && (
        <>
          <h3>Challenge</h3>
          <p className="muted">
            {partyWords[challenge.from]}, {dayInWords(challenge.receivedOn)}:{' '}
            {challenge.grounds.map((one) => groundWords[one]).join(' · ')}
          </p>
          {challenge.challenge && <Sealed of={challenge.challenge} />}
        </>
      )}
    </section>
  );
};

const OneFinding = ({ one, status }: Readonly<{ one: Allegation; status: Investigation['status'] }>) => {
  const { number, question, finding } = one;
  if (!finding) return <p className="muted">Allegation {number} has no finding yet.</p>;
  return (
    <article className="allegation" aria-label={`Finding on allegation ${number}`}>
      <h3>
        {number}: {findingWords[finding.finding]}
      </h3>
      <p className="muted">{findingMeans[finding.finding]}</p>
      <SummaryList
        rows={[
          question && { term: 'Question', is: <Sealed of={question} /> },
          finding.before && {
            term: 'Changed by the review',
            is: (
              <>
                Before: {findingWords[finding.before]} <Tag>Changed</Tag>
              </>
            ),
          },
          finding.rationale && { term: 'Reasons', is: <Sealed of={finding.rationale} /> },
          {
            term: 'Rests on',
            is: finding.evidence.map((number) => (
              <a key={number} className="evidence-ref" href={`#${number}`}>
                {number}
              </a>
            )),
          },
          { term: 'Standard', is: 'Balance of probabilities' },
          finding.clauses && { term: 'Clauses', is: <Sealed of={finding.clauses} /> },
          finding.mitigation && { term: 'In their favour', is: <Sealed of={finding.mitigation} /> },
          { term: 'What let it happen', is: finding.systemCauses.map((cause) => causeWords[cause]).join(' · ') },
          finding.systemNote && { term: 'More on that', is: <Sealed of={finding.systemNote} /> },
        ]}
      />
      {checks.includes(status) && (
        <p className="screen-only">
          <Link to="#draftFindings">Go to the form</Link>
        </p>
      )}
    </article>
  );
};
