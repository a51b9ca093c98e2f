import { lifecycleFor } from '@caseward/kernel';
import type { Debrief, DebriefRefusal, OpenDebrief } from './debrief';

const held = ['held'] as const;

/** The life of a debrief. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const debriefLife = lifecycleFor<OpenDebrief, DebriefRefusal>()({
  none: 'debrief/none',
  begins: { RequireDebrief: 'due', BeginDebrief: 'due' },
  because: {
    due: 'debrief/not-scheduled',
    scheduled: 'debrief/not-held-yet',
    held: 'debrief/notes-not-agreed',
    notes_agreed: 'debrief/notes-agreed',
    lessons_extracted: 'debrief/notes-agreed',
    closed: 'debrief/closed',
    waived: 'debrief/waived',
  },
  turns: {
    RecordSeriousIncidentMeeting: {
      from: ['due', 'scheduled', 'held'],
      unless: (debrief) => debrief.met && 'debrief/meeting-recorded',
    },
    ScheduleDebrief: { from: ['due', 'scheduled'], to: ['scheduled'] },
    HoldDebrief: { from: ['scheduled'], to: ['held'] },
    PickDebriefFacts: { from: ['scheduled', 'held'] },
    RecordWhatWorked: { from: held },
    RecordWhatFailed: { from: held },
    RecordContributoryFactor: { from: held },
    RecordStaffWellbeing: { from: ['held', 'notes_agreed', 'lessons_extracted'] },
    AgreeDebriefNotes: {
      from: held,
      to: ['notes_agreed', 'lessons_extracted'],
      unless: (debrief) => !debrief.written && 'debrief/nothing-written',
    },
    RecordLessonExtracted: { from: ['held', 'notes_agreed', 'lessons_extracted', 'closed'], to: ['lessons_extracted'], offered: false }, // prettier-ignore
    RequireDebriefAgain: { from: ['waived'], to: ['due'], offered: false },
    MarkDebriefWaived: { from: ['due', 'scheduled'], to: ['waived'], offered: false },
    EscalateOverdueDebrief: {
      from: ['due', 'scheduled'],
      unless: (debrief) => debrief.escalated && 'debrief/in-time',
      offered: false,
    },
    CloseDebrief: { from: ['notes_agreed', 'lessons_extracted'], to: ['closed'] },
  },
});
export type DebriefTurn = keyof typeof debriefLife.turns;

/** The debrief, when it takes this command now. @throws Refusal */
export const ready = (debrief: Debrief, command: DebriefTurn): OpenDebrief => debriefLife.ready(debrief, command);
