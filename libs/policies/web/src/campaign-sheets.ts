import type { AcknowledgementQuery } from '@caseward/contract';
import { field, sheetsOf, type ActedOn, type ActionGroup } from '@caseward/web-kit';
import { acknowledgementRefusals, campaignRefusals, closingWords, exemptionWords } from './duty-words';

export type Acknowledgement = NonNullable<AcknowledgementQuery['acknowledgement']>;
const { choice, day, line, text } = field;
const domain = () => import('@caseward/policies-domain');

export const closeCampaign = sheetsOf<ActedOn>({
  refusals: campaignRefusals,
  changes: ['campaign', 'acknowledgement'],
  fixed: ({ id }) => ({ campaignId: id, lapses: false }),
})({
  command: 'CloseCampaign',
  schema: () => domain().then((all) => all.closeCampaign),
  title: 'Close the campaign',
  button: 'Close it',
  danger: true,
  hint: 'What people have signed stays. Those who have not are asked no more.',
  fields: { because: choice('Why?', { withdrawn: closingWords.withdrawn, completed: closingWords.completed }) },
});

const sheet = sheetsOf<ActedOn>({
  refusals: acknowledgementRefusals,
  changes: ['acknowledgement'],
  fixed: ({ id }) => ({ acknowledgementId: id }),
});
export const declineAcknowledgement = sheet({
  command: 'DeclineAcknowledgement',
  schema: () => domain().then((all) => all.declineAcknowledgement),
  title: 'I do not agree',
  button: 'Decline',
  hint: 'Say what stands in the way. Whoever manages you reads it and talks to you about it.',
  fields: { reason: text('Why?', { max: 2_000 }) },
});
const remindToAcknowledge = sheet({
  command: 'RemindToAcknowledge',
  schema: () => domain().then((all) => all.remindToAcknowledge),
  title: 'Remind them',
  button: 'Send a reminder',
  fields: {},
});
const exemptFromAcknowledgement = sheet({
  command: 'ExemptFromAcknowledgement',
  schema: () => domain().then((all) => all.exemptFromAcknowledgement),
  title: 'Exempt them',
  button: 'Exempt',
  fields: { ground: choice('On what ground?', exemptionWords), reason: text('Why?', { max: 2_000 }) },
});
const recordPaperAcknowledgement = sheet({
  command: 'RecordPaperAcknowledgement',
  schema: () => domain().then((all) => all.recordPaperAcknowledgement),
  title: 'They signed on paper',
  button: 'Record it',
  fields: { signedOn: day('When did they sign?'), kept: line('Where is the signed sheet?', { max: 300 }) },
});

/** For whoever leads them. What they do themselves they do on their own page. */
export const acknowledgementActions: readonly ActionGroup<ActedOn>[] = [
  { title: 'For them', sheets: [remindToAcknowledge, exemptFromAcknowledgement, recordPaperAcknowledgement] },
];
