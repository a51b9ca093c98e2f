import { debriefStatuses, type OpenDebriefEvent } from '@caseward/learning-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf, type Projected } from '@caseward/server-kit';
import { boolean, date, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Card = Readonly<{ by: string; at: string; text: SealedText | null }>;
export type Meeting = Readonly<{
  notifiedOn: string;
  on: string;
  inTime: boolean;
  attended: readonly string[];
  reportedTo: readonly string[];
  notes: SealedText | null;
}>;

/** One row for each debrief: its page and the list of debriefs read it. */
export const debriefFiles = pgTable(
  'debrief_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: debriefStatuses }).notNull(),
    ofKind: text('of_kind').notNull(),
    ofRecord: uuid('of_record').notNull(),
    serious: boolean().notNull(),
    begunAt: timestamp('begun_at', { withTimezone: true, mode: 'string' }).notNull(),
    overdue: boolean().notNull(),
    reason: jsonb().$type<SealedText>(),
    plannedOn: date('planned_on', { mode: 'string' }),
    heldOn: date('held_on', { mode: 'string' }),
    facilitator: uuid(),
    participants: uuid().array().notNull(),
    meeting: jsonb().$type<Meeting>(),
    facts: text().array().notNull(),
    worked: jsonb().$type<readonly Card[]>().notNull(),
    failed: jsonb().$type<readonly Card[]>().notNull(),
    factors: jsonb().$type<readonly (Card & Readonly<{ factor: string }>)[]>().notNull(),
    wellbeing: jsonb().$type<readonly (Card & Readonly<{ support: readonly string[] }>)[]>().notNull(),
    notes: jsonb().$type<SealedText>(),
    lessons: uuid().array().notNull(),
    noLessonBecause: jsonb('no_lesson_because').$type<SealedText>(),
  },
  (t) => [index().on(t.schoolId), index().on(t.ofRecord)],
);
export type DebriefRow = typeof debriefFiles.$inferSelect;

type Row = DebriefRow | undefined;
type Of<T extends OpenDebriefEvent['type']> = Projected<Extract<OpenDebriefEvent, { type: T }>>;

const begun = (_: Row, { data, meta, sealed }: Of<'DebriefRequired'> | Of<'DebriefBegun'>): DebriefRow => ({
  id: data.debriefId,
  schoolId: data.schoolId,
  status: 'due',
  ofKind: data.ofKind,
  ofRecord: data.ofRecord,
  serious: data.serious,
  begunAt: meta.recordedAt,
  overdue: false,
  reason: sealed['reason'] ?? null,
  plannedOn: null,
  heldOn: null,
  facilitator: null,
  participants: [],
  meeting: null,
  facts: [],
  worked: [],
  failed: [],
  factors: [],
  wellbeing: [],
  notes: null,
  lessons: [],
  noLessonBecause: null,
});
const card = ({ meta, sealed }: Pick<Projected<OpenDebriefEvent>, 'meta' | 'sealed'>): Card => ({
  by: meta.actor,
  at: meta.recordedAt,
  text: sealed['text'] ?? null,
});

export const debriefFileProjection = projectionOf<OpenDebriefEvent>()({
  name: 'debrief_file',
  version: 1,
  table: debriefFiles,
  on: {
    DebriefRequired: begun,
    DebriefBegun: begun,
    SeriousIncidentMeetingRecorded: (row, { data: { debriefId: _, ...meeting }, sealed }) =>
      row && { ...row, meeting: { ...meeting, notes: sealed['notes'] ?? null } },
    DebriefScheduled: (row, { data: { on, facilitator, participants } }) =>
      row && { ...row, status: 'scheduled' as const, plannedOn: on, facilitator, participants },
    DebriefHeld: (row, { data: { on, present } }) =>
      row && { ...row, status: 'held' as const, heldOn: on, participants: present, overdue: false },
    DebriefFactsPicked: (row, { data: { entries } }) => row && { ...row, facts: entries },
    WhatWorkedRecorded: (row, event) => row && { ...row, worked: [...row.worked, card(event)] },
    WhatFailedRecorded: (row, event) => row && { ...row, failed: [...row.failed, card(event)] },
    ContributoryFactorRecorded: (row, event) =>
      row && { ...row, factors: [...row.factors, { ...card(event), factor: event.data.factor }] },
    StaffWellbeingRecorded: (row, event) =>
      row && { ...row, wellbeing: [...row.wellbeing, { ...card(event), support: event.data.support }] },
    DebriefNotesAgreed: (row, { sealed }) =>
      row && {
        ...row,
        notes: sealed['notes'] ?? null,
        status: row.lessons.length > 0 ? ('lessons_extracted' as const) : ('notes_agreed' as const),
      },
    LessonExtracted: (row, { data: { lessonId } }) =>
      row && {
        ...row,
        lessons: [...row.lessons, lessonId],
        status: row.status === 'held' ? ('held' as const) : ('lessons_extracted' as const),
      },
    DebriefMarkedWaived: (row) => row && { ...row, status: 'waived' as const, overdue: false },
    DebriefEscalated: (row) => row && { ...row, overdue: true },
    DebriefClosed: (row, { sealed }) =>
      row && { ...row, status: 'closed' as const, noLessonBecause: sealed['noLessonBecause'] ?? null },
  },
});
