import { dayWithYear } from '@caseward/policies-web';
import { dayBefore } from '@caseward/web-kit';
import type { Link } from './chain-document';

type Told = NonNullable<Link['effect']>;
const partWords: Readonly<Record<Told['terms'][number]['part'], string>> = {
  before: 'Before',
  change: 'Term of the change',
  after: 'After',
};

/** Breaches of the clause, term by term. No sum stands beside them: it would tell what is hidden. */
export const Effect = ({ of }: Readonly<{ of: Link['effect'] }>) =>
  of ? (
    <>
      <table className="chain-effect">
        <caption>Breaches of this clause, by the term in which they happened</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">When</th>
            <th scope="col">Breaches</th>
          </tr>
        </thead>
        <tbody>
          {of.terms.map(({ term, part, breaches }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{partWords[part]}</td>
              <td>{breaches ?? 'Fewer than 5'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        As known on {dayWithYear(dayBefore(of.asAt))}, when the last term was over. Fewer than 5 also means none, so
        that nobody can be recognised. Breaches that turned out to be none are left out. Few breaches can also mean that
        few were reported.
      </p>
    </>
  ) : (
    <p>Nothing to say yet: no term is over.</p>
  );
