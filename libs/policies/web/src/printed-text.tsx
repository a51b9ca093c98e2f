import { createElement, type ReactNode } from 'react';
import { because, clauseName, sinceWhen } from './clauses';
import type { OnPaper } from './print-document';

type Clause = OnPaper['clauses'][number];
type Reason = OnPaper['reasons'][number];
type Block = Readonly<{ kind: Clause['kind']; clauses: readonly Clause[] }>;

/** Points that follow one another are one list, rows one table: what reads it aloud, or makes a PDF of it, can tell. */
export const blocksOf = (clauses: readonly Clause[]): readonly Block[] =>
  clauses.reduce<readonly Block[]>((blocks, clause) => {
    const last = blocks.at(-1);
    const goesOn = (clause.kind === 'bullet' || clause.kind === 'table') && last?.kind === clause.kind;
    return goesOn
      ? [...blocks.slice(0, -1), { ...last, clauses: [...last.clauses, clause] }]
      : [...blocks, { kind: clause.kind, clauses: [clause] }];
  }, []);

/** Reasons that stand at one clause are one note. Notes are numbered as their clauses come. */
export const notesOf = ({ clauses, reasons }: Pick<OnPaper, 'clauses' | 'reasons'>) =>
  clauses.flatMap((clause) => {
    const its = reasons.filter(({ clauseId }) => clauseId === clause.id);
    return its.length > 0 ? [{ clause, reasons: its }] : [];
  });

const noteId = (clause: Clause) => `note-${clause.id}`;

/** The whole text as a document: headings by their rank, lists, tables, and a numbered note where a clause has a reason. */
export const PrintedText = ({ text }: Readonly<{ text: Pick<OnPaper, 'clauses' | 'reasons'> }>) => {
  const notes = notesOf(text);
  const noted = (clause: Clause) => {
    const place = notes.findIndex((note) => note.clause.id === clause.id);
    return place < 0 ? null : (
      <sup>
        <a href={`#${noteId(clause)}`} aria-label={`Note ${place + 1}`}>
          {place + 1}
        </a>
      </sup>
    );
  };
  return blocksOf(text.clauses).map(({ kind, clauses: [first, ...more] }) => first && <Printed key={first.id} kind={kind} clauses={[first, ...more]} noted={noted} />); // prettier-ignore
};

type Noted = (clause: Clause) => ReactNode;
const numbered = ({ number, text }: Clause) => (number === '' ? text : `${number} ${text}`);

const Printed = ({ kind, clauses, noted }: Block & Readonly<{ noted: Noted }>) => {
  if (kind === 'bullet')
    return (
      <ul className="printed-list">
        {clauses.map((clause) => (
          <li key={clause.id} id={clause.id}>
            {numbered(clause)}
            {noted(clause)}
          </li>
        ))}
      </ul>
    );
  if (kind === 'table')
    return (
      <table className="printed-table">
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause.id} id={clause.id}>
              {clause.text.split(' | ').map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return clauses.map((clause) =>
    kind === 'heading' ? (
      // The title of the policy is the heading of the first rank.
      createElement(`h${Math.min(clause.level + 1, 6)}`, { key: clause.id, id: clause.id }, numbered(clause), noted(clause))
    ) : (
      <p key={clause.id} id={clause.id} className="printed-clause">
        {clause.number !== '' && <span className="clause-number">{clause.number}</span>}{' '}
        <span className="clause-words">
          {clause.text}
          {noted(clause)}
        </span>
      </p>
    ),
  ); // prettier-ignore
};

/** Why clauses say what they say, each with the way back to its clause. */
export const Notes = ({ text }: Readonly<{ text: Pick<OnPaper, 'clauses' | 'reasons'> }>) => {
  const notes = notesOf(text);
  return (
    notes.length > 0 && (
      <section aria-labelledby="notes">
        <h2 id="notes">Notes: why clauses say what they say</h2>
        <ol>
          {notes.map(({ clause, reasons }) => (
            <li key={clause.id} id={noteId(clause)}>
              <a href={`#${clause.id}`}>Clause {clauseName(clause)}</a>: {reasons.map(told).join('; ')}.
            </li>
          ))}
        </ol>
      </section>
    )
  );
};
const told = (reason: Reason) => `${because(reason)}${sinceWhen(reason)}`;
