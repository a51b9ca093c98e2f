import { findPeople } from '@caseward/organisation-web';
import { field, named, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import type { ChildCase } from './case-document';
import { caseMends } from './case-mends';
import {
  basisWords,
  eventTitle,
  heardWords,
  noteWords,
  outcomeWords,
  partWords,
  refusals,
  supportWords,
} from './words';

const sheet = sheetsOf<ChildCase>({
  refusals,
  changes: ['childcase', 'childfile', 'concern'],
  fixed: ({ id }) => ({ caseId: id }),
  mends: caseMends,
});
const { choice, day, decisionOf, line, person, text } = field;
const domain = () => import('@caseward/cases-domain');

const childOf = ({ children }: ChildCase) => children.map(({ id, name }) => ({ value: id, label: name }));
const teamOf = ({ team }: ChildCase) => team.map((one) => ({ value: one.id, label: named(one) }));
const adults = ({ schoolId }: ChildCase) => findPeople(schoolId, 'adult');
const everybody = ({ schoolId }: ChildCase) => {
  const [children, staff] = [findPeople(schoolId, 'pupil', null), findPeople(schoolId, 'adult')];
  return async (typed: string, signal: AbortSignal) =>
    (await Promise.all([children(typed, signal), staff(typed, signal)])).flat();
};
/** Entries of the case itself: what stands in a concern is put right there. */
const ownEntries = ({ id, story }: ChildCase) =>
  story
    .filter(({ recordId, redacted }) => recordId === id && !redacted)
    .map(({ number, kind }) => ({ value: `${id}/${number}`, label: `Entry ${number}: ${eventTitle(kind)}` }));
const ladder = Object.keys(supportWords);
const levels = (above: boolean) => ({ support }: ChildCase) =>
  Object.entries(supportWords)
    .filter(([level]) => (above ? 1 : -1) * (ladder.indexOf(level) - ladder.indexOf(support ?? '')) > 0)
    .map(([value, label]) => ({ value, label })); // prettier-ignore
const why = () => text<ChildCase>('Why?', { max: 2_000 });

const addNote = sheet({
  command: 'AddCaseNote',
  schema: () => domain().then((of) => of.addCaseNote),
  title: 'Add a note, a call, a meeting',
  button: 'Add the note',
  hint: 'Facts first, and whose words they are. A referral, a task or what the child says has a form of its own.',
  fields: {
    kind: choice('What was it?', noteWords),
    on: day('On which day?'),
    withWhom: line('With whom?', { optional: true, max: 300 }),
    text: text('What happened, or was said?', { rows: 4, max: 10_000 }),
  },
});
const recordChildWishes = sheet({
  command: 'RecordChildWishes',
  schema: () => domain().then((of) => of.recordChildWishes),
  title: 'What the child says and wants',
  button: 'Record',
  fields: {
    child: choice('Which child?', childOf),
    on: day('When did they say it?'),
    how: choice('How were they heard?', heardWords),
    wishes: text('What did they say, in their own words?', { rows: 4, max: 10_000 }),
  },
});
const linkPerson = sheet({
  command: 'LinkPersonToCase',
  schema: () => domain().then((of) => of.linkPersonToCase),
  title: 'Name somebody',
  button: 'Name them',
  hint: 'Whoever the case is about cannot read it, nor can anybody who has declared to be close to them.',
  fields: {
    personId: person('Who?', everybody),
    part: choice('What is their part?', partWords),
    note: text('What should be known about it?', { optional: true, max: 2_000 }),
  },
});
const stepUp = sheet({
  command: 'StepUpCase',
  schema: () => domain().then((of) => of.stepUpCase),
  title: 'More help',
  button: 'Record the decision',
  hint: 'How much help does the child have from now on?',
  fields: {
    to: choice('From now on', levels(true)),
    ...decisionOf<ChildCase>('Why?', eventTitle),
  },
});
const stepDown = sheet({
  command: 'StepDownCase',
  schema: () => domain().then((of) => of.stepDownCase),
  title: 'Less help',
  button: 'Record the decision',
  fields: {
    to: choice('From now on', levels(false)),
    reviewOn: day('When will you look whether that was right?'),
    ...decisionOf<ChildCase>('Why?', eventTitle),
  },
});
const rest = sheet({
  command: 'MakeCaseDormant',
  schema: () => domain().then((of) => of.makeCaseDormant),
  title: 'Let it rest until a review',
  button: 'Let it rest',
  fields: { reviewOn: day('When is it looked at again?'), ...decisionOf<ChildCase>('Why?', eventTitle) },
});
const reactivate = sheet({
  command: 'ReactivateCase',
  schema: () => domain().then((of) => of.reactivateCase),
  title: 'Work on it again',
  button: 'Work on it again',
  fields: { reason: why() },
});
const assignOwner = sheet({
  command: 'AssignCaseOwner',
  schema: () => domain().then((of) => of.assignCaseOwner),
  title: 'Hand the case over',
  button: 'Hand over',
  fields: { owner: person('To whom?', adults), reason: why() },
});
const addMember = sheet({
  command: 'AddCaseTeamMember',
  schema: () => domain().then((of) => of.addCaseTeamMember),
  title: 'Let a colleague in',
  button: 'Let them in',
  hint: 'They read the whole case from then on. Let in only who has to know.',
  fields: { personId: person('Who?', adults), why: text('Why do they have to know?', { max: 2_000 }) },
});
const removeMember = sheet({
  command: 'RemoveCaseTeamMember',
  schema: () => domain().then((of) => of.removeCaseTeamMember),
  title: 'Take a colleague out',
  button: 'Take them out',
  hint: 'They read nothing of it any more, unless their post opens it to them.',
  if: ({ team }) => team.length > 0,
  fields: { personId: choice('Who?', teamOf), reason: why() },
});
const correct = sheet({
  command: 'CorrectCaseEntry',
  schema: () => domain().then((of) => of.correctCaseEntry),
  title: 'Put an entry right',
  button: 'Put it right',
  hint: 'What was written stays, with what is right beside it.',
  fields: { entry: choice('Which entry?', ownEntries), correction: text('What is right?', { rows: 4, max: 10_000 }), reason: why() }, // prettier-ignore
});
const redact = sheet({
  command: 'RedactCaseEntry',
  schema: () => domain().then((of) => of.redactCaseEntry),
  title: 'Take the text out of an entry',
  button: 'Take it out',
  danger: true,
  hint: 'Nobody reads the text of it any more. That there was an entry, and why its text is gone, stays.',
  fields: { entry: choice('Which entry?', ownEntries), basis: choice('On what ground?', basisWords), reason: why() },
});
export const closeCase = sheet({
  command: 'CloseChildCase',
  schema: () => domain().then((of) => of.closeChildCase),
  title: 'Close the case',
  button: 'Close the case',
  fields: {
    outcome: choice('How did it come out?', outcomeWords),
    outcomeReview: text('Looking back: what changed for the child, and what did not?', { rows: 4 }),
    summary: text('Summary for whoever looks after the child next', {
      rows: 6,
      max: 10_000,
      hint: 'In plain English: what the matter was, what was done, and what to look out for.',
    }),
    ...decisionOf<ChildCase>('Why is it closed now?', eventTitle),
  },
});
const reopen = sheet({
  command: 'ReopenChildCase',
  schema: () => domain().then((of) => of.reopenChildCase),
  title: 'Reopen the case',
  button: 'Reopen',
  fields: { reason: why() },
});

/** Whatever can be done with a case, as its page offers it. */
export const caseActions: readonly ActionGroup<ChildCase>[] = [
  { title: 'Write it down', sheets: [addNote] },
  { title: 'The child', sheets: [recordChildWishes, linkPerson] },
  { title: 'How much help', sheets: [stepUp, stepDown, rest, reactivate] },
  { title: 'Who works on it', sheets: [assignOwner, addMember, removeMember] },
  { title: 'What is written', sheets: [correct, redact] },
  { title: 'The end', sheets: [closeCase, reopen] },
];
