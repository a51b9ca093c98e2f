import { moment, named, Sealed, SheetForm, type ActedOn, type Sheet } from '@caseward/web-kit';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { clauseName } from './clauses';
import { answerComment, commentOnWhole, type Comment } from './comment-sheets';
import { threadsOf, type Thread } from './threads';
import type { Version } from './version-document';
import { beingWritten } from './version-words';

const mayComment = ({ nextCommands }: Version) => nextCommands.includes('commentOnClause');

/** A form that stands where it is asked for: sent, it folds up, and the focus stays with its line. */
const Folded = <R extends ActedOn>({ sheet, record, to }: Readonly<{ sheet: Sheet<R>; record: R; to?: string }>) => {
  const [open, setOpen] = useState(false);
  const [told, tell] = useState('');
  const line = useRef<HTMLElement>(null);
  const done = () => {
    flushSync(() => {
      setOpen(false);
      tell(`Done: ${sheet.title}`);
    });
    line.current?.focus();
  };
  return (
    <>
      <p className="out-of-sight" role="status">
        {told}
      </p>
      <details className="more screen-only" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary ref={line}>
          {sheet.title}
          {to && <span className="out-of-sight"> {to}</span>}
        </summary>
        {open && <SheetForm sheet={sheet} record={record} onDone={done} />}
      </details>
    </>
  );
};

const Remark = ({ of: { comment, by, at, settled } }: Readonly<{ of: Comment }>) => (
  <div className="clause-comment">
    {comment && <Sealed of={comment} />}
    <span className="muted">
      {by && named(by)} · {moment(at)}
      {settled && ' · settled'}
    </span>
  </div>
);

/** A remark with its answers, and the way to answer where somebody may. */
export const Talk = ({ thread: { first, answers }, version, answerHere }: Readonly<{ thread: Thread<Comment>; version: Version; answerHere: boolean }>) => (
  <div className="clause-thread">
    <Remark of={first} />
    {answers.map((one) => (
      <div className="clause-answer" key={one.id}>
        <Remark of={one} />
      </div>
    ))}
    {answerHere && mayComment(version) && (
      <Folded
        sheet={answerComment}
        to={first.by ? named(first.by) : 'this remark'}
        record={{ id: `${version.id}-${first.id}`, entries: version.entries, nextCommands: version.nextCommands, version, comment: first }}
      />
    )}
  </div>
); // prettier-ignore

/** Everything that was said about a text, of clauses that were taken out too, and when it is long in force. */
export const WhatWasSaid = ({ version }: Readonly<{ version: Version }>) => {
  const { comments, clauses } = version;
  if (comments.length === 0 && !mayComment(version)) return null;
  const threads = threadsOf(comments);
  const inText = new Set(clauses.map(({ id }) => id));
  const groups = [
    ...clauses.map((clause) => ({
      key: clause.id,
      title: <a href={`#${clause.id}`}>Clause {clauseName(clause)}</a>,
      said: threads.filter(({ first }) => first.clauseId === clause.id),
    })),
    {
      key: 'whole',
      title: 'The whole text',
      said: threads.filter(({ first }) => first.clauseId === null),
    },
    {
      key: 'out',
      title: 'Clauses that were taken out',
      said: threads.filter(({ first: { clauseId } }) => clauseId !== null && !inText.has(clauseId)),
    },
  ].filter(({ said }) => said.length > 0);
  return (
    <section aria-labelledby="said">
      <h2 id="said">What was said</h2>
      {comments.length > 0 && !beingWritten(version) && (
        <p className="muted">Said while the text was made. Those who wrote it, decide and govern see it, and nobody else.</p>
      )}
      {comments.length === 0 && <p className="muted">Nobody has said anything yet.</p>}
      {groups.map(({ key, title, said }) => (
        <div className="policy-response" key={key}>
          <h3>{title}</h3>
          {said.map((thread) => (
            // What was said of a clause of the text is answered beside it.
            <Talk key={thread.first.id} thread={thread} version={version} answerHere={key === 'whole' || key === 'out'} />
          ))}
        </div>
      ))}
      {mayComment(version) && <Folded sheet={commentOnWhole} record={version} />}
    </section>
  );
}; // prettier-ignore
