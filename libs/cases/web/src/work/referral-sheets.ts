import { agencyNumbers } from '@caseward/organisation-web';
import { dayInWords, field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { refusals, eventTitle } from '../words';
import type { CaseReferralRow, CaseWork } from './case-work';
import { restrictionNote } from './restriction-note';
import * as w from './work-words';

const sheet = sheetsOf<CaseWork>({ refusals, changes: ['childcase'], fixed: ({ id }) => ({ caseId: id }) });
const { choice, day, decisionOf, line, several, text, yesNo } = field;

const one = ({ id, to, madeOn, begunAt }: CaseReferralRow) => ({
  value: id,
  label: `${w.referralToWords[to]}, ${madeOn ? dayInWords(madeOn) : `drafted ${dayInWords(begunAt)}`}`,
});
const those = (fits: (referral: CaseReferralRow) => boolean) => (record: CaseWork) =>
  record.referrals.filter(fits).map(one);
const isDraft = ({ status }: CaseReferralRow) => status === 'drafted';
const isWaiting = ({ status }: CaseReferralRow) => status === 'made' || status === 'acknowledged';
const isSent = (referral: CaseReferralRow) => isWaiting(referral) || referral.status === 'answered';
export const childrenOf = ({ children }: CaseWork) => children.map(({ id, name }) => ({ value: id, label: name }));
/** A case about one child asks nobody which. */
export const allChildren = ({ children }: CaseWork) =>
  children.length === 1 ? { children: children.map(({ id }) => id) } : {};
const which = (fits: (referral: CaseReferralRow) => boolean) => choice<CaseWork>('Which referral?', those(fits));
const onlyOne = (fits: (referral: CaseReferralRow) => boolean) => (record: CaseWork) => {
  const all = record.referrals.filter(fits);
  return all.length === 1 ? { referralId: all[0]!.id } : {}; // there is one
};
const about = {
  to: choice<CaseWork>('To whom?', w.referralToWords),
  children: several<CaseWork>('About which children?', childrenOf),
};

const draftReferral = sheet({
  command: 'DraftReferral',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.draftReferral),
  title: 'Draft a referral for somebody to check',
  button: 'Keep the draft',
  fixed: ({ id }, fresh) => ({ caseId: id, referralId: fresh }),
  initial: allChildren,
  fields: { ...about, concerns: text('What are we worried about?', { rows: 6, max: 10_000 }) },
});
const makeReferral = sheet({
  command: 'MakeReferral',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.makeReferral),
  title: 'Record a referral that was made',
  button: 'Record the referral',
  hint: 'When a child may be in danger now, call 999 first. Tell children’s services by telephone, and write it down here afterwards.',
  fixed: ({ id }, fresh) => ({ caseId: id, referralId: fresh }),
  initial: allChildren,
  fields: {
    referralId: choice('Is it one that was drafted?', those(isDraft), {
      optional: true,
      when: (_, { referrals }) => referrals.some(isDraft),
    }),
    ...about,
    on: day('On which day was it made?'),
    how: choice('How?', w.howWords),
    spokenTo: line('Whom did you speak to?', {
      optional: true,
      max: 300,
      beside: agencyNumbers('spokenTo', ({ to }) => to),
    }),
    agencyReference: line('Their reference', { optional: true }),
    concerns: text('What did you tell them?', { rows: 6, max: 10_000 }),
    asksFor: text('What did you ask for?', { rows: 3 }),
    consent: choice('Did the parents, or the young person, agree to it?', w.consentWords, {
      hint: 'Agreement is asked for where that is safe. A child who may be harmed is referred without it.',
    }),
    consentReason: text('Why was it made without their agreement?', {
      rows: 2,
      max: 2_000,
      when: ({ consent }) => consent === 'refused' || consent === 'not_sought',
    }),
    parents: choice('Do the parents know?', w.parentsKnowWords),
    parentsReason: text('Why are they not told?', {
      rows: 2,
      max: 2_000,
      when: ({ parents }) => parents === 'not_informed',
    }),
    ...decisionOf<CaseWork>('Why is a referral needed?', eventTitle),
  },
  note: restrictionNote,
});
const recordReferralReceipt = sheet({
  command: 'RecordReferralReceipt',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordReferralReceipt),
  title: 'They say that they have it',
  button: 'Record',
  initial: onlyOne(isWaiting),
  fields: {
    referralId: which(isWaiting),
    on: day('When did they say so?'),
    spokenTo: line('Who?', { optional: true, max: 300 }),
    agencyReference: line('Their reference', { optional: true }),
  },
});
const recordReferralOutcome = sheet({
  command: 'RecordReferralOutcome',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordReferralOutcome),
  title: 'They said what they will do',
  button: 'Record the answer',
  initial: onlyOne(isSent),
  fields: {
    referralId: which(isSent),
    on: day('When did they say so?'),
    outcome: choice('What will they do?', w.outcomeWords),
    said: text('What did they say?'),
    socialWorker: line('Social worker or contact', { optional: true, max: 300 }),
    agreed: yesNo('Do you think that this is enough?', {
      hint: 'If not, the referral stays open until the disagreement is settled.',
    }),
  },
});
const chaseReferral = sheet({
  command: 'ChaseReferral',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.chaseReferral),
  title: 'Record that you asked for the answer',
  button: 'Record',
  initial: onlyOne(isWaiting),
  fields: {
    referralId: which(isWaiting),
    on: day('When did you ask?'),
    how: choice('How?', w.howWords),
    spokenTo: line('Whom did you speak to?', { optional: true, max: 300 }),
    said: text('What did they say?', { rows: 2 }),
  },
});
const escalateDisagreement = sheet({
  command: 'EscalateDisagreement',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.escalateDisagreement),
  title: 'Raise a disagreement with their decision, or their silence',
  button: 'Record that it was raised',
  hint: 'Your local safeguarding partners publish the procedure for professional disagreements. These are its usual stages.',
  initial: onlyOne(isSent),
  fields: {
    referralId: which(isSent),
    on: day('When was it raised?'),
    stage: choice('At which stage?', w.stageWords),
    raisedWith: line('With whom?', { optional: true, max: 300 }),
    ...decisionOf<CaseWork>('Why do you not agree?', eventTitle),
  },
});
const isAwaited = ({ stands }: CaseReferralRow) => stands === 'awaiting';
const recordDisagreementOutcome = sheet({
  command: 'RecordDisagreementOutcome',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordDisagreementOutcome),
  title: 'Record what came of a disagreement',
  button: 'Record',
  initial: onlyOne(isAwaited),
  fields: {
    referralId: which(isAwaited),
    on: day('When?'),
    result: choice('What came of it?', w.resultWords),
    said: text('What did they say?'),
  },
});
const notClosed = ({ status }: CaseReferralRow) => status !== 'closed';
const closeReferral = sheet({
  command: 'CloseReferral',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.closeReferral),
  title: 'Close a referral',
  button: 'Close the referral',
  initial: onlyOne(notClosed),
  fields: {
    referralId: which(notClosed),
    reason: text('Why?', {
      rows: 2,
      max: 2_000,
      optional: true,
      hint: 'Needed when there is no answer, or none that you accept.',
    }),
  },
});

export const referralActions: readonly ActionGroup<CaseWork>[] = [
  { title: 'Refer', sheets: [makeReferral, draftReferral] },
  { title: 'The answer', sheets: [recordReferralReceipt, chaseReferral, recordReferralOutcome] },
  { title: 'When you do not agree', sheets: [escalateDisagreement, recordDisagreementOutcome] },
  { title: 'Put away', sheets: [closeReferral] },
];
