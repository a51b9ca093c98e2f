import { dayInWords, named, roleName, Sealed } from '@caseward/web-kit';
import type { Decided } from './documents';
import { bodyWords } from './policy-words';
import { decidedWords } from './version-words';

const voted = ({ inFavour, against, abstained, present, quorum }: Decided): string =>
  `${inFavour} for, ${against} against, ${abstained} abstained; ${present} could vote, and the quorum is ${quorum}`;

/** Who decided what about a version, when, and of which text. Printed, it is the certificate of its ratification. */
export const RecordOfDecisions = ({ decided, hash }: Readonly<{ decided: readonly Decided[]; hash: string | null }>) => (
  <section className="policy-certificate" aria-labelledby="decisions">
    <h2 id="decisions">Who decided what</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">On record</th>
        </tr>
      </thead>
      <tbody>
        {decided.map((one, place) => (
          <tr key={place}>
            <th scope="row">{decidedWords[one.kind] ?? one.kind}</th>
            <td>{dayInWords(one.meetingOn ?? one.at)}</td>
            <td>
              {one.body ? [bodyWords[one.body], one.committee].filter(Boolean).join(', ') : one.by ? named(one.by) : 'By the clock'}
              {one.by && <span className="muted"> · {one.body ? `minuted by ${named(one.by)}` : roleName(one.role)}</span>}
            </td>
            <td>
              {one.minute && <div>Minute {one.minute}</div>}
              {one.inFavour !== null && <div>{voted(one)}</div>}
              {one.interestsDeclared !== null && (
                <div>
                  {one.interestsDeclared === 0 ? 'No interest declared' : `Interests declared: ${one.interestsDeclared}`}
                </div>
              )}
              {one.interests?.map((words, i) => <div className="muted" key={i}>{words}</div>)}
              {one.why && <Sealed of={one.why} />}
              {one.reason && <div>{one.reason}</div>}
              {one.hash && <div className="muted policy-hash">Text {one.hash.slice(0, 12)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {hash && (
      <p className="policy-hash">
        The mark of this text (SHA-256 of its clauses): <code>{hash}</code>
      </p>
    )}
  </section>
); // prettier-ignore
