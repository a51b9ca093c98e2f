import { agencyNumbers } from '@caseward/organisation-web';
import { field, type ActionGroup } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { child, colleague, domain, judgement, sheet, stated } from './sheet-kit';
import { answerWords, handedWords, howWords, limbWords, standingWords, tellWords } from './words';

const { choice, day, line, person, text, yesNo } = field;

const limb = (of: keyof typeof limbWords) =>
  choice<Conduct>(limbWords[of].ask, answerWords, { hint: limbWords[of].gloss });
const anyYes = (values: Readonly<Record<string, unknown>>) => Object.keys(limbWords).some((of) => values[of] === 'yes');

const appoint = sheet({
  command: 'AppointCaseManager',
  schema: () => domain().then(({ appointCaseManager }) => appointCaseManager),
  title: 'Say who manages it',
  button: 'Appoint',
  hint: 'Usually the head; the chair of governors when it is about the head. They can read it from then on. Never somebody it is about, or who is close to them.',
  fields: {
    caseManager: person('Who is the case manager?', colleague, { hint: 'It may be you.' }),
    reason: text('Why them?', { optional: true, rows: 2, max: 2_000 }),
  },
});
const replace = sheet({
  command: 'ReplaceCaseManager',
  schema: () => domain().then(({ replaceCaseManager }) => replaceCaseManager),
  title: 'Replace the case manager',
  button: 'Replace',
  hint: 'Whoever had it can read it no longer, from this moment.',
  fields: {
    caseManager: person('Who manages it from now on?', colleague),
    conflicted: yesNo('Is it because of a conflict of interest?', { hint: 'Then they are shut out of it for good.' }),
    reason: text('Why?', { rows: 2, max: 2_000 }),
  },
});
const assess = sheet({
  command: 'AssessThreshold',
  schema: () => domain().then(({ assessThreshold }) => assessThreshold),
  title: 'Assess the harm threshold',
  button: 'Record the assessment',
  hint: 'Each question is answered on its own. One yes: it may meet the threshold, and the LADO is told within one working day. If you are unsure, say so: the LADO is asked before anything else.',
  fields: {
    harmedChild: limb('harmedChild'),
    possibleOffence: limb('possibleOffence'),
    riskOfHarm: limb('riskOfHarm'),
    unsuitable: limb('unsuitable'),
    adultIs: choice('What are they to the school?', standingWords),
    allegations: stated(anyYes),
    ...judgement('Why these answers?'),
  },
});
const linkChild = sheet({
  command: 'LinkAffectedChild',
  schema: () => domain().then(({ linkAffectedChild }) => linkAffectedChild),
  title: 'Name a child who may be affected',
  button: 'Name',
  hint: 'It stands here alone. Nothing of it is shown in the child’s file.',
  fields: { child: person('Which child?', child) },
});
const contact = sheet({
  command: 'ContactLADO',
  schema: () => domain().then(({ contactLado }) => contactLado),
  title: 'Write down that you told the LADO',
  button: 'Record',
  hint: 'Do not interview anybody, and do not tell the adult, before you have spoken with the LADO (the local authority’s designated officer). If a child is at risk now, call 999 or children’s social care first.',
  fields: {
    on: day('When?'),
    how: choice('How?', howWords),
    officer: line('With whom did you speak?', { beside: agencyNumbers('officer', () => 'lado') }),
    policeToo: yesNo('Did you tell the police as well?', {
      hint: 'When it may be a crime, or somebody is at risk now.',
    }),
    summary: text('What did you tell them?', { rows: 4, max: 10_000 }),
  },
});
const advice = sheet({
  command: 'RecordLADOAdvice',
  schema: () => domain().then(({ recordLadoAdvice }) => recordLadoAdvice),
  title: 'Write down the LADO’s advice',
  button: 'Record',
  fields: {
    on: day('When did they advise you?'),
    reference: line('Their reference', { optional: true, max: 100 }),
    advice: text('What did they advise?', { rows: 4, max: 10_000 }),
    tellAdult: choice('May the adult be told?', tellWords),
    tellParents: choice('May parents be told?', tellWords),
    mayBeSaid: text('What may be said, and what not?', {
      when: ({ tellAdult, tellParents }) =>
        [tellAdult, tellParents].some((tell) => tell === 'yes' || tell === 'in_part'),
    }),
  },
});
const review = sheet({
  command: 'RecordLADOReview',
  schema: () => domain().then(({ recordLadoReview }) => recordLadoReview),
  title: 'Write down a review with the LADO',
  button: 'Record',
  hint: 'Expected every fortnight, or every month when it is complex.',
  fields: {
    on: day('When was it?'),
    review: text('What was said?', { rows: 4, max: 10_000 }),
    nextOn: day('When is the next one?', { optional: true }),
  },
});
const handOff = sheet({
  command: 'RecordExternalHandoff',
  schema: () => domain().then(({ recordExternalHandoff }) => recordExternalHandoff),
  title: 'Hand it to somebody outside',
  button: 'Record the handover',
  danger: true,
  hint: 'When nobody inside is independent. From then on nothing more happens here, until it is reopened.',
  fields: {
    to: choice('To whom?', handedWords),
    on: day('When?'),
    contact: line('Who took it, and how they can be reached', { optional: true, max: 300 }),
    reason: text('Why?', { rows: 2, max: 2_000 }),
  },
});

export const beginning: ActionGroup<Conduct> = { title: 'Who manages it', sheets: [appoint, replace, handOff] };
export const thresholdGroup: ActionGroup<Conduct> = { title: 'The threshold and the LADO', sheets: [contact, advice, assess, review, linkChild] }; // prettier-ignore
