import { field, sheetsOf, type ActedOn } from '@caseward/web-kit';
import { leadWords, lessonRefusals, seenInWords, subjectWords, yearWords, type Lesson } from './lesson-words';

const sheet = sheetsOf<Lesson>({
  refusals: lessonRefusals,
  changes: ['lesson'],
  fixed: ({ id }) => ({ lessonId: id }),
});
const { choice, day, line, several, text } = field;
const domain = () => import('@caseward/learning-domain');
/** What is done with a lesson in full, and with one that is shared. */
export type TypedAction = ActedOn & Readonly<{ type: Lesson['type'] }>;

export const planLesson = sheet({
  command: 'PlanLesson',
  schema: () => domain().then((all) => all.planLesson),
  title: 'Plan',
  button: 'Save the plan',
  fields: { plan: text('Who does what, and by when?', { rows: 4 }) },
});
export const linkPolicyChange = sheet({
  command: 'LinkPolicyChange',
  schema: () => domain().then((all) => all.linkPolicyChange),
  title: 'Change of a policy',
  button: 'Ask for this change',
  fields: {
    policyId: choice('Which policy?', ({ policies }) => policies.map(({ id, title: label }) => ({ value: id, label })), { optional: true, hint: 'Of a policy in the register, its owner finds a draft at once.' }),
    policy: line('If it is not in the register, what is it called?', { max: 300, optional: true, when: ({ policyId }) => policyId === '' }),
    clause: line('Which clause?', { max: 100, hint: 'Its number, as it is printed.' }),
    change: text('What should it say?', { rows: 4 }),
  },
  initial: ({ target, policies }) => {
    const meant = policies.find(({ title }) => target?.text?.toLowerCase().startsWith(title.toLowerCase()));
    return meant ? { policyId: meant.id } : { policy: target?.text ?? '' };
  },
}); // prettier-ignore
export const linkCurriculumChange = sheet({
  command: 'LinkCurriculumChange',
  schema: () => domain().then((all) => all.linkCurriculumChange),
  title: 'Change of what is taught',
  button: 'Ask for this change',
  hint: 'Those who govern follow the subject, the years and the post, without your school and without your words.',
  fields: {
    inSubject: choice('In which subject?', subjectWords),
    inYears: several('For which year groups?', yearWords),
    ledBy: choice('Who leads it? Their post, not their name', leadWords),
    programme: line('Which scheme or unit?', { optional: true }),
    change: text('What is taught differently?', { rows: 4 }),
  },
});
export const linkTraining = sheet({
  command: 'LinkTraining',
  schema: () => domain().then((all) => all.linkTraining),
  title: 'Training',
  button: 'Ask for this training',
  fields: {
    forWhom: line('For whom?', { max: 300 }),
    training: text('What do they learn?', { rows: 3 }),
    by: day('By when?'),
  },
});
export const extendLesson = sheet({
  command: 'ExtendLesson',
  schema: () => domain().then((all) => all.extendLesson),
  title: 'More time',
  button: 'Give more time',
  fields: { dueOn: day('Until when?'), reason: text('Why does it take longer?', { max: 2_000 }) },
});
/** Of what is taught, those who govern see this and no words. */
const taught = (_: unknown, { type }: Readonly<{ type?: string | null }>) => type === 'curriculum_change';
export const lookedAt = { seenIn: several<TypedAction>('In what can it be seen?', seenInWords, { when: taught }) };
export const confirmLessonImplemented = sheet({
  command: 'ConfirmLessonImplemented',
  schema: () => domain().then((all) => all.confirmLessonImplemented),
  title: 'It is in place',
  button: 'Confirm',
  fields: {
    on: day('Since which day?'),
    ...lookedAt,
    evidence: text('How can anybody see that it is in place?', { rows: 3 }),
  },
});
