import type { ClauseRow } from '@caseward/policies-domain';
import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { stages } from './stages';

/*
 * What the chain is told from. No column of these holds a sealed text, a person, or words that somebody wrote about a case:
 * what is not here cannot be shown. chain.spec.ts looks at their columns, and at the types of the question.
 */

/** `incidentId`: of a breach; told only to who may know of that. */
export type ChainReason = Readonly<{ reason: string; clauseId?: string; lessonId?: string; incidentId?: string; statute?: string }>; // prettier-ignore
/** A body's decision, in numbers. Its minute and its committee are words, and stand on the certificate. */
export type Ratified = Readonly<{
  part: 'ratified' | 'noted';
  body: string;
  meetingOn: string;
  present?: number;
  quorum?: number;
  inFavour?: number;
  against?: number;
  abstained?: number;
  interestsDeclared: number;
}>;

/** One text of a policy: what it says, why it was changed, and when a body decided on it. */
export const chainVersions = pgTable(
  'chain_version',
  {
    id: uuid().primaryKey(),
    policyId: uuid('policy_id').notNull(),
    number: text().notNull(),
    changeClass: text('change_class').notNull(),
    basedOn: uuid('based_on'),
    clauses: jsonb().$type<readonly ClauseRow[]>().notNull(),
    reasons: jsonb().$type<readonly ChainReason[]>().notNull(),
    hash: text(),
    submittedOn: date('submitted_on', { mode: 'string' }),
    approvedOn: date('approved_on', { mode: 'string' }),
    ratified: jsonb().$type<Ratified>(),
    heldFrom: date('held_from', { mode: 'string' }),
  },
  (t) => [index().on(t.policyId)],
);
export type ChainVersion = typeof chainVersions.$inferSelect;

/** One acknowledgement that was asked: of which text, and how it stands. Not by whom, in which role, or where. */
export const chainReadings = pgTable(
  'chain_reading',
  {
    id: uuid().primaryKey(),
    versionId: uuid('version_id').notNull(),
    /** `out`: nobody waits for it any more. */
    stands: text({ enum: ['asked', 'done', 'out'] }).notNull(),
  },
  (t) => [index().on(t.versionId)],
);

/** What is taught otherwise: where, for which years, and whose post it is to lead it. */
export type Taught = Readonly<{ inSubject: string; inYears: readonly string[]; ledBy: string | null }>;
export type ChangedClause = Readonly<{ policyId: string; versionId: string; clauseId: string | null }>;
type Look = Readonly<{ on: string; result: string; seenIn: readonly string[] }>;

/** One lesson: its days, its kind, where it came from, and what it changes. Not a word of it. */
export const chainLessons = pgTable('chain_lesson', {
  id: uuid().primaryKey(),
  source: text().notNull(),
  type: text(),
  stage: text({ enum: stages }).notNull(),
  dueOn: date('due_on', { mode: 'string' }),
  taught: jsonb().$type<readonly Taught[]>().notNull(),
  clauses: jsonb().$type<readonly ChangedClause[]>().notNull(),
  /** By when people are trained. */
  trainedBefore: date('trained_before', { mode: 'string' }),
  /** In what it can be seen that it is in place. */
  seenIn: jsonb('seen_in').$type<readonly string[]>().notNull(),
  breachId: uuid('breach_id'),
  debriefId: uuid('debrief_id'),
  acceptedOn: date('accepted_on', { mode: 'string' }),
  sharedOn: date('shared_on', { mode: 'string' }),
  implementedOn: date('implemented_on', { mode: 'string' }),
  checks: jsonb().$type<readonly Look[]>().notNull(),
});
export type ChainLesson = typeof chainLessons.$inferSelect;

/** One debrief: when it was held. */
export const chainDebriefs = pgTable('chain_debrief', {
  id: uuid().primaryKey(),
  heldOn: date('held_on', { mode: 'string' }),
});

type Rule = Readonly<{ policyId: string; clauseId: string; on: string }>;
/** One breach: its days, and which clauses it was of. Not who, whom it hit, or where. */
export const chainBreaches = pgTable('chain_breach', {
  id: uuid().primaryKey(),
  occurredOn: date('occurred_on', { mode: 'string' }).notNull(),
  reportedOn: date('reported_on', { mode: 'string' }).notNull(),
  foundOn: date('found_on', { mode: 'string' }),
  noBreachOn: date('no_breach_on', { mode: 'string' }),
  rules: jsonb().$type<readonly Rule[]>().notNull(),
});
