import { additionsAt, wordsAt } from './at-school';
import type { AtSchool } from './at-school-document';
import { because, clauseName, sinceWhen } from './clauses';
import type { OnPaper } from './print-document';
import { TextBlocks } from './text-blocks';

type Clause = OnPaper['clauses'][number];
type Reason = OnPaper['reasons'][number];
/** Reasons that stand at one clause are one note. Notes are numbered as their clauses come. */
export const notesOf = ({ clauses, reasons }: Pick<OnPaper, 'clauses' | 'reasons'>) =>
  clauses.flatMap((clause) => {
    const its = reasons.filter(({ clauseId }) => clauseId === clause.id);
    return its.length > 0 ? [{ clause, reasons: its }] : [];
  });

const noteId = (clause: Clause) => `note-${clause.id}`;

type Printed = Readonly<{ text: Pick<OnPaper, 'clauses' | 'reasons'>; at?: AtSchool | null; top?: 2 | 3 }>;
/** The whole text as a document, as it is read on screen, and a numbered note where a clause has a reason. */
export const PrintedText = ({ text, at = null, top = 2 }: Printed) => {
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
  const { clauses } = text;
  return <TextBlocks clauses={clauses} top={top} words={wordsAt(at)} mark={noted} after={additionsAt(at, clauses)} />;
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
