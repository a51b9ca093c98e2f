import {
  breachAggregate,
  breachStatuses,
  lateClocks,
  type Breach,
  type OpenBreach,
  type OpenBreachEvent,
} from '@caseward/cases-domain';
import type { SealedText } from '@caseward/sealing';
import {
  projectionOf,
  withAttachmentRow,
  withWithdrawnRow,
  type AttachmentRow,
  type Projected,
} from '@caseward/server-kit';
import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export type PartyRow = Readonly<{ how: string; on: string; complaints: boolean; whistleblowing: boolean }>;
export type ReportRow = Readonly<{ report: string; at: string | null; late: boolean; reference: SealedText | null }>;
/** What is shown of it beside the state that rules look at. */
export type BreachShown = Readonly<{
  category: string;
  account: SealedText | null;
  clauses: readonly SealedText[];
  also: readonly string[];
  people: number | null;
  report: ReportRow | null;
  parties: Readonly<Record<string, PartyRow>>;
  holdSince: string | null;
  holdLead: string | null;
}>;

/** One row for each breach case: its page, the list and the search read it. */
export const breachFiles = pgTable(
  'breach_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: breachStatuses }).notNull(),
    severity: text(),
    held: boolean().notNull(),
    late: boolean().notNull(),
    subject: uuid(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
    /** As the domain's own fold makes it: codes, ids and days. */
    state: jsonb().$type<OpenBreach>().notNull(),
    shown: jsonb().$type<BreachShown>().notNull(),
    attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
  },
  (t) => [index().on(t.schoolId, t.status)],
);
export type BreachRow = typeof breachFiles.$inferSelect;

type Of<T extends OpenBreachEvent['type']> = Projected<Extract<OpenBreachEvent, { type: T }>>;
const nothing: BreachShown = { category: '', account: null, clauses: [], also: [], people: null, report: null, parties: {}, holdSince: null, holdLead: null }; // prettier-ignore

/** What an event adds to what is shown; most say all of it by the state. */
const shows: { readonly [T in OpenBreachEvent['type']]?: (shown: BreachShown, event: Of<T>) => Partial<BreachShown> } =
  {
    BreachCaseOpened: (_, { data, sealed }) => ({ category: data.category, account: sealed['account'] ?? null }),
    BreachCaseCorrected: ({ category }, { data }) => ({ category: data.category ?? category }),
    ClausesCited: ({ clauses }, { sealed }) => ({
      clauses: sealed['clauses'] ? [...clauses, sealed['clauses']] : clauses,
    }),
    HeldForStatutoryProcess: ({ holdLead }, { data, meta }) => ({
      holdSince: meta.recordedAt,
      holdLead: data.lead ?? holdLead,
    }),
    // Who leads is said by whoever put it on hold.
    HoldLifted: ({ holdLead }, { data }) => ({ holdLead: data.process && data.still ? holdLead : null }),
    BreachOutcomeDecided: (_, { data }) => ({ also: data.also }),
    BreachCaseReopened: () => ({ also: [], parties: {} }),
    DataBreachAssessed: ({ people }, { data }) => ({ people: data.people ?? people }),
    DataBreachReported: (_, { data, sealed }) => ({
      report: { report: data.report, at: data.at ?? null, late: data.late, reference: sealed['reference'] ?? null },
    }),
    PartyInformed: ({ parties }, { data: { party, how, on } }) => ({
      parties: { ...parties, [party]: { how, on, complaints: false, whistleblowing: false } },
    }),
    RightsInfoGiven: ({ parties }, { data: { party, complaints, whistleblowing } }) => {
      const told = parties[party];
      return told ? { parties: { ...parties, [party]: { ...told, complaints, whistleblowing } } } : {};
    },
  };

const { initial, evolve } = breachAggregate;

const change = (row: BreachRow | undefined, event: Projected<OpenBreachEvent>): BreachRow | undefined => {
  const state = evolve(row?.state ?? initial, event) as Breach;
  if (state.status === 'none') return row;
  // Its key is the event's own type.
  const show = shows[event.type] as ((shown: BreachShown, event: Projected<OpenBreachEvent>) => Partial<BreachShown>) | undefined; // prettier-ignore
  const before = row?.shown ?? nothing;
  return {
    id: event.record,
    schoolId: state.school,
    status: state.status,
    severity: state.severity?.level ?? null,
    held: state.hold !== undefined,
    late: state.status !== 'closed' && lateClocks(state).length > 0,
    subject: state.subject ?? null,
    openedAt: row?.openedAt ?? event.meta.recordedAt,
    decidedAt: event.type === 'BreachOutcomeDecided' ? event.meta.recordedAt : (row?.decidedAt ?? null),
    state,
    shown: { ...before, ...show?.(before, event) },
    attachments: row?.attachments ?? [],
  };
};

export const breachFileProjection = projectionOf<OpenBreachEvent>()({
  name: 'breach_file',
  version: 3,
  table: breachFiles,
  // Every event goes through the same fold, and each is named by the domain's own list.
  on: {
    ...(Object.fromEntries(Object.keys(breachAggregate.events).map((type) => [type, change])) as Record<OpenBreachEvent['type'], typeof change>), // prettier-ignore
    BreachAttachmentAdded: (row, event) => withAttachmentRow(change(row, event), event),
    BreachAttachmentWithdrawn: (row, event) => withWithdrawnRow(change(row, event), event),
  },
});
