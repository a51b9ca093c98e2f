import { compare, treeOf, type ComparedClause } from '@caseward/policies-text';
import type { ReadClauseFragment } from '@caseward/contract';
import { additionsAt, wordsAt } from './at-school';
import type { AtSchool } from './at-school-document';
import { TextBlocks } from './text-blocks';
import './policy-text.css';

type Read = ReadClauseFragment;
const rowsOf = (clauses: readonly Read[]) =>
  // The server answers with the four kinds that a clause can be.
  treeOf(clauses.map(({ id, number, kind, level, text }) => ({ id, number, kind: kind as 'paragraph', level, text })));

type Text = Readonly<{ clauses: readonly Read[]; open: boolean; at: AtSchool | null; title?: string | undefined }>;
/** The whole text, as it is printed, with what the reader’s school put into it. */
export const ReadText = ({ clauses, open, at, title = 'The whole policy' }: Text) => (
  <details className="policy-read" open={open}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <div className="policy-text">
      <TextBlocks clauses={clauses} top={3} words={wordsAt(at)} after={additionsAt(at, clauses)} />
    </div>
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
