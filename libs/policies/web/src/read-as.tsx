import {
  account,
  flat,
  keepIds,
  recognise,
  treeOf,
  type FlatClause,
  type PolicyDocument,
} from '@caseward/policies-text';
import { newId } from '@caseward/web-kit';
import { ClauseText } from './clauses';
import type { Version } from './version-document';

export type ReadAs = Readonly<{
  text: string;
  lines: readonly string[];
  document: PolicyDocument;
  clauses: readonly FlatClause[];
}>;

/** Lines as clauses: what continues a clause of the text before keeps that clause's id. The same text is read once. */
export const readerFor = (before: Version['clauses']) => {
  let last: ReadAs | undefined;
  return (text: string): ReadAs => {
    if (last?.text === text) return last;
    const lines = text.split(/\r?\n/);
    const document = recognise(lines, newId);
    const clauses = flat(keepIds(treeOf(before), document.clauses, newId)).map((clause) => ({
      ...clause,
      level: Math.min(clause.level, 9),
    }));
    return (last = { text, lines, document, clauses });
  };
};

/** As many as somebody looks through; the rest is counted. */
const MOST_SHOWN = 400;

/** How a text will be read, and where each of its lines went: before anything is saved. */
export const ReadAsClauses = ({ read: { lines, document, clauses } }: Readonly<{ read: ReadAs }>) => {
  if (clauses.length === 0) return null;
  const { header, furniture, remainder, lost, clauses: within } = account(lines, document);
  const left = [...document.remainder, ...lost.map((line) => ({ line, text: lines[line - 1] ?? '' }))];
  return (
    <section className="bring-read" aria-labelledby="bring-read">
      <h3 id="bring-read">How it will be read</h3>
      <p role="status">
        {clauses.length} clauses. Of the lines with text, {within} are in clauses, {header} are the front page,{' '}
        {furniture} are page numbers, running heads and contents, and {remainder + lost.length} are left over.
      </p>
      {document.header.length > 0 && (
        <details>
          <summary>The front page: it belongs to the register, not to the text</summary>
          <ul>
            {document.header.map(({ label, value }, place) => (
              <li key={place}>
                {label || 'Title'}: {value || 'blank'}
              </li>
            ))}
          </ul>
        </details>
      )}
      {left.length > 0 && (
        <details open>
          <summary>Left over: not saved unless you put it into the text</summary>
          <ul>
            {left.map(({ line, text }) => (
              <li key={line}>
                Line {line}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {/* It scrolls by itself, so a keyboard must be able to stand in it. */}
      <div className="bring-preview policy-text" tabIndex={0} role="group" aria-label="The clauses">
        {clauses.slice(0, MOST_SHOWN).map((clause) => (
          <ClauseText clause={clause} key={clause.id}>
            {clause.text}
          </ClauseText>
        ))}
        {clauses.length > MOST_SHOWN && <p className="muted">And {clauses.length - MOST_SHOWN} more.</p>}
      </div>
    </section>
  );
}; // prettier-ignore
