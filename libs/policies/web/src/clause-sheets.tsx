import { Button, field, Notice, sheetsOf, type ActedOn } from '@caseward/web-kit';
import type { Clause } from './documents';
import type { Version } from './version-document';
import { kindWords, versionRefusals } from './version-words';

/** A clause that somebody works on. `was`: its words when they began, or when they said that theirs stand; `clause` has them as they are now. */
export type ClauseInHand = ActedOn &
  Readonly<{ version: Version; clause: Clause; was: string; mineStands: () => void }>;

const { choice, line, number, text, tick } = field;
const domain = () => import('@caseward/policies-domain');
const sheet = sheetsOf<ClauseInHand>({
  refusals: versionRefusals,
  changes: ['policyversion'],
  fixed: ({ version, clause }) => ({ versionId: version.id, clauseId: clause.id }),
});
const reviseClause = () => domain().then((all) => all.reviseClause);
const levels = { 1: '1: a section', 2: '2: within a section', 3: '3', 4: '4', 5: '5' };
const row = (words: string) => ({
  number: line<ClauseInHand>('Number, as it is printed', { optional: true, max: 40 }),
  kind: choice<ClauseInHand>('What is it?', kindWords),
  level: number<ClauseInHand>('How deep does it stand?', { hint: Object.values(levels).slice(0, 2).join('; ') }),
  text: text<ClauseInHand>(words, { max: 20_000, rows: 5 }),
});

const ChangedMeanwhile = ({ of: { clause, was, mineStands }, then }: Readonly<{ of: ClauseInHand; then: string }>) =>
  clause.text !== was && (
    <>
      <Notice tone="warning" title="Somebody else changed this clause while you were writing" alert>
        <p>It said: {was}</p>
        <p>Now it says: {clause.text}</p>
        <p>{then}</p>
      </Notice>
      <Button kind="secondary" onClick={mineStands}>
        Mine stands
      </Button>
    </>
  );

export const changeClause = sheet({
  command: 'ReviseClause',
  schema: reviseClause,
  title: 'Change this clause',
  button: 'Save the clause',
  fixed: ({ version, clause, was }) => ({ versionId: version.id, clauseId: clause.id, change: 'changed', was }),
  fields: row('What should it say?'),
  initial: ({ clause }) => ({ ...clause, level: String(clause.level) }),
  // Both texts, so that nobody's work is lost: what was typed stays in the form.
  // Saved, they are what it says now.
  note: ({ text: typed }, inHand) =>
    inHand.clause.text !== typed && (
      <ChangedMeanwhile
        of={inHand}
        then="Your words are above. Put the two together, say that yours stand, and save."
      />
    ),
});
export const addClause = sheet({
  command: 'ReviseClause',
  schema: reviseClause,
  title: 'Add a clause after it',
  button: 'Add the clause',
  fixed: ({ version, clause }, fresh) => ({ versionId: version.id, clauseId: fresh, change: 'added', after: clause.id }),
  fields: row('What does it say?'),
  initial: ({ clause }) => ({ kind: clause.kind === 'heading' ? 'paragraph' : clause.kind, level: String(clause.kind === 'heading' ? clause.level + 1 : clause.level) }),
}); // prettier-ignore
export const moveClause = sheet({
  command: 'ReviseClause',
  schema: reviseClause,
  title: 'Move it',
  button: 'Move the clause',
  fixed: ({ version, clause, was }) => ({ versionId: version.id, clauseId: clause.id, change: 'moved', was }),
  fields: {
    after: choice(
      'After which clause? Leave it empty for the top',
      ({ version, clause }) =>
        version.clauses
          .filter(({ id }) => id !== clause.id)
          .map(({ id, number: printed, text: words }) => ({ value: id, label: `${printed} ${words}`.trim().slice(0, 90) })),
      { optional: true },
    ),
  },
}); // prettier-ignore
export const removeClause = sheet({
  command: 'ReviseClause',
  schema: reviseClause,
  title: 'Take it out',
  button: 'Take the clause out',
  danger: true,
  fixed: ({ version, clause, was }) => ({ versionId: version.id, clauseId: clause.id, change: 'removed', was }),
  fields: {},
  note: (_, inHand) => <ChangedMeanwhile of={inHand} then="If it is to go all the same, say so first." />,
});
export const commentOnClause = sheet({
  command: 'CommentOnClause',
  schema: () => domain().then((all) => all.commentOnClause),
  title: 'Comment on it',
  button: 'Add the comment',
  fixed: ({ version, clause }, fresh) => ({ versionId: version.id, clauseId: clause.id, commentId: fresh }),
  fields: {
    comment: text('What do you want to say about it?', { rows: 3 }),
    settled: tick('This settles what was said about it', { optional: true }),
  },
});
