import type { DebriefTurn, LessonTurn } from '@caseward/learning-domain';
import { WhatNext } from '@caseward/web-kit';
import type { Debrief } from './debrief-words';
import { overdueWords, type Lesson } from './lesson-words';

const ofDebrief: Readonly<Record<Debrief['status'], readonly [string, ...DebriefTurn[]]>> = {
  due: ['Say on which day it is held, who leads it and who takes part.', 'ScheduleDebrief'],
  scheduled: ['Hold it, then say who was there.', 'HoldDebrief'],
  held: ['Write down what went well and what got in the way, then agree the notes.', 'RecordWhatWorked', 'AgreeDebriefNotes'], // prettier-ignore
  notes_agreed: ['Propose what is to be learned, or say why there is nothing. Then close it.', 'CloseDebrief'],
  lessons_extracted: ['Propose what else is to be learned, then close it.', 'CloseDebrief'],
  closed: ['Nothing: it is closed. Its lessons go their own way.'],
  waived: ['Nothing: two people found that there is no need for it.'],
};

/** What comes next in a debrief, and by when it is held. */
export const DebriefNext = ({ debrief }: Readonly<{ debrief: Debrief }>) => {
  const { status, dueAt, plannedOn, overdue, nextCommands } = debrief;
  const [next, ...forms] = ofDebrief[status];
  const waits = status === 'due' || status === 'scheduled';
  return (
    <WhatNext
      next={next}
      forms={forms}
      nextCommands={nextCommands}
      late={overdue ? ['It has not been held within ten school days. The trust’s safeguarding lead was called.'] : []}
      clocks={[
        ...(waits && dueAt !== null ? [{ id: 'due', what: 'To be held', due: dueAt }] : []),
        ...(status === 'scheduled' && plannedOn !== null
          ? [{ id: 'planned', what: 'Set for that day', due: plannedOn }]
          : []),
      ]}
    />
  );
};

type Next = readonly [string, ...LessonTurn[]];
const undecided: Next = ['The head, or the trust’s lead, decides: accept, merge or reject.', 'AcceptLesson'];
const unread: Next = ['Somebody who did not write it reads it for names.', 'CheckLessonDeidentified'];
const ofLesson: Readonly<Record<Lesson['status'], Next>> = {
  proposed: undecided,
  reopened: undecided,
  accepted: ['Its owner says how it will be done.', 'LinkPolicyChange', 'LinkCurriculumChange', 'LinkTraining', 'PlanLesson'], // prettier-ignore
  planned: ['Its owner puts it in place, and says how anybody can see that.', 'ConfirmLessonImplemented'],
  implemented: ['Somebody else looks whether it works, on the day below.', 'CheckLessonEffectiveness'],
  checked: ['Look once more whether it works, or close it.', 'CheckLessonEffectiveness', 'CloseLesson'],
  closed: ['Nothing: it is learned.'],
  merged: ['Nothing: another lesson says it.'],
  rejected: ['Nothing: it was turned down, with the reason below.'],
};
const underWay: readonly Lesson['status'][] = ['accepted', 'planned'];
const inPlace: readonly Lesson['status'][] = ['implemented', 'checked'];

/** What comes next for a lesson, and by when. */
export const LessonNext = ({ lesson }: Readonly<{ lesson: Lesson }>) => {
  const { status, deidentified, dueOn, nextCheckOn, overdue, nextCommands } = lesson;
  const [next, ...forms] = ofLesson[status] === undecided && !deidentified ? unread : ofLesson[status];
  return (
    <WhatNext
      next={next}
      forms={forms}
      nextCommands={nextCommands}
      late={overdue.map((step) => `${overdueWords[step]}. The trust’s safeguarding lead was called.`)}
      clocks={[
        ...(underWay.includes(status) && dueOn !== null ? [{ id: 'due', what: 'In place', due: dueOn }] : []),
        ...(inPlace.includes(status) && nextCheckOn !== null
          ? [{ id: 'check', what: 'Look whether it works', due: nextCheckOn }]
          : []),
      ]}
    />
  );
};
