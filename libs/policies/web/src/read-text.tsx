import { compare, treeOf, type ComparedClause } from '@caseward/policies-text';
import type { ReadClauseFragment } from '@caseward/contract';
import './policy-text.css';

type Read = ReadClauseFragment;
const rowsOf = (clauses: readonly Read[]) =>
  // The server answers with the four kinds that a clause can be.
  treeOf(clauses.map(({ id, number, kind, level, text }) => ({ id, number, kind: kind as 'paragraph', level, text })));

/** The whole text, as it is printed. */
export const ReadText = ({ clauses, open }: Readonly<{ clauses: readonly Read[]; open: boolean }>) => (
  <details className="policy-read" open={open}>
    <summary>
      <h2>The whole policy</h2>
    </summary>
    {clauses.map(({ id, number, kind, text }) =>
      kind === 'heading' ? (
        <h3 key={id}>
          {number} {text}
        </h3>
      ) : (
        <p className="clause" key={id}>
          <span className="clause-number">{kind === 'bullet' && number === '' ? '•' : number}</span>
          <span>{text}</span>
        </p>
      ),
    )}
  </details>
);

/** What is different from the text that they last acknowledged: first of all, and never by colour alone. */
export const WhatChanged = ({ before, now }: Readonly<{ before: readonly Read[]; now: readonly Read[] }>) => {
  const changes = compare(rowsOf(before), rowsOf(now)).clauses.filter(({ is }) => is !== 'same');
  return (
    <section className="policy-read" aria-labelledby="changed">
      <h2 id="changed">What has changed since the last version</h2>
      {changes.length === 0 ? (
        <p>Nothing in its words.</p>
      ) : (
        changes.map((one, i) => <Change key={i} of={one} />) // never reordered
      )}
    </section>
  );
};

const Change = ({ of }: Readonly<{ of: ComparedClause }>) => {
  if (of.is === 'same') return null;
  const { number } = of.is === 'removed' ? of.from : of.to;
  return (
    <p className="clause">
      <span className="clause-number">{number}</span>
      <span>
        {of.is === 'changed' ? (
          <>
            <span className="out-of-sight">Changed: </span>
            {of.words.map(({ is, text }, i) =>
              is === 'same' ? (
                <span key={i}>{text}</span>
              ) : is === 'added' ? (
                <ins key={i}>{text}</ins>
              ) : (
                <del key={i}>{text}</del>
              ),
            )}
          </>
        ) : of.is === 'added' ? (
          <>
            <strong>New. </strong>
            <ins>{of.to.text}</ins>
          </>
        ) : (
          <>
            <strong>Taken out. </strong>
            <del>{of.from.text}</del>
          </>
        )}
      </span>
    </p>
  );
};
