import { versionStatuses, type ClauseRow, type LintFinding } from '@caseward/policies-domain';
import type { SealedText } from '@caseward/sealing';
import { date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export type Reason = Readonly<{ reason: string; clauseId?: string | undefined; lessonId?: string | undefined; statute?: string | undefined; note?: string | undefined }>; // prettier-ignore
export type Comment = Readonly<{ id: string; clauseId: string | null; answers: string | null; settled: boolean; by: string; at: string; comment: SealedText | null }>; // prettier-ignore
export type Response = Readonly<{ group: string; on: string; outcome: string; response: SealedText | null; answer: SealedText | null }>; // prettier-ignore
export type Consultation = Readonly<{ groups: readonly string[]; until: string; question?: string | undefined; open: boolean; summary?: string | undefined }>; // prettier-ignore
export type Source = Readonly<{ format: string; bytes: number; sha256: string }>;
export type Waived = Readonly<{ rule: string; clause?: string | undefined; reason: string; by: string }>;
/** Something that was decided about it: who, in which role, when, of which text, and why. */
export type Decided = Readonly<{
  kind: string;
  at: string;
  by: string;
  role: string;
  hash?: string | undefined;
  why?: SealedText | null;
  /** Why, when it is no secret. */
  reason?: string | undefined;
  body?: string;
  committee?: string | undefined;
  meetingOn?: string;
  minute?: string;
  present?: number;
  quorum?: number;
  inFavour?: number;
  against?: number;
  abstained?: number;
  interestsDeclared?: number;
  interests?: SealedText | null;
}>;

/** One row for each version: its text, everything that was said about it, and everything that was decided. */
export const versionFiles = pgTable(
  'version_file',
  {
    id: uuid().primaryKey(),
    policyId: uuid('policy_id').notNull(),
    schoolId: uuid('school_id'),
    number: text().notNull(),
    status: text({ enum: versionStatuses }).notNull(),
    basedOn: uuid('based_on'),
    /** The text in force beside which it was read since. */
    comparedWith: uuid('compared_with'),
    changeClass: text('change_class').notNull(),
    authors: uuid().array().notNull(),
    draftedAt: timestamp('drafted_at', { withTimezone: true, mode: 'string' }).notNull(),
    clauses: jsonb().$type<readonly ClauseRow[]>().notNull(),
    reasons: jsonb().$type<readonly Reason[]>().notNull(),
    comments: jsonb().$type<readonly Comment[]>().notNull(),
    findings: jsonb().$type<readonly LintFinding[]>().notNull(),
    /** Of the text that was looked through. */
    lintedHash: text('linted_hash'),
    waived: jsonb().$type<readonly Waived[]>().notNull(),
    consultation: jsonb().$type<Consultation>(),
    responses: jsonb().$type<readonly Response[]>().notNull(),
    decided: jsonb().$type<readonly Decided[]>().notNull(),
    hash: text(),
    /** The file from which its text was made, as it came. */
    source: jsonb().$type<Source>(),
    /** What stood around its text there. */
    around: jsonb().$type<SealedText>(),
    channels: text().array().notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }),
    /** Until when schools take it on, where that was set. */
    adoptBy: date('adopt_by', { mode: 'string' }),
    /** From when to when it was in force. */
    heldFrom: date('held_from', { mode: 'string' }),
    heldTo: date('held_to', { mode: 'string' }),
    lapsesOn: date('lapses_on', { mode: 'string' }),
    entries: integer().notNull(),
  },
  (t) => [index().on(t.policyId)],
);
export type VersionRow = typeof versionFiles.$inferSelect;
