import { createElement, Fragment, type ReactNode } from 'react';
import './policy-text.css';

/** A clause as any text of a policy has it. */
export type TextClause = Readonly<{ id: string; number: string; kind: string; level: number; text: string }>;
type Block<C> = Readonly<{ kind: string; clauses: readonly [C, ...C[]] }>;

/**
 * Points that follow one another are one list, rows one table: what reads it aloud, or makes a PDF of it, can tell. `ends`: after
 * this point something else stands, so the list ends with it.
 */
export const blocksOf = <C extends TextClause>(clauses: readonly C[], ends: (clause: C) => boolean = () => false) =>
  clauses.reduce<readonly Block<C>[]>((blocks, clause) => {
    const last = blocks.at(-1);
    const before = last?.clauses.at(-1);
    const joins = clause.kind === 'table' || (clause.kind === 'bullet' && before !== undefined && !ends(before));
    return joins && last?.kind === clause.kind
      ? [...blocks.slice(0, -1), { ...last, clauses: [...last.clauses, clause] }]
      : [...blocks, { kind: clause.kind, clauses: [clause] }];
  }, []);

type Point<C> = Readonly<{ clause: C; below: readonly Point<C>[] }>;
/** Points of points: what stands deeper belongs to the point before it. */
export const pointsOf = <C extends TextClause>([first, ...rest]: readonly C[]): readonly Point<C>[] => {
  if (!first) return [];
  const end = rest.findIndex(({ level }) => level <= first.level);
  const its = end < 0 ? rest.length : end;
  return [{ clause: first, below: pointsOf(rest.slice(0, its)) }, ...pointsOf(rest.slice(its))];
};

/** Which rank each heading has below the page's own; none is left out on the way down. By clause: that of the last heading. */
export const ranksOf = (clauses: readonly TextClause[], top: number): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  let last = top - 1;
  for (const { id, kind, level } of clauses) {
    if (kind === 'heading') last = Math.min(top + level - 1, last + 1, 6);
    ranks.set(id, last);
  }
  return ranks;
};

/** How the words of a clause are shown, and what stands with them. */
type Shown<C> = Readonly<{
  words: (text: string) => ReactNode;
  /** In the line itself: a note, a link. */
  mark: (clause: C) => ReactNode;
  /** Below it, as part of it: why it says that. */
  beside: (clause: C) => ReactNode;
  /** After it, as something of its own, below headings of that rank. */
  after: (clause: C, rank: number) => ReactNode;
}>;
const nothing = () => null;

/** A text as a document: headings by their rank, lists, tables. `top`: the rank of its first headings. */
export const TextBlocks = <C extends TextClause>({
  clauses,
  top,
  words = (text) => text,
  mark = nothing,
  beside = nothing,
  after = nothing,
}: Readonly<{ clauses: readonly C[]; top: 2 | 3 }> & Partial<Shown<C>>) => {
  const ranks = ranksOf(clauses, top);
  const shown = { words, mark, beside };
  const rankAt = ({ id }: C) => ranks.get(id) ?? top;
  const then = (clause: C) => after(clause, rankAt(clause));
  return blocksOf(clauses, (clause) => then(clause) !== null).map(({ kind, clauses: its }) => (
    <Fragment key={its[0].id}>
      {kind === 'table' ? (
        <Table rows={its} {...shown} />
      ) : kind === 'bullet' ? (
        <List points={pointsOf(its)} {...shown} />
      ) : (
        <Line clause={its[0]} rank={rankAt(its[0])} {...shown} />
      )}
      {its.map((clause) => (
        <Fragment key={clause.id}>{then(clause)}</Fragment>
      ))}
    </Fragment>
  ));
};

type How<C> = Omit<Shown<C>, 'after'>;
const Number = ({ of }: Readonly<{ of: string }>) => of !== '' && <span className="clause-number">{of}</span>;

const Line = <C extends TextClause>({ clause, rank, words, mark, beside }: Readonly<{ clause: C; rank: number }> & How<C>) => {
  const { id, number, kind, text } = clause;
  return (
    <>
      {createElement(
        kind === 'heading' ? `h${rank}` : 'p',
        { id, className: 'clause' },
        <Number of={number} />,
        ' ',
        <span className="clause-words">
          {words(text)}
          {mark(clause)}
        </span>,
      )}
      {beside(clause)}
    </>
  );
}; // prettier-ignore

const List = <C extends TextClause>({ points, ...how }: Readonly<{ points: readonly Point<C>[] }> & How<C>) => (
  <ul className="clause-list">
    {points.map(({ clause, below }) => (
      <li key={clause.id} id={clause.id} className={clause.number === '' ? undefined : 'clause-numbered'}>
        <Number of={clause.number} />{' '}
        <span className="clause-words">
          {how.words(clause.text)}
          {how.mark(clause)}
        </span>
        {how.beside(clause)}
        {below.length > 0 && <List points={below} {...how} />}
      </li>
    ))}
  </ul>
);

const cellsOf = ({ text }: TextClause) => text.split(' | ');
/** Its first row says what stands in its columns. It scrolls by itself, so a keyboard must be able to stand in it. */
const Table = <C extends TextClause>({ rows, ...how }: Readonly<{ rows: readonly [C, ...C[]] }> & How<C>) => {
  const [head, ...more] = rows;
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  const row = { width, ...how };
  if (more.length === 0)
    return <TableBox name={head.text}><tbody><Row clause={head} {...row} /></tbody></TableBox>; // prettier-ignore
  return (
    <TableBox name={cellsOf(head).join(', ')}>
      <thead>
        <Row clause={head} isHead {...row} />
      </thead>
      <tbody>
        {more.map((clause) => (
          <Row key={clause.id} clause={clause} {...row} />
        ))}
      </tbody>
    </TableBox>
  );
};
const TableBox = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div className="clause-scroll" tabIndex={0} role="group" aria-label={`Table: ${name}`}>
    <table>{children}</table>
  </div>
);

type RowProps<C> = Readonly<{ clause: C; width: number; isHead?: boolean }> & How<C>;
const Row = <C extends TextClause>({ clause, width, isHead = false, words, mark, beside }: RowProps<C>) => {
  const cells = cellsOf(clause);
  const below = beside(clause);
  return (
    <>
      <tr id={clause.id}>
        {cells.map((cell, place) => {
          const is = (
            <>
              {words(cell)}
              {place === cells.length - 1 && mark(clause)}
            </>
          );
          // They are never put in another order.
          return isHead ? <th scope="col" key={place}>{is}</th> : <td key={place}>{is}</td>; // prettier-ignore
        })}
      </tr>
      {below !== null && (
        <tr>
          <td colSpan={width}>{below}</td>
        </tr>
      )}
    </>
  );
};
