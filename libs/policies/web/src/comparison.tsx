import { compare, treeOf, type ComparedClause } from '@caseward/policies-text';
import { Asked, useAsk } from '@caseward/web-kit';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Beside, Inline, InWords } from './compared';
import { hasChanged, onlyChanges } from './compared-rows';
import { OtherText, type Clause, type Reason } from './documents';

const views = { inline: 'In the text', beside: 'Side by side', words: 'In words' } as const;
type View = keyof typeof views;
const isView = (text: string | null): text is View => text !== null && text in views;

type Props = Readonly<{
  clauses: readonly Clause[];
  others: readonly Readonly<{ id: string; number: string }>[];
  /** Which of them is in force. */
  inForce?: string | undefined;
  reasons: readonly Reason[];
}>;

/** This text beside another one of its policy: what was added, taken out, moved and reworded, and why. */
export const Comparison = ({ clauses, others, inForce, reasons }: Props) => {
  const [search, setSearch] = useSearchParams();
  const view = isView(search.get('view')) ? (search.get('view') as View) : 'inline';
  const whole = search.get('all') === '1';
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
                {id === inForce && ', in force'}
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
        {view !== 'words' && (
          <Link className="compared-all" to={`?${at({ all: whole ? '0' : '1' }).toString()}`} replace>
            {whole ? 'Show only what has changed' : 'Show unchanged clauses too'}
          </Link>
        )}
      </div>
      <Asked ask={ask} lines={6}>
        {({ policyVersion }) => policyVersion && <Compared from={policyVersion.clauses} to={clauses} {...{ view, whole, reasons }} />}
      </Asked>
    </section>
  );
}; // prettier-ignore

type Two = Readonly<{ from: readonly Clause[]; to: readonly Clause[]; view: View; whole: boolean; reasons: readonly Reason[] }>; // prettier-ignore

const Compared = ({ from, to, view, whole, reasons }: Two) => {
  const { clauses, counts } = useMemo(() => compare(treeOf(from), treeOf(to)), [from, to]);
  const changed = clauses.filter(hasChanged);
  const said = [
    [counts.changed, 'changed'],
    [counts.added, 'new'],
    [counts.removed, 'taken out'],
    [counts.moved, 'moved'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]));
  /** Why this clause is as it is now: asked for with this version. */
  const why = (clause: ComparedClause) =>
    clause.is === 'removed' ? [] : reasons.filter(({ clauseId, since }) => clauseId === clause.to.id && since === null);
  const rows = whole ? clauses.map((clause) => ({ clause })) : onlyChanges(clauses);
  return (
    <>
      <p role="status">
        {said.length === 0 ? 'The two texts are the same.' : `Of ${clauses.length} clauses: ${said.join(', ')}.`}
      </p>
      {changed.length > 0 && view === 'inline' && <Inline rows={rows} why={why} />}
      {changed.length > 0 && view === 'beside' && <Beside rows={rows} why={why} />}
      {changed.length > 0 && view === 'words' && <InWords clauses={changed} why={why} />}
    </>
  );
};
