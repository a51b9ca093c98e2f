import { findPeople } from '@caseward/organisation-web';
import { field, sheetsOf, type ActedOn, type ActionGroup } from '@caseward/web-kit';
import { confirmLessonImplemented, extendLesson, linkCurriculumChange, linkPolicyChange, linkTraining, lookedAt, planLesson, type TypedAction } from './lesson-doing'; // prettier-ignore
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
/** Also from what is shared: a safeguarding governor checks a lesson without its history. */
export const checkLessonEffectiveness = sheetsOf<TypedAction>({ ...kind, fixed: ({ id }) => ({ lessonId: id }) })({
  command: 'CheckLessonEffectiveness',
  schema: () => domain().then((all) => all.checkLessonEffectiveness),
  title: 'Check whether it works',
  button: 'Record the check',
  hint: 'Judge by the measure that was chosen when it was accepted. What did not work is open again.',
  fields: {
    on: day('When did you look?'),
    result: choice('Did it work?', resultWords),
    ...lookedAt,
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
