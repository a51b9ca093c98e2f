import { policyStatuses, type OpenPolicyEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

type Delegation = Readonly<{ approver: string; body: string; part: string; committee?: string | undefined; quorum: number; basis: string }>; // prettier-ignore
type Trigger = Readonly<{ on: string; trigger: string; lessonId?: string | undefined; statute?: string | undefined; note: string; impact?: string; finding?: string }>; // prettier-ignore

/** One row for each policy: the register and its page read it. */
export const policyFiles = pgTable('policy_file', {
  id: uuid().primaryKey(),
  status: text({ enum: policyStatuses }).notNull(),
  title: text().notNull(),
  summary: text(),
  schoolId: uuid('school_id'),
  owner: uuid().notNull(),
  adoption: text().notNull(),
  statutory: boolean().notNull(),
  audience: text().array().notNull(),
  reviewMonths: integer('review_months').notNull(),
  reviewedEarlyFor: text('reviewed_early_for').array().notNull(),
  reviewOn: date('review_on', { mode: 'string' }),
  delegation: jsonb().$type<Delegation>(),
  linked: uuid().array().notNull(),
  /** The text that is in force, as its versions have told. */
  inForce: uuid('in_force'),
  emergency: boolean().notNull(),
  checkBy: date('check_by', { mode: 'string' }),
  triggers: jsonb().$type<readonly Trigger[]>().notNull(),
  retiredOn: date('retired_on', { mode: 'string' }),
  entries: integer().notNull(),
});
export type PolicyRow = typeof policyFiles.$inferSelect;

type Said = Readonly<{ revision: bigint }>;
const after = ({ revision }: Said) => ({ entries: Number(revision) + 1 });
const bound = (row: PolicyRow | undefined, event: Said & Readonly<{ data: Delegation }>) => {
  const { approver, body, part, committee, quorum, basis } = event.data;
  return row && { ...row, delegation: { approver, body, part, committee, quorum, basis }, ...after(event) };
};

export const policyFileProjection = projectionOf<OpenPolicyEvent>()({
  name: 'policy_file',
  version: 2,
  table: policyFiles,
  on: {
    PolicyRegistered: (_, event) => ({
      id: event.data.policyId,
      status: 'registered' as const,
      title: event.data.title,
      summary: event.data.summary ?? null,
      schoolId: event.data.schoolId ?? null,
      owner: event.data.owner,
      adoption: event.data.adoption,
      statutory: event.data.statutory,
      audience: [...event.data.audience],
      reviewMonths: event.data.reviewMonths,
      reviewedEarlyFor: [...event.data.reviewedEarlyFor],
      reviewOn: event.data.firstReviewOn ?? null,
      delegation: null,
      linked: [],
      inForce: null,
      emergency: false,
      checkBy: null,
      triggers: [],
      retiredOn: null,
      ...after(event),
    }),
    DelegationBound: bound,
    DelegationRebound: bound,
    PolicyDetailsChanged: (row, event) => {
      const { title, summary = null, adoption, statutory, audience, reviewMonths, reviewedEarlyFor } = event.data;
      const lists = { audience: [...audience], reviewedEarlyFor: [...reviewedEarlyFor] };
      return row && { ...row, title, summary, adoption, statutory, reviewMonths, ...lists, ...after(event) };
    },
    PolicyOwnerAssigned: (row, event) => row && { ...row, owner: event.data.owner, ...after(event) },
    PoliciesLinked: (row, event) => row && { ...row, linked: [...event.data.linked], ...after(event) },
    PolicyReviewTriggered: (row, event) => {
      const { trigger, lessonId, statute, note, checkBy } = event.data;
      const one = { on: event.meta.recordedAt, trigger, lessonId, statute, note };
      return row && { ...row, checkBy, triggers: [...row.triggers, one], ...after(event) };
    },
    PolicyImpactChecked: (row, event) => {
      const { impact, finding } = event.data;
      const triggers = row?.triggers.map((one) => ('impact' in one ? one : { ...one, impact, finding })) ?? [];
      return row && { ...row, checkBy: null, triggers, ...after(event) };
    },
    PolicyReviewEscalated: (row, event) => row && { ...row, ...after(event) },
    PolicyInForceNoted: (row, event) => {
      const { versionId = null, emergency, reviewOn } = event.data;
      const status = versionId === null ? ('registered' as const) : ('in_force' as const);
      return row && { ...row, status, inForce: versionId, emergency, reviewOn: reviewOn ?? row.reviewOn, ...after(event) }; // prettier-ignore
    },
    CampaignStarted: (row, event) => row && { ...row, ...after(event) },
    PolicyRetired: (row, event) =>
      row && { ...row, status: 'retired' as const, inForce: null, reviewOn: null, retiredOn: event.data.on, ...after(event) }, // prettier-ignore
  },
});
