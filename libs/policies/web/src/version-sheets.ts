import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import type { Version } from './version-document';
import { bodyWords } from './policy-words';
import { reasonFields } from './reason-fields';
import { isTaken, nextNumber } from './version-number';
import { channelWords, classWords, groupWords, outcomeWords, versionRefusals } from './version-words';

const { choice, day, line, number, rows, several, text, tick } = field;
const domain = () => import('@caseward/policies-domain');
const hashed = ({ id, hash }: Version) => ({ versionId: id, hash: hash ?? '' });
const sheet = sheetsOf<Version>({
  refusals: versionRefusals,
  changes: ['policyversion', 'policy'],
  fixed: ({ id }) => ({ versionId: id }),
});
const channels = several<Version>('Where is it made known?', channelWords);
const rationale = (label: string) => ({
  rationale: text<Version>(label, { rows: 3, max: 10_000 }),
  optionsConsidered: text<Version>('What else was considered?', { optional: true, rows: 2 }),
  adviceTaken: text<Version>('Whose advice was taken, and what was it?', { optional: true, rows: 2 }),
});
const clauseOf = (label: string) =>
  choice<Version>(
    label,
    ({ clauses }) =>
      clauses.map(({ id, number: printed, text: words }) => ({ value: id, label: `${printed} ${words}`.trim().slice(0, 90) })),
    { optional: true },
  ); // prettier-ignore

/** Where another text came into force since this one was begun: which one, as they have read it. */
const beside = {
  comparedWith: choice<Version>(
    'Have you read it beside the text in force?',
    ({ overtakenBy }) =>
      overtakenBy
        ? [{ value: overtakenBy.id, label: `Yes, beside version ${overtakenBy.number}. What is to stay of that version is in this text` }]
        : [],
    {
      hint: 'Another text came into force after this one was begun. What it changed is lost unless it is in this text as well.',
      when: (_, { overtakenBy }) => overtakenBy !== null,
    },
  ),
}; // prettier-ignore
const twice = (version: Version) => isTaken(version, version.policy.versions);
/** Where another text has its number. */
const another = {
  number: line<Version>('Which number does it get?', {
    hint: 'Another text of this policy has its number.',
    max: 20,
    when: (_, version) => twice(version),
  }),
};
const freeNumber = (version: Version) => (twice(version) ? { number: nextNumber(version.policy.versions) } : {});

const linkChangeReason = sheet({
  command: 'LinkChangeReason',
  schema: () => domain().then((all) => all.linkChangeReason),
  title: 'Add a reason for the change',
  button: 'Add it',
  fields: {
    ...reasonFields<Version>(),
    clauseId: clauseOf('For which clause?'),
    note: text('In a sentence', { optional: true, max: 1_000, rows: 2 }),
  },
}); // prettier-ignore
const runPolicyLint = sheet({
  command: 'RunPolicyLint',
  schema: () => domain().then((all) => all.runPolicyLint),
  title: 'Check the text',
  button: 'Check it',
  hint: 'For what policies usually have wrong: broken numbering, repealed law, review periods that contradict each other.',
  fields: {},
});
const waiveLintFinding = sheet({
  command: 'WaiveLintFinding',
  schema: () => domain().then((all) => all.waiveLintFinding),
  title: 'Leave something as it is',
  button: 'Leave it',
  fields: {
    rule: choice('Which kind?', ({ findings }) =>
      [...new Map(findings.filter(({ waived }) => waived === null).map((one) => [one.rule, one.says])).entries()].map(
        ([value, label]) => ({ value, label }),
      ),
    ),
    clause: choice('In which clause?', ({ findings, clauses }, { rule }) =>
      findings
        .filter((one) => one.rule === rule && one.waived === null)
        .flatMap(({ clause }) => clauses.filter(({ id }) => id === clause))
        .map(({ id, number: printed, text: words }) => ({ value: id, label: `${printed} ${words}`.trim().slice(0, 90) })),
      { optional: true, when: ({ rule }, { findings }) => findings.some((one) => one.rule === rule && one.clause !== null) },
    ),
    reason: text('Why is it meant to be so?', { max: 2_000, rows: 2 }),
  },
  if: ({ findings }) => findings.some(({ waived }) => waived === null),
}); // prettier-ignore
const openConsultation = sheet({
  command: 'OpenConsultation',
  schema: () => domain().then((all) => all.openConsultation),
  title: 'Open a consultation',
  button: 'Open it',
  fields: {
    groups: several('Who is asked?', groupWords),
    until: day('Until when?'),
    question: text('What are they asked?', { optional: true, max: 2_000, rows: 2 }),
  },
});
const recordConsultationResponse = sheet({
  command: 'RecordConsultationResponse',
  schema: () => domain().then((all) => all.recordConsultationResponse),
  title: 'Record a response',
  button: 'Record it',
  fields: {
    group: choice('From whom?', groupWords),
    on: day('When?'),
    response: text('What did they say?'),
    outcome: choice('What came of it?', outcomeWords),
    answer: text('What were they told?', { optional: true, rows: 2 }),
  },
});
const closeConsultation = sheet({
  command: 'CloseConsultation',
  schema: () => domain().then((all) => all.closeConsultation),
  title: 'Close the consultation',
  button: 'Close it',
  fields: { summary: text('What came of it, in a few sentences?', { optional: true, rows: 2 }) },
});
const submitPolicyVersion = sheet({
  command: 'SubmitPolicyVersion',
  schema: () => domain().then((all) => all.submitPolicyVersion),
  title: 'Submit for approval',
  button: 'Submit',
  hint: 'The text is frozen from here on. Changing a word of it later voids every approval.',
  fields: {
    changeClass: choice('How far does it go?', { editorial: classWords.editorial, material: classWords.material }),
    ...another,
    ...beside,
  },
  initial: (version) => ({ changeClass: version.changeClass, ...freeNumber(version) }),
});
const approvePolicyVersion = sheet({
  command: 'ApprovePolicyVersion',
  schema: () => domain().then((all) => all.approvePolicyVersion),
  title: 'Approve',
  button: 'Approve this text',
  hint: ({ hash }) => `You approve the text with the mark ${hash?.slice(0, 12) ?? ''}.`,
  fixed: hashed,
  fields: { ...beside, ...rationale('Why is it approved?') },
});
const returnPolicyVersion = sheet({
  command: 'ReturnPolicyVersion',
  schema: () => domain().then((all) => all.returnPolicyVersion),
  title: 'Return to its authors',
  button: 'Return it',
  fields: { reason: text('What is to be mended?', { rows: 3 }) },
});
const rejectPolicyVersion = sheet({
  command: 'RejectPolicyVersion',
  schema: () => domain().then((all) => all.rejectPolicyVersion),
  title: 'Reject',
  button: 'Reject it',
  danger: true,
  fields: rationale('Why is it rejected?'),
});
const meeting = {
  body: choice<Version>('Which body met?', bodyWords),
  committee: line<Version>('Which committee or board, by name?', { optional: true }),
  meetingOn: day<Version>('When did it meet?'),
  minute: line<Version>('Where is it in the minutes?', { hint: 'The number of the minute.', max: 100 }),
};
const byDelegation = ({ policy: { delegation } }: Version) =>
  delegation ? { body: delegation.body, committee: delegation.committee ?? '' } : {};
const part = ({ policy: { delegation } }: Version) => delegation?.part;
const ratifyPolicyVersion = sheet({
  command: 'RatifyPolicyVersion',
  schema: () => domain().then((all) => all.ratifyPolicyVersion),
  title: 'Record that it was ratified',
  button: 'Record the ratification',
  hint: ({ hash, policy: { delegation } }) =>
    `Of the text with the mark ${hash?.slice(0, 12) ?? ''}. The quorum is ${delegation?.quorum ?? 0}; whoever withdrew is not counted.`,
  fixed: hashed,
  fields: {
    ...meeting,
    present: number('How many could vote?'),
    interestsAsked: tick('Interests were asked for before the vote'),
    interests: rows('Interests that were declared', 'Interest', { declared: line('Who declared what, and did they withdraw?', { max: 300 }) }, { least: 0, optional: true }),
    inFavour: number('Votes in favour'),
    against: number('Votes against'),
    abstained: number('Abstentions'),
    ...beside,
  },
  initial: byDelegation,
  if: (version) => part(version) === 'ratifies',
}); // prettier-ignore
const notePolicyVersion = sheet({
  command: 'NotePolicyVersion',
  schema: () => domain().then((all) => all.notePolicyVersion),
  title: 'Record that it was noted',
  button: 'Record it',
  fixed: hashed,
  hint: ({ hash }) => `Of the text with the mark ${hash?.slice(0, 12) ?? ''}.`,
  fields: { ...meeting, interestsDeclared: number('How many declared an interest?'), ...beside },
  initial: byDelegation,
  if: (version) => part(version) === 'notes',
});
/** Where the text is the trust's: until when each school takes it on. */
const adoptBy = day<Version>('By when do schools take it on?', {
  ...{ optional: true, hint: 'Left empty, they have twelve weeks from the day on which it holds.' },
  when: (_, { policy }) => policy.schoolId === null,
});
const publishPolicyVersion = sheet({
  command: 'PublishPolicyVersion',
  schema: () => domain().then((all) => all.publishPolicyVersion),
  title: 'Publish',
  button: 'Publish it',
  fields: { channels, effectiveFrom: day('From which day does it hold?'), adoptBy, ...another, ...beside },
  initial: freeNumber,
});
const setPolicyEffectiveDate = sheet({
  command: 'SetPolicyEffectiveDate',
  schema: () => domain().then((all) => all.setPolicyEffectiveDate),
  title: 'Choose another day',
  button: 'Choose this day',
  fields: { effectiveFrom: day('From which day does it hold?'), adoptBy, ...beside },
  initial: ({ adoptBy: before }) => ({ adoptBy: before ?? '' }),
});
const bringVersionIntoForce = sheet({
  command: 'BringVersionIntoForce',
  schema: () => domain().then((all) => all.bringVersionIntoForce),
  title: 'Bring into force',
  button: 'It is in force',
  hint: 'It comes into force by itself on its day. This is for when it did not.',
  fields: { ...beside },
});
const issueEmergencyVersion = sheet({
  command: 'IssueEmergencyVersion',
  schema: () => domain().then((all) => all.issueEmergencyVersion),
  title: 'Act alone as chair: in force at once',
  button: 'Bring it into force now',
  danger: true,
  hint: 'For what cannot wait for the next meeting. It lapses on the day you set, unless the body has ratified or noted it by then.',
  fields: { reason: text('Why can it not wait?'), lapsesOn: day('When does it lapse?', { hint: 'Just after the next meeting, within 90 days.' }), channels, ...another, ...beside },
  initial: freeNumber,
}); // prettier-ignore
const withdrawPolicyVersion = sheet({
  command: 'WithdrawPolicyVersion',
  schema: () => domain().then((all) => all.withdrawPolicyVersion),
  title: 'Withdraw',
  button: 'Withdraw it',
  danger: true,
  fields: { reason: text('Why?', { max: 2_000, rows: 2 }) },
});
const startPolicyReview = sheet({
  command: 'StartPolicyReview',
  schema: () => domain().then((all) => all.startPolicyReview),
  title: 'Begin its review',
  button: 'Begin it',
  fields: { note: text('Anything to look at?', { optional: true, max: 2_000, rows: 2 }) },
});
const confirmNoPolicyChange = sheet({
  command: 'ConfirmNoPolicyChange',
  schema: () => domain().then((all) => all.confirmNoPolicyChange),
  title: 'Say that nothing needs to change',
  button: 'Nothing changes',
  hint: (version) =>
    part(version) === 'notes'
      ? 'The body that notes this policy notes that as well.'
      : 'The body that ratifies this policy decides on that as well.',
  fields: { reason: text('Why does it still fit?') },
});

/** Whatever can be done with a version, as its page offers it. */
export const versionActions: readonly ActionGroup<Version>[] = [
  { title: 'Writing', sheets: [runPolicyLint, waiveLintFinding, linkChangeReason, withdrawPolicyVersion] },
  { title: 'Consultation', sheets: [openConsultation, recordConsultationResponse, closeConsultation] },
  { title: 'Approval', sheets: [submitPolicyVersion, approvePolicyVersion, returnPolicyVersion, rejectPolicyVersion] },
  { title: 'Meeting', sheets: [ratifyPolicyVersion, notePolicyVersion, issueEmergencyVersion] },
  { title: 'Publication', sheets: [publishPolicyVersion, setPolicyEffectiveDate, bringVersionIntoForce] },
  { title: 'Review', sheets: [startPolicyReview, confirmNoPolicyChange] },
];
