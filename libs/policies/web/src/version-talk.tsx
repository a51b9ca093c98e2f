import { dayInWords, Sealed, Tag } from '@caseward/web-kit';
import { clauseName } from './clauses';
import type { Version } from './version-document';
import { groupWords, outcomeWords, severityWords } from './version-words';

/** What the check found, the gravest first; what to do about it stands beside its clause. */
export const Findings = ({ version: { findings, findingsAreOld, clauses } }: Readonly<{ version: Version }>) => {
  if (findings.length === 0) return null;
  const open = findings.filter(({ waived }) => waived === null);
  const gravity = ['error', 'warning', 'advice'];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What the check found</h2>
      {findingsAreOld && <p className="muted">The text has changed since. Check it again.</p>}
      <p role="status">{open.length === 0 ? 'Nothing is open.' : `${open.length} to look at.`}</p>
      <ul className="policy-findings">
        {[...findings]
          .sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
          .map((one, place) => {
            const clause = clauses.find(({ id }) => id === one.clause);
            return (
              <li key={place}>
                <Tag as={severityWords[one.severity].as}>{severityWords[one.severity].word}</Tag>{' '}
                {clause && (
                  <>
                    <a href={`#${clause.id}`}>Clause {clauseName(clause)}</a>:{' '}
                  </>
                )}
                {one.says}{' '}
                {one.waived !== null ? (
                  <span className="muted">Stays as it is: {one.waived}</span>
                ) : (
                  !clause && <span className="muted">{`${one.why} ${one.mend}`}</span>
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
};

/** Who was asked what about the text, what they said, and what they were told. */
export const Consultation = ({ version: { consultation, responses } }: Readonly<{ version: Version }>) =>
  consultation && (
    <section aria-labelledby="consultation">
      <h2 id="consultation">Consultation</h2>
      <p>
        {consultation.groups.map((one) => groupWords[one]).join(', ')}, until {dayInWords(consultation.until)}
        {!consultation.open && ' (closed)'}
      </p>
      {consultation.question && (
        <p>
          <strong>Asked:</strong> {consultation.question}
        </p>
      )}
      {responses.length === 0 && <p className="muted">No response is recorded yet.</p>}
      {responses.map((one, place) => (
        <article className="policy-response" key={place}>
          <h3>
            {groupWords[one.group]} <span className="muted">{dayInWords(one.on)}</span>
          </h3>
          {one.response && <Sealed of={one.response} />}
          <p className="muted">{outcomeWords[one.outcome]}{one.answer && '. They were told:'}</p>
          {one.answer && <Sealed of={one.answer} />}
        </article>
      ))}
      {consultation.summary && (
        <p>
          <strong>What came of it:</strong> {consultation.summary}
        </p>
      )}
    </section>
  ); // prettier-ignore
