import { agencyNumbers } from '@caseward/organisation-web';
import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import type { BreachCase } from './breach-document';
import { breachRefusals } from './breach-refusals';
import { titleOf } from './breach-story';
import * as w from './breach-words';
import { clauseFields } from './clause-fields';
import { findConcern } from './find-concern';

const sheet = sheetsOf<BreachCase>({
  refusals: breachRefusals,
  changes: ['breach', 'alert'],
  fixed: ({ id }) => ({ breachId: id }),
});
const { choice, day, line, number, person, several, text, time, tick } = field;
const domain = () => import('@caseward/cases-domain');
const why = (question: string) => field.decisionOf<BreachCase>(question, titleOf);
const advice = {
  from: choice<BreachCase>('Who?', w.adviceFromWords),
  contact: line<BreachCase>('With whom did you speak?', {
    optional: true,
    max: 300,
    beside: agencyNumbers('contact', ({ from }) => from),
  }),
  on: day<BreachCase>('On which day?'),
};

const assess = sheet({
  command: 'AssessSeverity',
  schema: () => domain().then((d) => d.assessSeverity),
  title: 'Say how grave it is',
  button: 'Record',
  hint: 'A yes, or a “not sure”, to any of the first five means that it is investigated.',
  fields: {
    confidentiality: choice('Has something confidential got out?', w.testWords),
    defamation: choice('Was something said that harms somebody’s good name?', w.testWords),
    reputation: choice('Does it harm the name of the school?', w.testWords),
    illegality: choice('May it be against the law?', w.testWords),
    liability: choice('Could somebody claim damages from the school?', w.testWords),
    childSafety: choice('Is a child’s safety in it?', w.testWords, {
      hint: 'If so, it also needs a concern, or the procedure for concerns about adults. This case waits for that.',
    }),
    severity: choice('All in all, how grave is it?', w.severityWords),
    ...why('Why?'),
  },
});
const waysForward = [
  sheet({
    command: 'LinkSafeguardingRecord',
    schema: () => domain().then((d) => d.linkSafeguardingRecord),
    title: 'Say where the child’s safety is taken care of',
    button: 'Record',
    if: ({ hindrances }) => hindrances.includes('breach/safeguarding-not-linked'),
    fields: {
      route: choice('How?', w.routeWords),
      concernId: person('Which concern?', findConcern, {
        hint: 'Type its reference: C-…',
        when: ({ route }) => route === 'concern',
      }),
    },
  }),
  sheet({
    command: 'OrderInvestigation',
    schema: () => domain().then((d) => d.orderInvestigation),
    title: 'Order an investigation',
    button: 'Order it',
    fields: why('Why, and what should it find out?'),
  }),
  sheet({
    command: 'ManageInformally',
    schema: () => domain().then((d) => d.manageInformally),
    title: 'Deal with it informally',
    button: 'Record',
    fields: why('Why is that enough?'),
  }),
  sheet({
    command: 'LinkException',
    schema: () => domain().then((d) => d.linkException),
    title: 'An exception was agreed',
    button: 'Record',
    hint: 'A departure from the policy that was agreed before, or is justified now. It does not end the case.',
    fields: { reference: line('Where is it written down?'), justification: text('Why was it justified?') },
  }),
];
const decide = sheet({
  command: 'DecideBreachOutcome',
  schema: () => domain().then((d) => d.decideBreachOutcome),
  title: 'Decide the outcome',
  button: 'Record the outcome',
  hint: 'Not for whoever investigated it.',
  fields: {
    outcome: choice('What follows?', w.outcomeWords),
    also: several('What else?', w.outcomeWords, { optional: true }),
    sanction: text('What is imposed or taken away, and until when?', { optional: true, when: (v) => has(v, 'sanction_with_support', 'access_removed') }),
    support: text('What support goes with it?', { optional: true, when: (v) => has(v, 'sanction_with_support') }),
    referral: text('What is passed on for discipline?', { optional: true, when: (v) => has(v, 'disciplinary_referral') }),
    ...why('Why?'),
  },
}); // prettier-ignore
const has = ({ outcome, also }: Readonly<Record<string, unknown>>, ...wanted: string[]) =>
  wanted.some((one) => outcome === one || (also as readonly string[]).includes(one)); // a field of several holds a list

const hold = [
  sheet({
    command: 'PlaceBreachHold',
    schema: () => domain().then((d) => d.placeBreachHold),
    title: 'Put it on hold',
    button: 'Put on hold',
    hint: 'While the police, children’s services or the LADO lead, nothing is decided here and nobody is told.',
    fields: { lead: choice('Who leads?', w.holdWords), reason: text('Why?') },
  }),
  sheet({
    command: 'LiftBreachHold',
    schema: () => domain().then((d) => d.liftBreachHold),
    title: 'Go on with it',
    button: 'Lift the hold',
    if: ({ hold: held }) => held?.automatic === false,
    fields: { reason: text('Why may it go on?') },
  }),
];
const data = [
  sheet({
    command: 'AssessDataBreach',
    schema: () => domain().then((d) => d.assessDataBreach),
    title: 'Judge the risk to personal information',
    button: 'Record',
    fields: {
      risk: choice('May somebody come to harm by it?', w.riskWords),
      people: number('About how many people’s information?', { optional: true }),
      ...why('Why?'),
    },
  }),
  sheet({
    command: 'ReportDataBreach',
    schema: () => domain().then((d) => d.reportDataBreach),
    title: 'Report to the Information Commissioner (ICO)',
    button: 'Record',
    hint: 'Report it on their site or by phone first; write down here that you did.',
    fields: {
      report: choice('What was done?', w.reportWords),
      sentOn: day('On which day was it sent?', { when: ({ report }) => report === 'reported' }),
      sentTime: time('At what time?', { when: ({ report }) => report === 'reported' }),
      reference: line('Their reference', { max: 100, when: ({ report }) => report === 'reported' }),
      reason: text('Why not, or why later than 72 hours?', { optional: true }),
    },
  }),
];
/** Before there is an outcome, only those whose information got out, or whom it hit, are told. */
const toldNow = ({ parties, outcome }: BreachCase) =>
  parties.filter(({ party }) => outcome !== null || party === 'affected');
const inform = sheet({
  command: 'InformParties',
  schema: () => domain().then((d) => d.informParties),
  title: 'Tell somebody concerned',
  button: 'Record',
  if: (breach) => toldNow(breach).length > 0,
  hint: 'One at a time, each in words for them. Everybody learns how to complain; who works here, how to blow the whistle.',
  fields: {
    party: choice('Who?', (breach) =>
      toldNow(breach).map(({ party }) => ({ value: party, label: w.partyWords[party] })),
    ),
    how: choice('How?', w.howWords),
    on: day('On which day?'),
    said: text('What were they told? Or why are they not told?', { rows: 4, max: 10_000 }),
    complaints: tick('They were told how to complain', { when: ({ how }) => how !== 'not_told' }),
    whistleblowing: tick('They were told how to blow the whistle', {
      when: ({ how, party }, { parties }) =>
        how !== 'not_told' && parties.some((one) => one.party === party && one.colleague),
    }),
  },
});
const reasonOnly = { reason: text<BreachCase>('Why?') };
const ending = [
  sheet({
    command: 'ProposeDebriefWaiver',
    schema: () => domain().then((d) => d.proposeDebriefWaiver),
    title: 'Propose to go without a debrief',
    button: 'Propose',
    hint: 'Somebody at the trust decides. Not for what is grave.',
    fields: reasonOnly,
  }),
  sheet({
    command: 'WaiveDebrief',
    schema: () => domain().then((d) => d.waiveDebrief),
    title: 'Agree that no debrief is needed',
    button: 'Agree',
    fields: reasonOnly,
  }),
  sheet({
    command: 'CloseBreachCase',
    schema: () => domain().then((d) => d.closeBreachCase),
    title: 'Close it',
    button: 'Close',
    fields: { summary: text('What happened, and what was done? In a few plain sentences', { rows: 4 }) },
  }),
  sheet({
    command: 'ReopenBreachCase',
    schema: () => domain().then((d) => d.reopenBreachCase),
    title: 'Reopen it',
    button: 'Reopen',
    hint: 'The outcome is decided again, and everybody is told again. Nothing that was written goes away.',
    fields: reasonOnly,
  }),
];
const writing = [
  sheet({
    command: 'AddBreachAddendum',
    schema: () => domain().then((d) => d.addBreachAddendum),
    title: 'Add more',
    button: 'Add',
    fields: { text: text('What else is known?', { rows: 4, max: 20_000 }) },
  }),
  sheet({
    command: 'SeekAdviceOnBreach',
    schema: () => domain().then((d) => d.seekAdviceOnBreach),
    title: 'Advice was asked for',
    button: 'Record',
    fields: { ...advice, question: text('What did you ask?') },
  }),
  sheet({
    command: 'RecordAdviceOnBreach',
    schema: () => domain().then((d) => d.recordAdviceOnBreach),
    title: 'Advice was given',
    button: 'Record',
    fields: {
      ...advice,
      reference: line('Their reference', { optional: true, max: 100 }),
      advice: text('What did they say?', { rows: 4, max: 10_000 }),
    },
  }),
  sheet({
    command: 'CorrectBreachCase',
    schema: () => domain().then((d) => d.correctBreachCase),
    title: 'Put a day or the kind right',
    button: 'Record',
    fields: {
      occurredOn: day('When was it?', { optional: true }),
      category: choice('What kind is it?', w.categoryWords, { optional: true }),
      reason: text('Why?'),
    },
  }),
];
const cite = sheet({
  command: 'CiteClauses',
  schema: () => domain().then((d) => d.citeClauses),
  title: 'Cite the rule that was broken',
  button: 'Record',
  fields: clauseFields<BreachCase>('Which rules?'),
});

/** Whatever can be done with a breach case, as its page offers it. */
export const breachActions: readonly ActionGroup<BreachCase>[] = [
  { title: 'What it is', sheets: [cite, assess] },
  { title: 'What happens', sheets: [...waysForward, decide, ...hold] },
  { title: 'Personal information', sheets: data },
  { title: 'Tell people', sheets: [inform] },
  { title: 'Learn, and close', sheets: ending },
  { title: 'Write down', sheets: writing },
];
