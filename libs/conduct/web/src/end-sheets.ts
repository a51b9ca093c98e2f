import { field, type ActionGroup } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { domain, entries, judgement, sheet } from './sheet-kit';
import { actionWords, bodyWords, fileWords, harmWords, outcomeWords, removedWords } from './words';

const { choice, day, line, text, yesNo } = field;

const undecided = ({ allegations }: Conduct) =>
  allegations.map(({ id, allegation, outcome }, place) => ({
    value: id,
    label: `${place + 1}. ${allegation.text ?? 'Its words are erased'}${outcome ? ` (now: ${outcomeWords[outcome].word})` : ''}`,
  }));
const outcomes = Object.entries(outcomeWords).map(([value, { word, means }]) => ({ value, label: word, hint: means }));

const determine = sheet({
  command: 'DetermineAllegationOutcome',
  schema: () => domain().then(({ determineAllegationOutcome }) => determineAllegationOutcome),
  title: 'Determine the outcome of an allegation',
  button: 'Record the outcome',
  fields: {
    allegationId: choice('Which allegation?', undecided),
    outcome: choice('Which of the five?', () => outcomes),
    ladoView: text('What is the LADO’s view?'),
    ...judgement('Why?'),
  },
});
const test = sheet({
  command: 'RecordReferralDutyTest',
  schema: () => domain().then(({ recordReferralDutyTest }) => recordReferralDutyTest),
  title: 'Test whether the law asks for a referral',
  button: 'Record the test',
  hint: 'The duty stands when somebody was removed from work with children, or would have been had they not left, and the harm test is met. A resignation does not end it, and nobody can be asked to agree that it does.',
  fields: {
    to: choice('To which body?', bodyWords),
    removed: choice('Were they removed from work with children?', removedWords),
    harm: choice('Is the harm test met?', harmWords, { hint: 'For the TRA: is it serious misconduct?' }),
    ...judgement('Why?'),
  },
});
const referral = {
  on: day<Conduct>('When was it sent?'),
  reference: line<Conduct>('Their reference', { optional: true, max: 100 }),
  summary: text<Conduct>('What was sent?', { rows: 4, max: 10_000 }),
};
const dbs = sheet({
  command: 'MakeDBSReferral',
  schema: () => domain().then(({ makeDbsReferral }) => makeDbsReferral),
  title: 'Write down a referral to the DBS',
  button: 'Record',
  fields: referral,
});
const tra = sheet({
  command: 'MakeTRAReferral',
  schema: () => domain().then(({ makeTraReferral }) => makeTraReferral),
  title: 'Write down a referral to the TRA',
  button: 'Record',
  fields: referral,
});
const regulator = sheet({
  command: 'MakeRegulatorReferral',
  schema: () => domain().then(({ makeRegulatorReferral }) => makeRegulatorReferral),
  title: 'Write down a referral to another regulator',
  button: 'Record',
  fields: { regulator: line('Which regulator?'), ...referral },
});
const action = sheet({
  command: 'RecordPostCaseAction',
  schema: () => domain().then(({ recordPostCaseAction }) => recordPostCaseAction),
  title: 'Write down what follows',
  button: 'Record',
  fields: {
    kind: choice('Which kind?', actionWords),
    action: text('What is done, and by whom?'),
    by: day('By when?', { optional: true }),
  },
});
const note = sheet({
  command: 'AgreeFileNote',
  schema: () => domain().then(({ agreeFileNote }) => agreeFileNote),
  title: 'Agree what stays on the personnel file',
  button: 'Record',
  hint: 'Malicious and false allegations leave the file, unless the person wishes them to stay. Of every other one a clear summary stays, until normal pension age or for ten years, whichever is longer.',
  fields: {
    note: choice('What stays?', fileWords),
    summaryGiven: yesNo('Has the person been given the summary?'),
    summary: text('The summary: what was alleged, what was done, what it came to', { rows: 4, max: 10_000 }),
  },
});
const add = sheet({
  command: 'AddAdultConductAddendum',
  schema: () => domain().then(({ addAdultConductAddendum }) => addAdultConductAddendum),
  title: 'Add something',
  button: 'Add',
  hint: 'What was written first stays as it is. This is added to it.',
  fields: { text: text('What do you want to add?', { rows: 4, max: 20_000 }) },
});
const correct = sheet({
  command: 'CorrectAdultConduct',
  schema: () => domain().then(({ correctAdultConduct }) => correctAdultConduct),
  title: 'Put a mistake right',
  button: 'Record the correction',
  hint: 'Both stay to be seen: what was written, and what is right.',
  fields: {
    entry: choice('Which entry?', entries),
    correction: text('What is right?', { rows: 3, max: 10_000 }),
    reason: text('How did it come about?', { rows: 2, max: 2_000 }),
  },
});
const close = sheet({
  command: 'CloseAdultConductRecord',
  schema: () => domain().then(({ closeAdultConductRecord }) => closeAdultConductRecord),
  title: 'Close the record',
  button: 'Close it',
  hint: 'Nothing that was written goes away, and it can be reopened.',
  fields: { summary: text('What it came to, in a few plain sentences', { rows: 4, max: 10_000 }) },
});
const reopen = sheet({
  command: 'ReopenAdultConductRecord',
  schema: () => domain().then(({ reopenAdultConductRecord }) => reopenAdultConductRecord),
  title: 'Reopen the record',
  button: 'Reopen it',
  fields: { reason: text('Why?', { rows: 2, max: 2_000 }) },
});

export const outcomeGroup: ActionGroup<Conduct> = { title: 'Outcome and referrals', sheets: [determine, test, dbs, tra, regulator, action, note] }; // prettier-ignore
export const recordGroup: ActionGroup<Conduct> = { title: 'The record', sheets: [add, correct, close, reopen] };
