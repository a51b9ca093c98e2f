import type { ComparedClause } from '@caseward/policies-text';
import { Tag } from '@caseward/web-kit';
import { hasChanged, textsOf, type Row } from './compared-rows';
import { because, clauseName, ClauseText } from './clauses';
import type { Reason } from './documents';
import './compared.css';

type Why = (clause: ComparedClause) => readonly Reason[];
type Rows = Readonly<{ rows: readonly Row[]; why: Why }>;

const Skipped = ({ many }: Readonly<{ many: number }>) => (
  <span className="muted">{many === 1 ? 'One clause stayed as it was.' : `${many} clauses stayed as they were.`}</span>
);

const Mark = ({ clause }: Readonly<{ clause: ComparedClause }>) => (
  <>
    {clause.is === 'added' && <Tag as="low">New</Tag>}
    {clause.is === 'changed' && <Tag as="low">Changed</Tag>}
    {clause.is === 'removed' && <Tag as="medium">Taken out</Tag>}
    {'moved' in clause && clause.moved && <Tag as="info">Moved</Tag>}
  </>
);

const Because = ({ of }: Readonly<{ of: readonly Reason[] }>) =>
  of.map((reason, place) => (
    <p className="clause-because muted" key={place}>
      Because of {because(reason)}
    </p>
  ));

/** The words of one side, or of both in one: never told by colour alone. */
const Words = ({ clause, side }: Readonly<{ clause: ComparedClause; side?: 'before' | 'after' }>) => {
  const { before, after } = textsOf(clause);
  if (clause.is === 'same') return (side === 'before' ? before : after)?.text;
  if (clause.is === 'added') return <ins>{after?.text}</ins>;
  if (clause.is === 'removed') return <del>{before?.text}</del>;
  return clause.words
    .filter(({ is }) => side === undefined || is === 'same' || is === (side === 'before' ? 'removed' : 'added'))
    .map(({ is, text }, place) =>
      is === 'added' ? <ins key={place}>{text}</ins> : is === 'removed' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>,
    );
}; // prettier-ignore

export const Inline = ({ rows, why }: Rows) => (
  <div className="policy-text compared narrative">
    {rows.map((one, place) => {
      if ('skipped' in one)
        return (
          <p className="compared-skipped" key={place}>
            <Skipped many={one.skipped} />
          </p>
        );
      const { before, after } = textsOf(one.clause);
      const row = after ?? before;
      if (!row) return null;
      if (!hasChanged(one.clause)) return <ClauseText clause={row} key={place}>{row.text}</ClauseText>;
      return (
        <div key={place} className="compared-changed" tabIndex={-1}>
          <Mark clause={one.clause} />
          <ClauseText clause={row}>
            <Words clause={one.clause} />
          </ClauseText>
          <Because of={why(one.clause)} />
        </div>
      );
    })}
  </div>
); // prettier-ignore

export const Beside = ({ rows, why }: Rows) => (
  <table className="compared-beside">
    <thead>
      <tr>
        <th scope="col">Before</th>
        <th scope="col">Now</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((one, place) => {
        if ('skipped' in one)
          return (
            <tr key={place} className="compared-skipped">
              <td colSpan={2}>
                <Skipped many={one.skipped} />
              </td>
            </tr>
          );
        const { before, after } = textsOf(one.clause);
        const changed = hasChanged(one.clause);
        return (
          <tr key={place} className={changed ? 'compared-changed' : undefined} tabIndex={changed ? -1 : undefined}>
            <td data-label="Before">
              {before ? (
                <ClauseText clause={before}>
                  <Words clause={one.clause} side="before" />
                </ClauseText>
              ) : (
                <span className="muted">It was not there.</span>
              )}
            </td>
            <td data-label="Now">
              <Mark clause={one.clause} />
              {after ? (
                <ClauseText clause={after}>
                  <Words clause={one.clause} side="after" />
                </ClauseText>
              ) : (
                <span className="muted">It is gone.</span>
              )}
              <Because of={why(one.clause)} />
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
); // prettier-ignore

const done = { added: 'is new', removed: 'was taken out', changed: 'was changed', same: 'stands in another place' };

/** For ears: which clause, what was done to it, why, and what it said before and says now. */
export const InWords = ({ clauses, why }: Readonly<{ clauses: readonly ComparedClause[]; why: Why }>) => (
  <ol className="compared-words">
    {clauses.map((clause, place) => {
      const { before, after } = textsOf(clause);
      const row = after ?? before;
      if (!row) return null;
      return (
        <li key={place} className="compared-changed" tabIndex={-1}>
          <p>
            <strong>Clause {row.number === '' ? `“${clauseName(row)}”` : row.number}</strong> {done[clause.is]}
            {clause.is === 'changed' && clause.moved && ', and stands in another place'}.
          </p>
          {clause.is !== 'added' && clause.is !== 'same' && before && <p>Before: {before.text}</p>}
          {clause.is !== 'removed' && clause.is !== 'same' && after && <p>Now: {after.text}</p>}
          <Because of={why(clause)} />
        </li>
      );
    })}
  </ol>
);
