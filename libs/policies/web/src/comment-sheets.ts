import { field, sheetsOf, type ActedOn } from '@caseward/web-kit';
import type { Version } from './version-document';
import { versionRefusals } from './version-words';

export type Comment = Version['comments'][number];
export type Answering = ActedOn & Readonly<{ version: Version; comment: Comment }>;

const { text, tick } = field;
const commentOnClause = () => import('@caseward/policies-domain').then((all) => all.commentOnClause);
const kind = { refusals: versionRefusals, changes: ['policyversion'] as const };

export const commentOnWhole = sheetsOf<Version>({
  ...kind,
  fixed: ({ id }, fresh) => ({ versionId: id, commentId: fresh }),
})({
  command: 'CommentOnClause',
  schema: commentOnClause,
  title: 'Comment on the whole text',
  button: 'Add the comment',
  fields: { comment: text('What do you want to say about it?') },
});

export const answerComment = sheetsOf<Answering>({
  ...kind,
  // The clause may have been taken out meanwhile: the answer belongs to the remark all the same.
  fixed: ({ version, comment }, fresh) => ({
    ...{ versionId: version.id, commentId: fresh, answers: comment.id },
    ...(version.clauses.some(({ id }) => id === comment.clauseId) ? { clauseId: comment.clauseId } : {}),
  }),
})({
  command: 'CommentOnClause',
  schema: commentOnClause,
  title: 'Answer',
  button: 'Add the answer',
  fields: {
    comment: text('What do you answer?'),
    settled: tick('This settles what was said', { optional: true }),
  },
});
