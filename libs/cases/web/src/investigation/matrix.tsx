import { Sealed } from '@caseward/web-kit';
import type { Allegation, Evidence, Investigation } from './investigation-document';
import { evidenceTitle } from './sheet';
import { bearingWords } from './words';

/** Beside the word, so that the column is not the only thing that says it. */
const marks = { supports: '+', against: '−', unclear: '?' } as const;

/** What each piece of evidence says about one allegation. A table; on a phone one card for each piece. */
export const EvidenceMatrix = ({ record, allegation }: Readonly<{ record: Investigation; allegation: Allegation }>) =>
  record.evidence.length === 0 ? (
    <p className="muted">No evidence yet.</p>
  ) : (
    <table className="evidence-matrix">
      <caption className="out-of-sight">Evidence for allegation {allegation.number}</caption>
      <thead>
        <tr>
          <th scope="col">Evidence</th>
          <th scope="col">It says</th>
          <th scope="col">Weight</th>
        </tr>
      </thead>
      <tbody>
        {record.evidence.map((one) => (
          <Line key={one.number} one={one} allegation={allegation} />
        ))}
      </tbody>
    </table>
  );

const Line = ({ one, allegation }: Readonly<{ one: Evidence; allegation: Allegation }>) => {
  const weight = allegation.weights.find(({ evidence }) => evidence === one.number);
  return (
    <tr>
      <th scope="row">
        <a className="evidence-ref" href={`#${one.number}`}>
          {one.number}
        </a>{' '}
        {evidenceTitle(one)}
      </th>
      <td>
        {weight ? (
          <span className={`bearing bearing-${weight.bearing}`}>
            <span aria-hidden="true">{marks[weight.bearing]}</span> {bearingWords[weight.bearing]}
          </span>
        ) : (
          <span className="muted">Not weighed</span>
        )}
      </td>
      <td>{weight?.note ? <Sealed of={weight.note} /> : <span className="muted">–</span>}</td>
    </tr>
  );
};
