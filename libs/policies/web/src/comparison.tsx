import { compare, treeOf, type ComparedClause } from '@caseward/policies-text';
import { Asked, Tag, useAsk } from '@caseward/web-kit';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ClauseText } from './clauses';
import { OtherText, type Clause } from './documents';

const views = { inline: 'In the text', beside: 'Side by side', words: 'In words' } as const;
type View = keyof typeof views;
const isView = (text: string | null): text is View => text !== null && text in views;

type Printed = Readonly<{ number: string; kind: Clause['kind']; level: number; text: string }>;
const called = ({ number, text }: Pick<Printed, 'number' | 'text'>) =>
  number !== '' ? number : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** What was one clause before and after, as two texts. */
const textsOf = (clause: ComparedClause): Readonly<{ before?: Printed; after?: Printed }> => {
  if (clause.is === 'added') return { after: clause.to };
  if (clause.is === 'removed') return { before: clause.from };
  if (clause.is === 'same') return { before: clause.from, after: clause.to };
  const text = clause.words.filter(({ is }) => is !== 'removed').map((one) => one.text).join(''); // prettier-ignore
  return { before: clause.from, after: { ...clause.to, text } };
};
const hasChanged = (clause: ComparedClause) => clause.is !== 'same' || clause.moved;

/** This text beside another one of its policy: what was added, taken out, moved and reworded. */
export const Comparison = ({ clauses, others }: Readonly<{ clauses: readonly Clause[]; others: readonly Readonly<{ id: string; number: string }>[] }>) => {
  const [search, setSearch] = useSearchParams();
  const view = isView(search.get('view')) ? (search.get('view') as View) : 'inline';
  const with_ = search.get('with') ?? others[0]?.id ?? '';
  const ask = useAsk(OtherText, { id: with_ }, { topics: ['policyversion'], enabled: with_ !== '', keep: true });
  const at = (change: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) next.set(name, value);
    return next;
  };
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">What has changed</h2>
      <div className="policy-filters screen-only">
        <div>
          <label htmlFor="compare-with">Compared with</label>
          <select id="compare-with" value={with_} onChange={({ currentTarget }) => setSearch(at({ with: currentTarget.value }), { replace: true })}>
            {others.map(({ id, number }) => (
              <option key={id} value={id}>
                Version {number}
              </option>
            ))}
          </select>
        </div>
        <nav className="tabs" aria-label="How to show it">
          {Object.entries(views).map(([one, label]) => (
            <Link key={one} to={`?${at({ view: one }).toString()}`} replace aria-current={one === view ? 'true' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      </div>
      <Asked ask={ask} lines={6}>
        {({ policyVersion }) => policyVersion && <Compared from={policyVersion.clauses} to={clauses} view={view} />}
      </Asked>
    </section>
  );
}; // prettier-ignore

const Compared = ({ from, to, view }: Readonly<{ from: readonly Clause[]; to: readonly Clause[]; view: View }>) => {
  const { clauses, counts } = useMemo(() => compare(treeOf(from), treeOf(to)), [from, to]);
  const changed = clauses.filter(hasChanged);
  const said = [
    [counts.changed, 'changed'],
    [counts.added, 'added'],
    [counts.removed, 'taken out'],
    [counts.moved, 'moved'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]));
  return (
    <>
      <p role="status">{said.length === 0 ? 'The two texts are the same.' : `Clauses: ${said.join(', ')}.`}</p>
      {view === 'words' ? (
        <ol className="compared-words">
          {changed.map((clause, place) => (
            <li key={place} className="compared-changed" tabIndex={-1}>
              <InWords clause={clause} />
            </li>
          ))}
        </ol>
      ) : view === 'beside' ? (
        <Beside clauses={clauses} />
      ) : (
        <div className="policy-text narrative">
          {clauses.map((clause, place) => (
            <div key={place} className={hasChanged(clause) ? 'compared-changed' : undefined} tabIndex={hasChanged(clause) ? -1 : undefined}>
              <Inline clause={clause} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}; // prettier-ignore

const Mark = ({ clause }: Readonly<{ clause: ComparedClause }>) => (
  <>
    {clause.is === 'added' && <Tag as="low">New</Tag>}
    {clause.is === 'removed' && <Tag as="high">Taken out</Tag>}
    {'moved' in clause && clause.moved && <Tag as="info">Moved</Tag>}
  </>
);

const Inline = ({ clause }: Readonly<{ clause: ComparedClause }>) => {
  const { before, after } = textsOf(clause);
  const row = after ?? before;
  if (!row) return null;
  return (
    <>
      <Mark clause={clause} />
      <ClauseText clause={row}>
        {clause.is === 'changed'
          ? clause.words.map(({ is, text }, place) =>
              is === 'added' ? <ins key={place}>{text}</ins> : is === 'removed' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>,
            )
          : clause.is === 'added' ? <ins>{row.text}</ins> : clause.is === 'removed' ? <del>{row.text}</del> : row.text}
      </ClauseText>
    </>
  );
}; // prettier-ignore

const Beside = ({ clauses }: Readonly<{ clauses: readonly ComparedClause[] }>) => (
  <table className="compared-beside">
    <thead>
      <tr>
        <th scope="col">Before</th>
        <th scope="col">Now</th>
      </tr>
    </thead>
    <tbody>
      {clauses.map((clause, place) => {
        const { before, after } = textsOf(clause);
        return (
          <tr key={place} className={hasChanged(clause) ? 'compared-changed' : undefined} tabIndex={hasChanged(clause) ? -1 : undefined}>
            <td>{before && `${before.number} ${before.text}`}</td>
            <td>
              <Mark clause={clause} /> {after && `${after.number} ${after.text}`}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
); // prettier-ignore

/** For ears: which clause, what was done to it, and what it said before and says now. */
const InWords = ({ clause }: Readonly<{ clause: ComparedClause }>) => {
  const { before, after } = textsOf(clause);
  const row = after ?? before;
  if (!row) return null;
  const done = {
    added: 'is new',
    removed: 'was taken out',
    changed: 'was changed',
    same: 'stands in another place',
  }[clause.is];
  return (
    <>
      <p>
        <strong>Clause {called(row)}</strong> {done}
        {clause.is === 'changed' && clause.moved && ', and stands in another place'}.
      </p>
      {clause.is !== 'added' && clause.is !== 'same' && before && <p>Before: {before.text}</p>}
      {clause.is !== 'removed' && clause.is !== 'same' && after && <p>Now: {after.text}</p>}
    </>
  );
};
