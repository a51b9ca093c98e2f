import {
  caseStatuses,
  isWorkOnCase,
  workEventTypes,
  type OpenChildCaseEvent,
  type PersonInCase,
  type SupportLevel,
  type WorkEvent,
} from '@caseward/cases-domain';
import {
  passesOver,
  projectionOf,
  withAttachmentRow,
  withWithdrawnRow,
  type AttachmentRow,
} from '@caseward/server-kit';
import { boolean, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const childCases = pgTable(
  'child_case_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: caseStatuses }).notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true, mode: 'string' }),
    outcome: text(),
    owner: uuid().notNull(),
    team: uuid().array().notNull(),
    children: uuid().array().notNull(),
    concerns: uuid().array().notNull(),
    people: jsonb().$type<readonly PersonInCase[]>().notNull(),
    support: text().$type<SupportLevel>(),
    reviewOn: date('review_on', { mode: 'string' }),
    /** Its owner was reminded of it, and nobody has done anything since. */
    reminded: boolean().notNull(),
    /** Since when it is said to be quiet: nobody has done anything in it for long. */
    quietSince: timestamp('quiet_since', { withTimezone: true, mode: 'string' }),
    attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
  },
  (t) => [index().on(t.schoolId)],
);
export type ChildCaseRow = typeof childCases.$inferSelect;

type Row = ChildCaseRow | undefined;
/** What an event changes in the row. Whatever somebody does answers a reminder. */
const changed =
  <E>(by: (row: ChildCaseRow, event: E) => Partial<ChildCaseRow>) =>
  (row: Row, event: E): Row =>
    row && { ...row, reminded: false, quietSince: null, ...by(row, event) };
const answered = changed(() => ({}));
/** The daily work has rows of its own; here it says that somebody is at it. */
const work = Object.fromEntries(
  workEventTypes.map((type) => [type, isWorkOnCase(type) ? answered : passesOver]),
) as Readonly<Record<WorkEvent['type'], typeof answered | typeof passesOver>>;
const atWork = ({ support }: ChildCaseRow) => ({ status: support ? ('active' as const) : ('open' as const) });
const joined = <T>(list: readonly T[], one: T): T[] => [...new Set([...list, one])];

export const childCaseFileProjection = projectionOf<OpenChildCaseEvent>()({
  name: 'child_case_file',
  version: 7,
  table: childCases,
  on: {
    ChildCaseOpened: (_, { data: { caseId, schoolId, owner, children, concernId }, meta }) => ({
      ...{ id: caseId, schoolId, status: 'open' as const, openedAt: meta.recordedAt, closedAt: null, outcome: null },
      ...{ owner, team: [], children, concerns: [concernId], people: [], support: null, reviewOn: null },
      reminded: false,
      quietSince: null,
      attachments: [],
    }),
    CaseAttachmentAdded: (row, event) => answered(withAttachmentRow(row, event), event),
    CaseAttachmentWithdrawn: (row, event) => answered(withWithdrawnRow(row, event), event),
    ConcernAddedToCase: changed((row, { data: { concernId } }) => ({
      concerns: [...row.concerns, concernId],
      ...(row.status === 'dormant' ? { ...atWork(row), reviewOn: null } : {}),
    })),
    ConcernTurnedAway: passesOver,
    ChildWishesRecorded: answered,
    CaseNoteAdded: answered,
    CasePersonLinked: changed((row, { data: { personId, part, isChildOfIt } }) => ({
      people: [...row.people.filter((one) => one.personId !== personId), { personId, part }],
      children: isChildOfIt ? joined(row.children, personId) : row.children,
    })),
    CaseOwnerAssigned: changed((_, { data: { owner } }) => ({ owner })),
    CaseTeamMemberAdded: changed((row, { data: { personId } }) => ({ team: joined(row.team, personId) })),
    CaseTeamMemberRemoved: changed((row, { data: { personId } }) => ({
      team: row.team.filter((one) => one !== personId),
    })),
    CaseSteppedUp: changed((_, { data: { to } }) => ({ status: 'active', support: to, reviewOn: null })),
    CaseSteppedDown: changed((_, { data: { to, reviewOn } }) => ({ status: 'active', support: to, reviewOn })),
    CaseMadeDormant: changed((_, { data: { reviewOn } }) => ({ status: 'dormant', reviewOn })),
    CaseReactivated: changed((row) => ({ ...atWork(row), reviewOn: null })),
    CaseInactivityEscalated: changed((row, { data: { because }, meta }) => ({
      reminded: true,
      quietSince: because === 'review_day' ? row.quietSince : meta.recordedAt,
    })),
    CaseEntryCorrected: answered,
    CaseEntryRedacted: answered,
    CaseSummaryRecorded: answered,
    ChildCaseClosed: changed((_, { data: { outcome }, meta }) => ({
      ...{ status: 'closed', reviewOn: null, outcome, closedAt: meta.recordedAt },
    })),
    ...work,
    ChildCaseReopened: changed((row) => ({ ...atWork(row), outcome: null, closedAt: null })),
  },
});
