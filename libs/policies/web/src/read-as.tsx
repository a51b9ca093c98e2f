import {
  account,
  flat,
  keepIds,
  mended,
  MOST_AROUND,
  recognise,
  treeOf,
  type FlatClause,
  type Mend,
  type PolicyDocument,
} from '@caseward/policies-text';
import { newId } from '@caseward/web-kit';
import { LeftOver, MendClauses, type Mending } from './mend-clauses';
import type { Version } from './version-document';

export type ReadAs = Readonly<{
  text: string;
  lines: readonly string[];
  document: PolicyDocument;
  clauses: readonly FlatClause[];
}>;

/** Nothing was put right. */
export const AS_READ: readonly Mend[] = [];

/**
 * Lines as clauses, as somebody puts them right: what continues a clause of the text before keeps that clause's id. The same
 * text is read once.
 */
export const readerFor = (before: Version['clauses']) => {
  let found: Pick<ReadAs, 'text' | 'lines' | 'document'> | undefined;
  let last: (ReadAs & Readonly<{ mends: readonly Mend[] }>) | undefined;
  return (text: string, mends = AS_READ): ReadAs => {
    if (last?.text === text && last.mends === mends) return last;
    if (found?.text !== text) {
      const lines = text.split(/\r?\n/);
      found = { text, lines, document: recognise(lines, newId) };
    }
    const document = mended(found.document, mends, newId);
    const clauses = flat(keepIds(treeOf(before), document.clauses, newId)).map((clause) => ({
      ...clause,
      level: Math.min(clause.level, 9),
    }));
    last = { text, lines: found.lines, mends, document, clauses };
    return last;
  };
};

/** Lines with text that stand nowhere in what will be saved. */
const leftIn = ({ lines, document }: Pick<ReadAs, 'lines' | 'document'>, lost: readonly number[]) => [
  ...document.remainder,
  ...lost.map((line) => ({ line, text: lines[line - 1] ?? '' })),
];
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What stands around the text and is kept beside it, as the command takes it. Undefined: there is nothing. */
export const aroundOf = ({ lines, document }: ReadAs) => {
  const { header, contents = [] } = document;
  const left = leftIn({ lines, document }, account(lines, document).lost);
  if (header.length + contents.length + left.length === 0) return undefined;
  return {
    header: header.slice(0, MOST_AROUND.header).map(({ field, label, value, line }) => ({ field, label: cut(label, 200), value: cut(value, 2_000), ...(line === undefined ? {} : { line }) })),
    remainder: left.slice(0, MOST_AROUND.remainder).map(({ line, text }) => ({ line, text: cut(text, 2_000) })),
    contents: contents.slice(0, MOST_AROUND.contents).map(({ line, number, text }) => ({ line, number: cut(number, 40), text: cut(text, 200) })),
  };
}; // prettier-ignore

const Named = ({ title, names }: Readonly<{ title: string; names: readonly string[] }>) =>
  names.length > 0 && (
    <details>
      <summary>
        {title}: {names.length}
      </summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );

/** How a text will be read, and where each of its lines went: before anything is saved. */
export const ReadAsClauses = ({ read, mends, change }: Mending) => {
  const { lines, document, clauses } = read;
  if (clauses.length === 0) return null;
  const { header, furniture, remainder, lost, clauses: within } = account(lines, document);
  const mend = (one: Mend) => change((before) => [...before, one]);
  const cited = [...new Set(document.statutes.map(({ text }) => text))];
  return (
    <section className="bring-read" aria-labelledby="bring-read">
      <h3 id="bring-read">How it will be read</h3>
      <p role="status">
        {clauses.length} clauses. Of the lines with text, {within} are in clauses, {header} are the front page,{' '}
        {furniture} are page numbers, running heads and contents, and {remainder + lost.length} are left over.
      </p>
      {document.header.length > 0 && (
        <details>
          <summary>The front page: it is kept beside the text, and what the register says counts</summary>
          <ul>
            {document.header.map(({ label, value }, place) => (
              <li key={place}>
                {label || 'Title'}: {value || 'blank'}
              </li>
            ))}
          </ul>
        </details>
      )}
      <LeftOver remainder={document.remainder} lost={lost.map((line) => ({ line, text: lines[line - 1] ?? '' }))} mend={mend} />
      <Named title="Policies it points to" names={document.linked} />
      <Named title="Law and guidance it cites" names={cited} />
      <MendClauses read={read} mends={mends} change={change} />
    </section>
  );
}; // prettier-ignore
