import { field, type Values } from '@caseward/web-kit';
import { fingerprintOf } from './fingerprint';
import { indecentNote } from './indecent-note';
import type { Investigation } from './investigation-document';
import { adult, allegationsOf, anybody, domain, evidenceOf, parties, pupil, sheet } from './sheet';
import { bearingWords, bodyWords, evidencePartWords, kindWords } from './words';

const { choice, day, line, person, text, yesNo } = field;
const safe = ({ mayBeIndecent }: Values) => mayBeIndecent === 'no';
const some = ({ evidence }: Investigation) => evidence.length > 0;

export const logEvidence = sheet({
  command: 'LogEvidence',
  schema: () => domain().then((all) => all.logEvidence),
  title: 'Log a piece of evidence',
  button: 'Log it',
  note: indecentNote,
  fields: {
    mayBeIndecent: choice('Could it be an indecent image of a child?', { no: 'No', yes: 'Yes', not_sure: 'Not sure' }),
    kind: choice('What is it?', kindWords, { when: safe }),
    description: text('What does it show?', { when: safe, rows: 3 }),
    source: line('Where did it come from, or who gave it?', { when: safe, max: 500 }),
    capturedOn: day('When was it captured or found?', { when: safe, optional: true }),
    capturedWhere: line('Where: which site, app, device or room?', { when: safe, optional: true, max: 500 }),
    originalSeen: yesNo('Have you seen the original yourself?', { when: safe }),
    heldBy: line('Who holds it now?', { when: safe, max: 300 }),
    keptAt: line('Where is it kept?', { when: safe, max: 300 }),
    sha256: line('Fingerprint of the file (SHA-256)', {
      when: safe,
      optional: true,
      max: 64,
      hint: 'Shows later that the file has not been changed. Choose the file below and it is worked out here, on this device: the file itself is not sent.',
      beside: fingerprintOf,
    }),
  },
});
export const transferCustody = sheet({
  command: 'TransferCustody',
  schema: () => domain().then((all) => all.transferCustody),
  title: 'Pass evidence on',
  button: 'Write it down',
  if: some,
  fields: {
    evidence: choice('Which piece?', evidenceOf),
    on: day('When?'),
    heldBy: line('Who holds it now?', { max: 300 }),
    keptAt: line('Where is it kept now?', { max: 300 }),
    reason: text('Why?', { max: 2_000, rows: 2 }),
  },
});
export const correctEvidenceEntry = sheet({
  command: 'CorrectEvidenceEntry',
  schema: () => domain().then((all) => all.correctEvidenceEntry),
  title: 'Correct an entry',
  button: 'Correct',
  hint: 'What was written stays, with the correction beside it.',
  if: some,
  fields: {
    evidence: choice('Which piece?', evidenceOf),
    part: choice('What is wrong?', evidencePartWords),
    correct: text('What is right?', { rows: 2 }),
    reason: text('How do you know?', { max: 2_000, rows: 2 }),
  },
});
export const weighEvidence = sheet({
  command: 'WeighEvidence',
  schema: () => domain().then((all) => all.weighEvidence),
  title: 'Weigh evidence',
  button: 'Weigh it',
  if: some,
  fields: {
    allegation: choice('For which allegation?', allegationsOf),
    evidence: choice('Which piece of evidence?', evidenceOf),
    bearing: choice('What does it say?', bearingWords),
    note: text('How much weight, and why?', { optional: true, max: 2_000, rows: 2 }),
  },
});
export const recordInterview = sheet({
  command: 'RecordInterview',
  schema: () => domain().then((all) => all.recordInterview),
  title: 'Record an interview',
  button: 'Record',
  fields: {
    person: person('With whom?', anybody, { optional: true }),
    somebody: line('Or somebody who is not on the lists', { optional: true, max: 300 }),
    on: day('When?'),
    present: line('Who else was there?', { optional: true, max: 1_000 }),
    account: text('What was said, in their words?', { rows: 8, max: 20_000 }),
    recordAgreed: yesNo('Have they read this record and agreed with it?'),
  },
});
export const askForChildInterviewPlan = sheet({
  command: 'AskForChildInterviewPlan',
  schema: () => domain().then((all) => all.askForChildInterviewPlan),
  title: 'Ask for a plan to interview a child',
  button: 'Ask',
  hint: 'A safeguarding lead says whether and how. They see the investigation from then on.',
  fields: {
    child: person('Which child?', pupil),
    lead: person('Which safeguarding lead?', adult),
    purpose: text('What do you have to know from the child?', { rows: 3 }),
  },
});
export const agreeChildInterviewPlan = sheet({
  command: 'AgreeChildInterviewPlan',
  schema: () => domain().then((all) => all.agreeChildInterviewPlan),
  title: 'Agree the plan for a child’s interview',
  button: 'Agree',
  fields: {
    child: choice('Which child?', ({ plans }) =>
      plans.flatMap(({ child, agreed }) => (child && !agreed ? [{ value: child.id, label: child.name }] : [])),
    ),
    plan: text('How is the child spoken to: by whom, where, for how long, with which questions?', {
      rows: 4,
      max: 10_000,
    }),
    support: text('Who is with the child, and who looks after them afterwards?', { rows: 2 }),
    agreedWith: choice('While police or children’s services are involved: who of them has agreed?', bodyWords, {
      optional: true,
    }),
    agreement: text('What did they agree, and their reference', { optional: true, max: 2_000, rows: 2 }),
  },
  if: ({ plans }) => plans.some(({ agreed }) => !agreed),
});
export const sendProgressNote = sheet({
  command: 'SendProgressNote',
  schema: () => domain().then((all) => all.sendProgressNote),
  title: 'Write down a progress note you gave',
  button: 'Write it down',
  hint: 'Expected every 10 school days. Caseward sends nothing to them: tell them yourself, then write it down.',
  fields: { to: parties, note: text('What were they told?', { rows: 3 }) },
});
export const closeEvidence = sheet({
  command: 'CloseEvidence',
  schema: () => domain().then((all) => all.closeEvidence),
  title: 'Close the evidence',
  button: 'Close',
  hint: 'Nothing more is collected after this. Then each allegation gets a finding.',
  fields: { summary: text('What was looked for and not found?', { optional: true, rows: 3 }) },
});
