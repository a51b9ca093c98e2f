import type { actionBasis, actionKind, WorkEvent } from '@caseward/cases-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What somebody is to do in a case. */
export const caseActions = pgTable(
  'case_action',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    kind: text().$type<z.infer<typeof actionKind>>().notNull(),
    owner: uuid().notNull(),
    due: date().notNull(),
    /** The day that was said first, when it has been moved. */
    dueFirst: date('due_first').notNull(),
    basis: text().$type<z.infer<typeof actionBasis>>().notNull(),
    referralId: uuid('referral_id'),
    status: text({ enum: ['open', 'done', 'cancelled'] }).notNull(),
    steps: integer().notNull(),
    addedAt: at('added_at').notNull(),
    endedAt: at('ended_at'),
    what: jsonb().$type<SealedText>(),
    basisNote: jsonb('basis_note').$type<SealedText>(),
    /** What was done, or why it is not needed. */
    ending: jsonb().$type<SealedText>(),
  },
  (t) => [index().on(t.caseId), index().on(t.owner)],
);
export type CaseActionRow = typeof caseActions.$inferSelect;

type ActionEvent = Extract<WorkEvent, { type: `CaseAction${string}` }>;
const ofAction = ({ data }: ActionEvent) => [data.actionId];

export const caseActionsProjection = projectionOf<ActionEvent>()({
  name: 'case_action',
  version: 2,
  table: caseActions,
  on: {
    CaseActionAdded: {
      keys: ofAction,
      change: (_, { data: { actionId, caseId, kind, owner, due, basis, referralId }, meta, sealed }) => ({
        ...{ id: actionId, caseId, kind, owner, due, basis, dueFirst: due, referralId: referralId ?? null },
        ...{ status: 'open' as const, steps: 0, addedAt: meta.recordedAt, endedAt: null, ending: null },
        ...{ what: sealed['what'] ?? null, basisNote: sealed['basisNote'] ?? null },
      }),
    },
    CaseActionReassigned: {
      keys: ofAction,
      change: (row, { data: { owner } }) => row && { ...row, owner, steps: 0 },
    },
    CaseActionExtended: { keys: ofAction, change: (row, { data: { due } }) => row && { ...row, due, steps: 0 } },
    CaseActionEscalated: { keys: ofAction, change: (row, { data: { step } }) => row && { ...row, steps: step } },
    CaseActionCompleted: {
      keys: ofAction,
      change: (row, { meta, sealed }) =>
        row && { ...row, status: 'done' as const, endedAt: meta.recordedAt, ending: sealed['done'] ?? null },
    },
    CaseActionCancelled: {
      keys: ofAction,
      change: (row, { meta, sealed }) =>
        row && { ...row, status: 'cancelled' as const, endedAt: meta.recordedAt, ending: sealed['reason'] ?? null },
    },
  },
});
