import type { Adoption } from './adoption-sheets';
import { Tag } from '@caseward/web-kit';
import { alignmentWords } from './duty-words';

/** How the school's own version meets each clause of the trust's text: what differs stands out. */
export const AlignmentTable = ({ of: { clauses, alignment } }: Readonly<{ of: Adoption }>) => (
  <section aria-labelledby="alignment">
    <h2 id="alignment">Clause by clause</h2>
    <p role="status">
      {(['meets', 'exceeds', 'deviates', 'missing'] as const)
        .map((one) => [alignment.filter((row) => row.alignment === one).length, alignmentWords[one]] as const)
        .filter(([many]) => many > 0)
        .map(([many, words]) => `${words}: ${many}`)
        .join(' · ')}
    </p>
    <div className="duty-scroll" tabIndex={0} role="region" aria-label="Clauses">
      <table className="duty-table stacks aligned">
        <thead>
          <tr>
            <th scope="col">Clause of the trust</th>
            <th scope="col">This school</th>
            <th scope="col">Where, and why</th>
          </tr>
        </thead>
        <tbody>
          {alignment.map((row) => {
            const clause = clauses.find(({ id }) => id === row.clauseId);
            const differs = row.alignment === 'deviates' || row.alignment === 'missing';
            return (
              <tr key={row.clauseId}>
                <td data-label="">
                  {clause ? `${clause.number} ${clause.text}` : 'A clause that the trust has changed since'}
                </td>
                <td data-label="This school">
                  {differs ? <Tag as="medium">{alignmentWords[row.alignment]}</Tag> : alignmentWords[row.alignment]}
                </td>
                <td data-label="Where, and why">
                  {[row.own && `Clause ${row.own} of the school’s version.`, row.reason].filter(Boolean).join(' ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  </section>
);
