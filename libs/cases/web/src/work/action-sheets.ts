import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { refusals } from '../words';
import type { CaseActionRow, CaseWork } from './case-work';
import { basisWords, kindWords } from './work-words';

const sheet = sheetsOf<CaseWork>({ refusals, changes: ['childcase'], fixed: ({ id }) => ({ caseId: id }) });
const { choice, day, line, text } = field;

/** A task as a list calls it. */
export const taskTitle = ({ kind, what }: CaseActionRow): string =>
  what?.text ?? (what?.erased ? 'This text has been erased' : kindWords[kind]);
const openOf = ({ actions }: CaseWork) => actions.filter(({ status }) => status === 'open');
const taskOf = (record: CaseWork) => openOf(record).map((one) => ({ value: one.id, label: taskTitle(one) }));
/** Whoever may see the case; nobody else can be given something to do in it. */
export const ownersOf = ({ whoCanSee }: CaseWork) =>
  [...new Map(whoCanSee.map(({ personId, name }) => [personId, name]))].map(([value, label]) => ({ value, label }));
const onlyOne = (record: CaseWork) => {
  const open = openOf(record);
  return open.length === 1 ? { actionId: open[0]!.id } : {}; // there is one
};

const addCaseAction = sheet({
  command: 'AddCaseAction',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.addCaseAction),
  title: 'Add a task',
  button: 'Add task',
  fixed: ({ id }, fresh) => ({ caseId: id, actionId: fresh }),
  fields: {
    what: text('What is to be done?', { max: 2_000, rows: 2 }),
    owner: choice('Who does it?', ownersOf, { hint: 'Somebody who can see this case' }),
    due: day('By when?'),
    basis: choice('Where does that day come from?', basisWords),
    basisNote: line('More about where it comes from', { optional: true, max: 500 }),
  },
});
const completeCaseAction = sheet({
  command: 'CompleteCaseAction',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.completeCaseAction),
  title: 'A task is done',
  button: 'Task done',
  initial: onlyOne,
  fields: { actionId: choice('Which task?', taskOf), done: text('What was done, and what came of it?') },
});
const extendCaseAction = sheet({
  command: 'ExtendCaseAction',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.extendCaseAction),
  title: 'A task takes longer',
  button: 'Move it to that day',
  initial: onlyOne,
  fields: {
    actionId: choice('Which task?', taskOf),
    due: day('By when instead?'),
    reason: text('Why does it take longer?', { rows: 2, max: 2_000 }),
  },
});
const reassignCaseAction = sheet({
  command: 'ReassignCaseAction',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.reassignCaseAction),
  title: 'Give a task to somebody else',
  button: 'Give it to them',
  initial: onlyOne,
  fields: {
    actionId: choice('Which task?', taskOf),
    owner: choice('Who does it instead?', ownersOf),
    reason: text('Why?', { rows: 2, max: 2_000 }),
  },
});
const cancelCaseAction = sheet({
  command: 'CancelCaseAction',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.cancelCaseAction),
  title: 'A task is not needed any more',
  button: 'Take it off the list',
  initial: onlyOne,
  fields: { actionId: choice('Which task?', taskOf), reason: text('Why?', { rows: 2, max: 2_000 }) },
});

export const taskActions: readonly ActionGroup<CaseWork>[] = [
  { title: 'Tasks', sheets: [completeCaseAction, addCaseAction] },
  { title: 'Change a task', sheets: [extendCaseAction, reassignCaseAction, cancelCaseAction] },
];
