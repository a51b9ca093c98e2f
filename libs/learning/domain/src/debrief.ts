import {
  commandFor,
  day,
  entryRef,
  folding,
  id,
  optionalWords,
  sealed,
  words,
  type EventOf,
  type OpenOf,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { contributoryFactor, debriefOf, debriefReady, reportedTo, wellbeingSupport } from './vocabulary';

export const debriefStatuses = [
  'due',
  'scheduled',
  'held',
  'notes_agreed',
  'lessons_extracted',
  'closed',
  'waived',
] as const;
export type DebriefStatus = (typeof debriefStatuses)[number];

const debriefId = id;
const people = z.array(id);
/** The breach that it is of, when it is of one: so that what happens here is told there. */
const breachId = id.optional();

export const debriefEvents = {
  /** It has to be held. `people`: whom it calls, beside those who read such a record by their role. */
  DebriefRequired: z.object({
    debriefId,
    schoolId: id,
    ofKind: debriefOf,
    ofRecord: id,
    serious: z.boolean(),
    people,
    breachId,
  }),
  /** A leader wants one for a case or a record of conduct, where none is required. */
  DebriefBegun: z.object({
    debriefId,
    schoolId: id,
    ofKind: debriefOf,
    ofRecord: id,
    serious: z.boolean(),
    ready: debriefReady,
    ladoAgreedOn: day.optional(),
    reason: sealed('record', words(2_000)),
  }),
  SeriousIncidentMeetingRecorded: z.object({
    debriefId,
    notifiedOn: day,
    on: day,
    inTime: z.boolean(),
    attended: people,
    reportedTo: z.array(reportedTo),
    notes: sealed('record', words(10_000)),
  }),
  DebriefScheduled: z.object({ debriefId, on: day, facilitator: id, participants: people }),
  DebriefHeld: z.object({ debriefId, on: day, present: people, breachId }),
  /** All of them: the choice before it is replaced. */
  DebriefFactsPicked: z.object({ debriefId, entries: z.array(entryRef) }),
  WhatWorkedRecorded: z.object({ debriefId, text: sealed('record', words(2_000)) }),
  WhatFailedRecorded: z.object({ debriefId, text: sealed('record', words(2_000)) }),
  ContributoryFactorRecorded: z.object({
    debriefId,
    factor: contributoryFactor,
    text: sealed('record', words(2_000)),
  }),
  StaffWellbeingRecorded: z.object({
    debriefId,
    support: z.array(wellbeingSupport),
    text: sealed('record', optionalWords(2_000)),
  }),
  DebriefNotesAgreed: z.object({ debriefId, agreedBy: people, notes: sealed('record', words(10_000)) }),
  LessonExtracted: z.object({ debriefId, lessonId: id }),
  DebriefMarkedWaived: z.object({ debriefId }),
  DebriefEscalated: z.object({ debriefId, people }),
  DebriefClosed: z.object({ debriefId, noLessonBecause: sealed('record', optionalWords(2_000)) }),
};
export type DebriefSchemas = typeof debriefEvents;
export type DebriefEvent = EventOf<DebriefSchemas>;
export type OpenDebriefEvent = OpenOf<DebriefSchemas>;

export type OpenDebrief = Readonly<{
  status: DebriefStatus;
  school: SchoolId;
  ofKind: z.infer<typeof debriefOf>;
  ofRecord: RecordId;
  /** Somebody has written what went well or what got in the way. */
  written: boolean;
  factors: readonly string[];
  lessons: readonly RecordId[];
  met: boolean;
  escalated: boolean;
}>;
export type Debrief = Readonly<{ status: 'none' }> | OpenDebrief;
export type DebriefRefusal =
  | 'debrief/none'
  | 'debrief/already-required'
  | 'debrief/not-scheduled'
  | 'debrief/not-held-yet'
  | 'debrief/held-already'
  | 'debrief/notes-not-agreed'
  | 'debrief/notes-agreed'
  | 'debrief/closed'
  | 'debrief/waived'
  | 'debrief/another-kind'
  | 'debrief/subject-takes-part'
  | 'debrief/day-is-past'
  | 'debrief/in-the-future'
  | 'debrief/entry-unknown'
  | 'debrief/factor-recorded'
  | 'debrief/nothing-written'
  | 'debrief/names-not-checked'
  | 'debrief/meeting-recorded'
  | 'debrief/lado-day-missing'
  | 'debrief/has-this-lesson'
  | 'debrief/in-time'
  | 'debrief/no-lesson-reason-missing';

export const noDebrief: Debrief = { status: 'none' };

type Begun = Readonly<{ schoolId: SchoolId; ofKind: OpenDebrief['ofKind']; ofRecord: RecordId }>;
const begun = ({ schoolId, ofKind, ofRecord }: Begun): OpenDebrief => ({
  status: 'due',
  school: schoolId,
  ofKind,
  ofRecord,
  written: false,
  factors: [],
  lessons: [],
  met: false,
  escalated: false,
});
const changed = (before: Debrief, change: Partial<OpenDebrief>): Debrief =>
  before.status === 'none' ? before : { ...before, ...change };

export const evolveDebrief = folding<Debrief, OpenDebriefEvent>({
  DebriefRequired: (_, data) => begun(data),
  DebriefBegun: (_, data) => begun(data),
  SeriousIncidentMeetingRecorded: (debrief) => changed(debrief, { met: true }),
  DebriefScheduled: (debrief) => changed(debrief, { status: 'scheduled' }),
  DebriefHeld: (debrief) => changed(debrief, { status: 'held' }),
  DebriefFactsPicked: (debrief) => debrief,
  WhatWorkedRecorded: (debrief) => changed(debrief, { written: true }),
  WhatFailedRecorded: (debrief) => changed(debrief, { written: true }),
  ContributoryFactorRecorded: (debrief, { factor }) =>
    debrief.status === 'none' ? debrief : { ...debrief, factors: [...debrief.factors, factor] },
  StaffWellbeingRecorded: (debrief) => debrief,
  DebriefNotesAgreed: (debrief) =>
    debrief.status === 'none'
      ? debrief
      : { ...debrief, status: debrief.lessons.length > 0 ? 'lessons_extracted' : 'notes_agreed' },
  LessonExtracted: (debrief, { lessonId }) =>
    debrief.status === 'none'
      ? debrief
      : {
          ...debrief,
          lessons: [...debrief.lessons, lessonId],
          // One that comes after its end is closed with it once more.
          status: debrief.status === 'held' ? 'held' : 'lessons_extracted',
        },
  DebriefMarkedWaived: (debrief) => changed(debrief, { status: 'waived' }),
  DebriefEscalated: (debrief) => changed(debrief, { escalated: true }),
  DebriefClosed: (debrief) => changed(debrief, { status: 'closed' }),
});

/** The stream of a debrief, for a rule that looks at one. */
export const debriefStream = {
  name: 'debrief',
  events: debriefEvents,
  initial: noDebrief,
  evolve: evolveDebrief,
  commands: [],
};
export const debriefCommand = commandFor<Debrief, DebriefSchemas>();

/** Who leads a debrief: the head, the designated lead or a deputy, the trust's lead when they were called, and whoever was named to it. */
export const byLeaders = {
  roles: ['HT', 'DSL', 'DDSL', 'TSL'],
  relations: ['named'],
  at: 'record',
  tier: 'T1',
} as const;
