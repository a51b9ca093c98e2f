import { id, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { about, readyVersion } from './around-version';
import { type ClauseRow } from './clauses';
import { byPosts, deciders, keepers } from './posts';
import { versionCommand, type OpenVersion, type VersionRefusal } from './version';
import type { VersionEvent } from './version-events';
import { clauseChange, clauseKind } from './vocabulary';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);

type Said = Readonly<{
  clauseId: string;
  change: z.infer<typeof clauseChange>;
  was?: string | undefined;
  number?: string | undefined;
  kind?: ClauseRow['kind'] | undefined;
  level?: number | undefined;
  text?: string | undefined;
  after?: string | undefined;
}>;

/** The clause as it is to be. @throws Refusal when it is not there, is there already, or is not as its editor saw it */
const rowAfter = ({ clauses }: OpenVersion, said: Said): ClauseRow | undefined => {
  const { clauseId, change, was, number, kind, level, text, after } = said;
  const before = clauses.find((row) => row.id === clauseId);
  if (after !== undefined && (after === clauseId || !clauses.some((row) => row.id === after)))
    throw no('version/clause-unknown');
  if (change === 'added') {
    if (before) throw no('version/clause-known');
    if (!text?.trim()) throw no('version/clause-missing');
    return { id: clauseId, number: number ?? '', kind: kind ?? 'paragraph', level: level ?? 1, text };
  }
  if (!before) throw no('version/clause-unknown');
  // Somebody else was here first: both texts are shown, and nobody's is lost.
  if (was !== undefined && was !== before.text) throw no('version/clause-changed');
  if (change !== 'changed') return undefined;
  const row = { ...before, ...defined({ number, kind, level, text }) };
  if (row.text.trim() === '') throw no('version/clause-missing');
  if (JSON.stringify(row) === JSON.stringify(before)) throw no('version/clause-same');
  return row;
};
const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  }; // what is undefined was just left out

/**
 * One clause, not the whole text: two people may write at once, as long as they do not write the same clause. `was`: the
 * words that its editor began with.
 */
export const reviseClause = versionCommand({
  type: 'ReviseClause',
  input: z.object({
    versionId: id,
    clauseId: id,
    change: clauseChange,
    was: z.string().max(20_000).optional(),
    number: z.string().max(40).optional(),
    kind: clauseKind.optional(),
    level: z.int().min(1).max(9).optional(),
    text: z.string().max(20_000).optional(),
    after: id.optional(),
  }),
  may: byPosts(...keepers),
  about,
  decide(state, { versionId, ...said }, moment) {
    const version = readyVersion(state, 'ReviseClause', moment);
    const { clauseId, change, after } = said;
    const clause = rowAfter(version, said);
    const places = change === 'added' || change === 'moved';
    const voided: readonly VersionEvent[] =
      version.status === 'submitted' || version.status === 'approved'
        ? [{ type: 'ApprovalsVoided', data: { versionId } }]
        : [];
    return [
      ...voided,
      {
        type: 'ClauseRevised',
        data: {
          ...{ versionId, revisedBy: moment.actor, clauseId, change },
          ...(clause ? { clause } : {}),
          ...(places && after !== undefined ? { after } : {}),
        },
      },
    ];
  },
});

/** A remark on a clause or on the whole; an answer to one; or the word that settles it. */
export const commentOnClause = versionCommand({
  type: 'CommentOnClause',
  input: z.object({
    versionId: id,
    commentId: id,
    clauseId: id.optional(),
    answers: id.optional(),
    settled: z.boolean().default(false),
    comment: words(5_000),
  }),
  may: byPosts(...deciders),
  about,
  decide(state, input, moment) {
    const { clauses, comments } = readyVersion(state, 'CommentOnClause', moment);
    if (input.clauseId !== undefined && !clauses.some((row) => row.id === input.clauseId))
      throw no('version/clause-unknown');
    if (input.answers !== undefined && !comments.includes(input.answers)) throw no('version/comment-unknown');
    return [{ type: 'ClauseCommented', data: input }];
  },
});
