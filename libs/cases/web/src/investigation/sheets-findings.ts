import { field } from '@caseward/web-kit';
import {
  abandonInvestigation,
  appointInvestigator,
  declareIndependence,
  pauseInvestigation,
  replaceInvestigator,
  resumeInvestigation,
  setTermsOfReference,
  startInvestigation,
} from './sheets-beginning';
import {
  agreeChildInterviewPlan,
  askForChildInterviewPlan,
  closeEvidence,
  correctEvidenceEntry,
  logEvidence,
  recordInterview,
  sendProgressNote,
  transferCustody,
  weighEvidence,
} from './sheets-evidence';
import type { ActionGroup } from '@caseward/web-kit';
import type { Investigation } from './investigation-document';
import { adult, allegationsOf, decision, domain, evidenceOf, parties, sheet } from './sheet';
import { causeWords, findingMeans, findingWords, groundWords, partyWords, reviewWords, signOffWords } from './words';

const { choice, day, person, rows, several, text, tick, yesNo } = field;
const findings = () =>
  Object.entries(findingWords).map(([value, label]) => ({
    value,
    label,
    // The keys of both are the codes.
    hint: findingMeans[value as keyof typeof findingMeans],
  }));

const draftFindings = sheet({
  command: 'DraftFindings',
  schema: () => domain().then((all) => all.draftFindings),
  title: 'Give an allegation its finding',
  button: 'Save the finding',
  fields: {
    allegation: choice('Which allegation?', allegationsOf),
    finding: choice('What do you find?', findings),
    onBalance: tick('I judged it on the balance of probabilities: it is more likely than not'),
    evidence: several('Which evidence does it rest on?', evidenceOf),
    ...decision('Why? Name the evidence for and against'),
    clauses: text('Which clauses of a policy does it concern? Name the policy and its edition', {
      optional: true,
      max: 1_000,
      rows: 2,
    }),
    mitigation: text('What speaks for the person?', { optional: true, rows: 2 }),
    systemCauses: several('What around the person let it happen?', causeWords, {
      hint: 'Hardly anything happens because of one person alone.',
    }),
    systemNote: text('Say more about that', { optional: true, rows: 2 }),
  },
});
const openFactCheck = sheet({
  command: 'OpenFactCheck',
  schema: () => domain().then((all) => all.openFactCheck),
  title: 'Have the facts checked',
  button: 'Open the fact check',
  hint: 'Give those concerned the facts, not the findings on others. They have 5 school days to say what is wrong.',
  fields: { to: parties },
});
const recordFactualComment = sheet({
  command: 'RecordFactualComment',
  schema: () => domain().then((all) => all.recordFactualComment),
  title: 'Write down a comment on the facts',
  button: 'Write it down',
  fields: {
    from: choice('Who said it?', partyWords),
    on: day('When?'),
    comment: text('What is wrong or missing, in their words?', { rows: 4, max: 10_000 }),
    response: text('What do you make of it?', { optional: true, rows: 2 }),
  },
});
const signOffFindings = sheet({
  command: 'SignOffFindings',
  schema: () => domain().then((all) => all.signOffFindings),
  title: 'Sign the findings off, or give them back',
  button: 'Decide',
  hint: 'Read every finding below first: its evidence, its reasons, and what speaks against it.',
  fields: { outcome: choice('What do you decide?', signOffWords), ...decision('Why?') },
});
const issueFindings = sheet({
  command: 'IssueFindings',
  schema: () => domain().then((all) => all.issueFindings),
  title: 'Issue the findings',
  button: 'Issue',
  hint: 'Those concerned have 5 school days to challenge them. Tell them how.',
  fields: { to: parties, note: text('What was sent with them?', { optional: true, rows: 2 }) },
});
const acceptFindings = sheet({
  command: 'AcceptFindings',
  schema: () => domain().then((all) => all.acceptFindings),
  title: 'Accept the findings',
  button: 'Accept',
  fields: {
    allAgree: yesNo('Has everybody concerned said that they will not challenge them?', {
      hint: 'If not, they can be accepted when the time for a challenge is over.',
    }),
    note: text('Note', { optional: true, rows: 2 }),
  },
});
const challengeFindings = sheet({
  command: 'ChallengeFindings',
  schema: () => domain().then((all) => all.challengeFindings),
  title: 'Write down a challenge',
  button: 'Write it down',
  hint: 'Those concerned cannot open this record. Write it down as you received it.',
  fields: {
    from: choice('Who challenges them?', partyWords),
    receivedOn: day('When was it received?'),
    grounds: several('On which grounds?', groundWords),
    challenge: text('In their words', { rows: 5, max: 10_000 }),
  },
});
const appointReviewer = sheet({
  command: 'AppointReviewer',
  schema: () => domain().then((all) => all.appointReviewer),
  title: 'Appoint a reviewer',
  button: 'Appoint',
  hint: 'Somebody who had no part in the findings: a head, the trust’s lead or a chair. They see it at once.',
  fields: { reviewer: person('Who?', adult) },
});
const reviewFindings = sheet({
  command: 'ReviewFindings',
  schema: () => domain().then((all) => all.reviewFindings),
  title: 'Review the findings',
  button: 'Decide the review',
  fields: {
    outcome: choice('What do you decide?', reviewWords),
    changed: rows(
      'Findings that change',
      'Finding',
      { allegation: choice('Which allegation?', allegationsOf), finding: choice('Its finding now', findings) },
      { least: 0, when: ({ outcome }) => outcome === 'changed' },
    ),
    ...decision('Why?'),
  },
});
const concludeInvestigation = sheet({
  command: 'ConcludeInvestigation',
  schema: () => domain().then((all) => all.concludeInvestigation),
  title: 'Conclude the investigation',
  button: 'Conclude',
  hint: 'The record that it belongs to receives the findings. What follows from them is decided there.',
  fields: decision('What does it come to?'),
});

/** Whatever can be done in an investigation, as its page offers it. */
export const investigationActions: readonly ActionGroup<Investigation>[] = [
  { title: 'The investigator', sheets: [appointInvestigator, declareIndependence, replaceInvestigator] },
  {
    title: 'Scope and clock',
    sheets: [setTermsOfReference, startInvestigation, pauseInvestigation, resumeInvestigation, sendProgressNote],
  },
  { title: 'Evidence', sheets: [logEvidence, transferCustody, correctEvidenceEntry, weighEvidence, closeEvidence] },
  { title: 'Interviews', sheets: [recordInterview, askForChildInterviewPlan, agreeChildInterviewPlan] },
  { title: 'Findings', sheets: [draftFindings, openFactCheck, recordFactualComment, signOffFindings, issueFindings] },
  {
    title: 'After the findings',
    sheets: [
      acceptFindings,
      challengeFindings,
      appointReviewer,
      reviewFindings,
      concludeInvestigation,
      abandonInvestigation,
    ],
  },
];
