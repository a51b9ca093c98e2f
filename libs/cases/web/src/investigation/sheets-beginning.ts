import { field } from '@caseward/web-kit';
import { adult, decision, domain, sheet } from './sheet';
import { pauseWords } from './words';

const { choice, day, line, person, rows, text, yesNo } = field;

const questions = {
  question: text<unknown>('What has to be answered?', { max: 2_000, rows: 2 }),
  clauses: line<unknown>('Which clauses of a policy? Name the policy and its edition', { optional: true, max: 1_000 }),
};
/** The questions of an investigation, one by one. */
export const allegationRows = (label: string, least: number) =>
  rows<unknown>(label, 'Allegation', questions, { least });

const suitable = {
  trained: yesNo<unknown>('Have they been trained to investigate?'),
  managesThem: yesNo<unknown>('Do they manage anybody whom it is about?'),
};

export const appointInvestigator = sheet({
  command: 'AppointInvestigator',
  schema: () => domain().then((all) => all.appointInvestigator),
  title: 'Appoint the investigator',
  button: 'Appoint',
  hint: 'Not you, nobody it is about, and nobody who is close to them. They see the investigation at once.',
  fields: {
    investigator: person('Who?', adult),
    ...suitable,
    why: text('Why them?', { optional: true, max: 2_000, rows: 2 }),
  },
});
export const replaceInvestigator = sheet({
  command: 'ReplaceInvestigator',
  schema: () => domain().then((all) => all.replaceInvestigator),
  title: 'Replace the investigator',
  button: 'Replace',
  hint: 'Whoever has it now sees nothing of it any more. The next one declares their independence again.',
  fields: { investigator: person('By whom?', adult), ...suitable, reason: text('Why?', { max: 2_000, rows: 2 }) },
});
export const declareIndependence = sheet({
  command: 'DeclareIndependence',
  schema: () => domain().then((all) => all.declareIndependence),
  title: 'Declare your independence',
  button: 'Declare',
  hint: 'One yes is enough: somebody else then takes it on, and nobody thinks less of you.',
  fields: {
    knowsThem: yesNo('Are you related to, a friend of or otherwise close to anybody concerned?'),
    managesThem: yesNo('Do you manage any of them, or do they manage you?'),
    tookPart: yesNo('Did you see it, report it or take part in it?'),
    gainsOrLoses: yesNo('Do you gain or lose by the outcome?'),
    statement: text('Say it in your own words', { rows: 3 }),
  },
});
export const setTermsOfReference = sheet({
  command: 'SetTermsOfReference',
  schema: () => domain().then((all) => all.setTermsOfReference),
  title: 'Set the terms of reference',
  button: 'Set the terms',
  fields: {
    scope: text('What is looked into, and what is not?', { rows: 4 }),
    confidentiality: text('Who may be told what?', { rows: 3 }),
    accompaniment: text('Who may come along to an interview?', {
      max: 2_000,
      rows: 2,
      hint: 'Staff have the right to a colleague or a union representative; a child to an adult they trust.',
    }),
    targetDate: day('By when should the findings be there?'),
    allegations: allegationRows('Questions that came up since it was commissioned', 0),
  },
  initial: ({ terms }) =>
    terms
      ? {
          scope: terms.scope?.text ?? '',
          confidentiality: terms.confidentiality?.text ?? '',
          accompaniment: terms.accompaniment?.text ?? '',
          targetDate: terms.targetDate,
        }
      : {},
});
export const startInvestigation = sheet({
  command: 'StartInvestigation',
  schema: () => domain().then((all) => all.startInvestigation),
  title: 'Start',
  button: 'Start the investigation',
  fields: {},
});

export const pauseInvestigation = sheet({
  command: 'PauseInvestigation',
  schema: () => domain().then((all) => all.pauseInvestigation),
  title: 'Pause it',
  button: 'Pause',
  hint: 'The clock stands still. Pause at once when police, children’s services or the LADO ask you to wait.',
  fields: {
    why: choice('Why?', pauseWords),
    reason: text('In your words', { optional: true, max: 2_000, rows: 2 }),
  },
});
export const resumeInvestigation = sheet({
  command: 'ResumeInvestigation',
  schema: () => domain().then((all) => all.resumeInvestigation),
  title: 'Resume it',
  button: 'Resume',
  fields: {
    processGoesOn: yesNo('Are police, children’s services or the LADO still at it?', {
      hint: 'Then no child is interviewed without their agreement.',
    }),
    reason: text('What has changed?', { optional: true, max: 2_000, rows: 2 }),
  },
});
export const abandonInvestigation = sheet({
  command: 'AbandonInvestigation',
  schema: () => domain().then((all) => all.abandonInvestigation),
  title: 'End it without findings',
  button: 'End without findings',
  danger: true,
  hint: 'Somebody who leaves does not end an investigation: it goes on to its findings.',
  fields: decision('Why can it not go on?'),
});
