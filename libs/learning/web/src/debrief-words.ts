import type { DebriefQuery } from '@caseward/contract';
import type {
  contributoryFactor,
  debriefOf,
  debriefReady,
  DebriefRefusal,
  DebriefStatus,
  OpenDebriefEvent,
  reportedTo,
  wellbeingSupport,
} from '@caseward/learning-domain';
import { happeningIn } from '@caseward/web-kit';
import type { z } from 'zod';

export type Debrief = NonNullable<DebriefQuery['debrief']>;

/** Every reason why a rule says no to what is done with a debrief. */
export const debriefRefusals: Readonly<Record<DebriefRefusal, string>> = {
  'debrief/none': 'There is no such debrief.',
  'debrief/already-required': 'There is such a debrief already. Reload the page.',
  'debrief/not-scheduled': 'Say first who takes part, and on which day.',
  'debrief/not-held-yet': 'The debrief has not been held yet.',
  'debrief/held-already': 'The debrief was held already. Reload the page.',
  'debrief/notes-not-agreed': 'The debrief was held, and its notes are not agreed yet.',
  'debrief/notes-agreed': 'The notes are agreed: nothing is added to them any more.',
  'debrief/closed': 'The debrief is closed.',
  'debrief/waived': 'The debrief was waived.',
  'debrief/another-kind': 'That is another kind of record. Choose what it looks back on.',
  'debrief/subject-takes-part': 'Somebody whom it is about, or who is shut out of it, cannot lead it or take part.',
  'debrief/day-is-past': 'That day is past. Choose today or a day to come.',
  'debrief/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'debrief/entry-unknown': 'One of these entries cannot be picked. Reload the page and choose again.',
  'debrief/factor-recorded': 'That factor is written down already. Choose another one.',
  'debrief/nothing-written': 'Write down first what went well, or what got in the way.',
  'debrief/names-not-checked': 'Read the notes for names, and tick the box when there is none.',
  'debrief/meeting-recorded': 'The meeting is written down already.',
  'debrief/lado-day-missing': 'Say on which day the LADO agreed.',
  'debrief/has-this-lesson': 'The debrief has this lesson already.',
  'debrief/in-time': 'The debrief is not overdue.',
  'debrief/no-lesson-reason-missing': 'No lesson was proposed. Say why there is none.',
};

export const debriefStatusWords: Readonly<Record<DebriefStatus, string>> = {
  due: 'Due',
  scheduled: 'Day set',
  held: 'Held',
  notes_agreed: 'Notes agreed',
  lessons_extracted: 'Lessons proposed',
  closed: 'Closed',
  waived: 'Waived',
};
export const debriefOfWords: Readonly<Record<z.infer<typeof debriefOf>, string>> = {
  breach: 'A breach of policy',
  childcase: 'A case',
  adultconduct: 'A record of adult conduct',
};
export const readyWords: Readonly<Record<z.infer<typeof debriefReady>, string>> = {
  findings_issued: 'The findings of the investigation are issued',
  statutory_process_concluded: 'Police, children’s services or the LADO have finished',
  lado_agrees: 'The LADO (the local authority’s designated officer) agrees to it now',
};
export const factorWords: Readonly<Record<z.infer<typeof contributoryFactor>, string>> = {
  policy_unclear: 'Policy unclear',
  training: 'Training',
  technology: 'Technology',
  communication: 'Communication',
  workload: 'Workload',
  supervision: 'Supervision',
  information_sharing: 'Sharing of information',
  environment: 'Place and surroundings',
  other: 'Something else',
};
export const supportWords: Readonly<Record<z.infer<typeof wellbeingSupport>, string>> = {
  supervision: 'A talk with a supervisor',
  time_out_of_class: 'Time out of class',
  employee_assistance: 'The employee assistance line',
  occupational_health: 'Occupational health',
  union: 'Their union or professional body',
  follow_up_conversation: 'A talk some days later',
  other: 'Something else',
};
export const reportedToWords: Readonly<Record<z.infer<typeof reportedTo>, string>> = {
  director: 'Director of education',
  chief_executive: 'Chief executive',
  safeguarding_trustee: 'Safeguarding trustee',
  chair: 'Chair',
};

const events: Readonly<Record<OpenDebriefEvent['type'], string>> = {
  DebriefRequired: 'Debrief required',
  DebriefBegun: 'Debrief begun',
  SeriousIncidentMeetingRecorded: 'Meeting after a serious incident',
  DebriefScheduled: 'Day and people set',
  DebriefHeld: 'Held',
  DebriefFactsPicked: 'What happened: entries picked',
  WhatWorkedRecorded: 'What went well',
  WhatFailedRecorded: 'What got in the way',
  ContributoryFactorRecorded: 'Contributing factor',
  StaffWellbeingRecorded: 'Support offered to staff',
  DebriefNotesAgreed: 'Notes agreed',
  LessonExtracted: 'Lesson proposed',
  DebriefMarkedWaived: 'Waived',
  DebriefEscalated: 'Not held in time: the trust’s lead was called',
  DebriefClosed: 'Closed',
};
/** How a debrief tells what happened in it. */
export const debriefHappening = happeningIn({
  events,
  fields: {
    ofKind: 'Of',
    serious: 'Serious incident',
    ready: 'Why now',
    ladoAgreedOn: 'LADO agreed on',
    reason: 'Why',
    people: 'Called',
    on: 'On',
    notifiedOn: 'Told on',
    inTime: 'Within one working day',
    attended: 'Who met',
    reportedTo: 'Told above the school',
    notes: 'Notes',
    facilitator: 'Led by',
    participants: 'Taking part',
    present: 'Who was there',
    text: 'What was said',
    factor: 'Factor',
    support: 'Offered',
    agreedBy: 'Agreed by',
    noLessonBecause: 'Why there is no lesson',
  },
  codes: { ofKind: debriefOfWords, ready: readyWords, factor: factorWords, support: supportWords, reportedTo: reportedToWords }, // prettier-ignore
  untold: ['entries', 'schoolId'],
});
