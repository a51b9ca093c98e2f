import { caseHappening } from '@caseward/cases-web';
import { findPeople } from '@caseward/organisation-web';
import { field, named, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { debriefRefusals, factorWords, reportedToWords, supportWords, type Debrief } from './debrief-words';
import { lessonRefusals, scopeWords } from './lesson-words';
import { NamesFound } from './names/names-found';

const sheet = sheetsOf<Debrief>({
  refusals: debriefRefusals,
  changes: ['debrief'],
  fixed: ({ id }) => ({ debriefId: id }),
});
const { choice, day, people, person, several, text, tick } = field;
const domain = () => import('@caseward/learning-domain');
const colleagues = ({ schoolId }: Debrief) => findPeople(schoolId, 'adult');
const noNames = (values: Readonly<Record<string, unknown>>, { schoolId }: Debrief, ...fields: readonly string[]) =>
  <NamesFound text={fields.map((name) => values[name]).filter((value) => typeof value === 'string').join('\n')} schoolId={schoolId} />; // prettier-ignore

const recordSeriousIncidentMeeting = sheet({
  command: 'RecordSeriousIncidentMeeting',
  schema: () => domain().then((all) => all.recordSeriousIncidentMeeting),
  title: 'Meeting after a serious incident',
  button: 'Record the meeting',
  hint: 'Leaders meet within one working day of being told, and tell those above the school.',
  fields: {
    notifiedOn: day('When were leaders told of the incident?'),
    on: day('When did they meet?'),
    attended: people('Who met?', colleagues),
    reportedTo: several('Who above the school was told?', reportedToWords),
    notes: text('What was agreed?', { rows: 4, max: 10_000 }),
  },
  if: ({ serious }) => serious,
});
const scheduleDebrief = sheet({
  command: 'ScheduleDebrief',
  schema: () => domain().then((all) => all.scheduleDebrief),
  title: 'Set the day and the people',
  button: 'Set',
  hint: 'Nobody whom it is about leads it or takes part. Whoever leads it can open this page.',
  fields: {
    on: day('On which day?'),
    facilitator: person('Who leads it?', colleagues),
    participants: people('Who takes part?', colleagues),
  },
});
const holdDebrief = sheet({
  command: 'HoldDebrief',
  schema: () => domain().then((all) => all.holdDebrief),
  title: 'It was held',
  button: 'Record that it was held',
  fields: { on: day('On which day?'), present: people('Who was there?', colleagues) },
  initial: ({ participants }) => ({ present: participants.map((one) => ({ id: one.id, label: named(one) })) }),
});
const pickDebriefFacts = sheet({
  command: 'PickDebriefFacts',
  schema: () => domain().then((all) => all.pickDebriefFacts),
  title: 'What happened: pick entries',
  button: 'Keep these entries',
  hint: 'Facts come from the record itself, so that nobody has to tell them again.',
  fields: {
    entries: several('Which entries tell what happened?', ({ factsToPick }) =>
      factsToPick.map((entry) => ({
        value: `${entry.recordId}/${entry.number}`,
        label: `${String(caseHappening(entry).title)} (${entry.reference}, entry ${entry.number})`,
      })),
    ),
  },
  initial: ({ facts }) => ({ entries: facts.map(({ recordId, number }) => `${recordId}/${number}`) }),
  if: ({ factsToPick }) => factsToPick.length > 0,
});
const recordWhatWorked = sheet({
  command: 'RecordWhatWorked',
  schema: () => domain().then((all) => all.recordWhatWorked),
  title: 'What went well',
  button: 'Add',
  fields: { text: text('What went well? In roles, not in names', { max: 2_000 }) },
  note: (values, record) => noNames(values, record, 'text'),
});
const recordWhatFailed = sheet({
  command: 'RecordWhatFailed',
  schema: () => domain().then((all) => all.recordWhatFailed),
  title: 'What got in the way',
  button: 'Add',
  hint: 'Look at the system, not at who was to blame.',
  fields: { text: text('What got in the way? In roles, not in names', { max: 2_000 }) },
  note: (values, record) => noNames(values, record, 'text'),
});
const recordContributoryFactor = sheet({
  command: 'RecordContributoryFactor',
  schema: () => domain().then((all) => all.recordContributoryFactor),
  title: 'Contributing factor',
  button: 'Add',
  fields: {
    factor: choice('What made it more likely?', factorWords),
    text: text('In which way?', { max: 2_000 }),
  },
  note: (values, record) => noNames(values, record, 'text'),
});
const recordStaffWellbeing = sheet({
  command: 'RecordStaffWellbeing',
  schema: () => domain().then((all) => all.recordStaffWellbeing),
  title: 'Support offered to staff',
  button: 'Record',
  hint: 'What was offered to those who went through it. Who took it up is theirs to tell.',
  fields: {
    support: several('What was offered?', supportWords),
    text: text('Anything to add?', { optional: true, max: 2_000 }),
  },
});
const agreeDebriefNotes = sheet({
  command: 'AgreeDebriefNotes',
  schema: () => domain().then((all) => all.agreeDebriefNotes),
  title: 'Agree the notes',
  button: 'Agree',
  hint: 'A short account that all who were there agree on. Nothing is added to the cards afterwards.',
  fields: {
    notes: text('What does everybody agree on?', { rows: 6, max: 10_000 }),
    agreedBy: people('Who agrees?', colleagues),
    rolesNotNames: tick('The notes speak of roles, and nobody can be recognised in them'),
  },
  initial: ({ participants }) => ({ agreedBy: participants.map((one) => ({ id: one.id, label: named(one) })) }),
  note: (values, record) => noNames(values, record, 'notes'),
});
const closeDebrief = sheet({
  command: 'CloseDebrief',
  schema: () => domain().then((all) => all.closeDebrief),
  title: 'Close the debrief',
  button: 'Close',
  fields: {
    noLessonBecause: text('Why is there no lesson?', { when: (_, { lessons }) => lessons.length === 0, max: 2_000 }),
  },
});

/** Proposed on the debrief's own page: a lesson of its own, which then lives on its own. */
export const proposeFromDebrief = sheetsOf<Debrief>({
  refusals: lessonRefusals,
  changes: ['debrief', 'lesson'],
  fixed: ({ id, schoolId }, fresh) => ({ lessonId: fresh, debriefId: id, schoolId, source: 'debrief' }),
})({
  command: 'ProposeLesson',
  schema: () => domain().then((all) => all.proposeLesson),
  title: 'Propose a lesson',
  button: 'Propose',
  hint: 'What is to be done differently from now on. A second person reads it for names before anybody decides on it.',
  fields: {
    lesson: text('The lesson, in roles and not in names', { max: 1_000 }),
    change: text('What would you change?', { optional: true, max: 2_000 }),
    scope: choice('For whom?', scopeWords),
  },
  note: (values, record) => noNames(values, record, 'lesson', 'change'),
});

/** Whatever can be done with a debrief, as its page offers it. */
export const debriefActions: readonly ActionGroup<Debrief>[] = [
  { title: 'Holding it', sheets: [scheduleDebrief, holdDebrief, recordSeriousIncidentMeeting] },
  {
    title: 'What was said',
    sheets: [pickDebriefFacts, recordWhatWorked, recordWhatFailed, recordContributoryFactor, recordStaffWellbeing],
  },
  { title: 'Finishing it', sheets: [agreeDebriefNotes, closeDebrief] },
];
