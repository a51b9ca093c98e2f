import { findPeople } from '@caseward/organisation-web';
import { field, sheetsOf, type ActedOn, type ActionGroup } from '@caseward/web-kit';
import { foundWords, lessonRefusals, lessonTitle, resultWords, scopeWords, sourceWords, typeWords, type Lesson } from './lesson-words'; // prettier-ignore
import { NamesFound } from './names/names-found';

const kind = { refusals: lessonRefusals, changes: ['lesson'] as const };
const sheet = sheetsOf<Lesson>({ ...kind, fixed: ({ id }) => ({ lessonId: id }) });
const { choice, day, decisionOf, line, person, text, tick } = field;
const domain = () => import('@caseward/learning-domain');

const checkLessonDeidentified = sheet({
  command: 'CheckLessonDeidentified',
  schema: () => domain().then((all) => all.checkLessonDeidentified),
  title: 'Read it for names',
  button: 'Record what you found',
  hint: 'Read it as a stranger in this town would. Could they tell which child, adult, class or day it was?',
  fields: {
    found: choice('What did you find?', foundWords),
    lesson: text('The lesson in your words', { max: 1_000, when: ({ found }) => found === 'reworded' }),
    note: text('Anything to add?', { optional: true, max: 2_000 }),
  },
  initial: ({ text: before }) => ({ lesson: before?.text ?? '' }),
  note: ({ lesson }, { schoolId, text: before }) => (
    <NamesFound
      text={typeof lesson === 'string' && lesson !== '' ? lesson : (before?.text ?? '')}
      schoolId={schoolId}
    />
  ),
});
const acceptLesson = sheet({
  command: 'AcceptLesson',
  schema: () => domain().then((all) => all.acceptLesson),
  title: 'Accept',
  button: 'Accept',
  hint: 'Its owner can open this page. Somebody else checks after one term and after three whether it works.',
  fields: {
    type: choice('What will be done?', typeWords),
    target: line('What is it about? For a policy, its name and clause', { optional: true, max: 300 }),
    owner: person('Who owns it?', ({ schoolId }) => findPeople(schoolId, 'adult')),
    dueOn: day('By when?'),
    measure: text('How will we know that it worked?', { max: 2_000 }),
    ...decisionOf<Lesson>('Why is it accepted?', lessonTitle),
  },
});
const mergeLesson = sheet({
  command: 'MergeLesson',
  schema: () => domain().then((all) => all.mergeLesson),
  title: 'Merge into another lesson',
  button: 'Merge',
  fields: {
    into: choice('Which lesson says it already?', ({ others }) =>
      others.map(({ id, reference, text: words }) => ({ value: id, label: `${reference} ${words?.text ?? ''}` })),
    ),
    reason: text('Why?', { max: 2_000 }),
  },
  if: ({ others }) => others.length > 0,
});
const rejectLesson = sheet({
  command: 'RejectLesson',
  schema: () => domain().then((all) => all.rejectLesson),
  title: 'Reject',
  button: 'Reject',
  danger: true,
  fields: decisionOf<Lesson>('Why is it rejected?', lessonTitle),
});
const planLesson = sheet({
  command: 'PlanLesson',
  schema: () => domain().then((all) => all.planLesson),
  title: 'Plan',
  button: 'Save the plan',
  fields: { plan: text('Who does what, and by when?', { rows: 4 }) },
});
const linkPolicyChange = sheet({
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
const linkCurriculumChange = sheet({
  command: 'LinkCurriculumChange',
  schema: () => domain().then((all) => all.linkCurriculumChange),
  title: 'Change of what is taught',
  button: 'Ask for this change',
  fields: {
    subject: line('In which subject?'),
    yearGroups: line('In which year groups?', { optional: true }),
    change: text('What is taught differently?', { rows: 4 }),
  },
});
const linkTraining = sheet({
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
const extendLesson = sheet({
  command: 'ExtendLesson',
  schema: () => domain().then((all) => all.extendLesson),
  title: 'More time',
  button: 'Give more time',
  fields: { dueOn: day('Until when?'), reason: text('Why does it take longer?', { max: 2_000 }) },
});
const confirmLessonImplemented = sheet({
  command: 'ConfirmLessonImplemented',
  schema: () => domain().then((all) => all.confirmLessonImplemented),
  title: 'It is in place',
  button: 'Confirm',
  fields: {
    on: day('Since which day?'),
    evidence: text('How can anybody see that it is in place?', { rows: 3 }),
  },
});
/** Also from what is shared: a safeguarding governor checks a lesson without its history. */
export const checkLessonEffectiveness = sheetsOf<ActedOn>({ ...kind, fixed: ({ id }) => ({ lessonId: id }) })({
  command: 'CheckLessonEffectiveness',
  schema: () => domain().then((all) => all.checkLessonEffectiveness),
  title: 'Check whether it works',
  button: 'Record the check',
  hint: 'Judge by the measure that was chosen when it was accepted. What did not work is open again.',
  fields: {
    on: day('When did you look?'),
    result: choice('Did it work?', resultWords),
    finding: text('What did you find?', { rows: 3 }),
  },
});
const shareLessonTrustWide = sheet({
  command: 'ShareLessonTrustWide',
  schema: () => domain().then((all) => all.shareLessonTrustWide),
  title: 'Share across the trust',
  button: 'Share',
  hint: ({ text: lesson, target, measure }) => (
    <>
      <p>Everybody in the trust will read this, and neither the school nor where it comes from:</p>
      <blockquote className="shared-words">
        {[lesson, target, measure].map((words, i) => words?.text && <p key={i}>{words.text}</p>)}
      </blockquote>
    </>
  ),
  fields: { nobodyRecognisable: tick('Nobody can be recognised in any of this') },
});
const closeLesson = sheet({
  command: 'CloseLesson',
  schema: () => domain().then((all) => all.closeLesson),
  title: 'Close',
  button: 'Close',
  fields: {
    reason: text('Why now? Asked when it was checked only once, or worked in part', { optional: true, max: 2_000 }),
  },
});
const reopenLesson = sheet({
  command: 'ReopenLesson',
  schema: () => domain().then((all) => all.reopenLesson),
  title: 'Open again',
  button: 'Open again',
  fields: { reason: text('Why?', { rows: 3 }) },
});

/** Whatever can be done with a lesson, as its page offers it. */
export const lessonActions: readonly ActionGroup<Lesson>[] = [
  { title: 'Second reader', sheets: [checkLessonDeidentified] },
  { title: 'Decision', sheets: [acceptLesson, mergeLesson, rejectLesson] },
  {
    title: 'Doing it',
    sheets: [planLesson, linkPolicyChange, linkCurriculumChange, linkTraining, extendLesson, confirmLessonImplemented],
  },
  { title: 'Does it work?', sheets: [checkLessonEffectiveness, shareLessonTrustWide, closeLesson, reopenLesson] },
];

/** A lesson that does not come from a debrief. The record is the school that it is for. */
export const proposeLesson = sheetsOf<ActedOn>({
  ...{ ...kind, fixed: ({ id }, fresh) => ({ lessonId: fresh, schoolId: id }) },
})({
  command: 'ProposeLesson',
  schema: () => domain().then((all) => all.proposeLesson),
  title: 'Propose a lesson',
  button: 'Propose',
  hint: 'What is to be done differently from now on. A second person reads it for names before anybody decides on it.',
  fields: {
    source: choice('Where does it come from?', () => Object.entries(sourceWords).filter(([value]) => value !== 'debrief').map(([value, label]) => ({ value, label }))), // prettier-ignore
    lesson: text('The lesson, in roles and not in names', { max: 1_000 }),
    change: text('What would you change?', { optional: true, max: 2_000 }),
    scope: choice('For whom?', scopeWords),
  },
  note: ({ lesson }, { id }) => <NamesFound text={typeof lesson === 'string' ? lesson : ''} schoolId={id} />,
});
