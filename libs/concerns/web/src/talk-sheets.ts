import { field } from '@caseward/web-kit';
import { concernSheet, domain } from './acted';
import { safeWords } from './report-words';
import { messageWords } from './triage-words';

const { choice, text } = field;

/** One press: its reporter sees that somebody has read it. */
export const acknowledge = concernSheet({
  command: 'AcknowledgeConcern',
  schema: () => domain().then((of) => of.acknowledgeConcern),
  title: 'Tell its reporter that I have read it',
  button: 'Tell its reporter that I have read it',
  quiet: true,
  fields: {},
});
export const ask = concernSheet({
  command: 'ReturnConcernForDetail',
  schema: () => domain().then((of) => of.returnConcernForDetail),
  title: 'Ask its reporter',
  button: 'Send the question',
  fields: {
    question: text('What do you want to know?', {
      rows: 2,
      max: 2_000,
      hint: 'They see it beside their report, and answer there. What they wrote stays as it is. Do not say what you have decided.',
    }),
  },
});
/** Fixed sentences: nothing about the child can slip into one. */
export const tell = concernSheet({
  command: 'InformReporter',
  schema: () => domain().then((of) => of.informReporter),
  title: 'Tell its reporter',
  button: 'Tell them',
  fields: { message: choice('What do they read?', messageWords) },
});
export const dangerResponse = concernSheet({
  command: 'RecordDangerResponse',
  schema: () => domain().then((of) => of.recordDangerResponse),
  title: 'What was done',
  button: 'Record what was done',
  fields: {
    safeNow: choice('Is the child safe now?', safeWords),
    response: text('What was done, by whom and when?', { rows: 2 }),
  },
});
