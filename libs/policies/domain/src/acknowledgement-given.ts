import { confirmationAggregate, confirmedLately } from '@caseward/access-domain';
import { day, id, Refusal, words } from '@caseward/kernel';
import { staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { aboutAcknowledgement, acknowledgementCommand, theirOwn, type AcknowledgementRefusal } from './acknowledgement';
import { acknowledgementLife } from './acknowledgement-life';
import { exemption } from './acknowledgement-vocabulary';

const { ready } = acknowledgementLife;
const no = (code: AcknowledgementRefusal) => new Refusal<AcknowledgementRefusal>(code);
const acknowledgementId = id;
const hash = z.string().min(1).max(200);

/** They have the text before them: that one, and no other. */
export const openDocument = acknowledgementCommand({
  type: 'OpenDocument',
  input: z.object({ acknowledgementId, hash }),
  may: theirOwn,
  about: aboutAcknowledgement,
  decide(acknowledgement, input, { actor }) {
    const { bound } = ready(acknowledgement, 'OpenDocument', actor);
    if (input.hash !== bound.hash) throw no('acknowledgement/another-text');
    return [{ type: 'DocumentOpened', data: input }];
  },
});

/**
 * They have read it and agree to its statement. Given by themselves alone, for the text that they had before them, and after
 * they made sure once more that it is they: an unlocked screen signs nothing.
 */
export const acknowledgePolicyVersion = acknowledgementCommand({
  type: 'AcknowledgePolicyVersion',
  input: z.object({ acknowledgementId, hash, agreed: z.boolean() }),
  may: theirOwn,
  about: aboutAcknowledgement,
  facts: async (read, _, moment) => confirmedLately(await read(confirmationAggregate, moment.actor), moment),
  decide(acknowledgement, { hash: read, agreed, ...input }, { actor }, confirmed) {
    const { bound, role, school } = ready(acknowledgement, 'AcknowledgePolicyVersion', actor);
    if (read !== bound.hash) throw no('acknowledgement/another-text');
    if (!agreed) throw no('acknowledgement/not-agreed');
    if (!confirmed) throw no('acknowledgement/not-confirmed');
    return [{ type: 'PolicyVersionAcknowledged', data: { ...input, ...bound, role, schoolId: school, confirmedBy: confirmed } }]; // prettier-ignore
  },
});

/** They do not agree, and say why. Whoever manages them hears of it: it is the start of a conversation. */
export const declineAcknowledgement = acknowledgementCommand({
  type: 'DeclineAcknowledgement',
  input: z.object({ acknowledgementId, reason: words(2_000) }),
  may: theirOwn,
  about: aboutAcknowledgement,
  facts: async (read, _, { actor }) => {
    const { manager } = await read(staffAggregate, actor);
    return manager === undefined || (await read(staffAggregate, manager)).closed ? [] : [manager];
  },
  letsIn: (events) => events.flatMap((event) => (event.type === 'AcknowledgementDeclined' ? event.data.people : [])),
  decide(acknowledgement, input, { actor }, people) {
    ready(acknowledgement, 'DeclineAcknowledgement', actor);
    return [{ type: 'AcknowledgementDeclined', data: { ...input, people: [...people] } }];
  },
});

/** They are on leave, or it is not for the work that they do. */
export const exemptFromAcknowledgement = acknowledgementCommand({
  type: 'ExemptFromAcknowledgement',
  input: z.object({ acknowledgementId, ground: exemption, reason: words(2_000) }),
  may: { roles: ['HT', 'HR'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  sole: true,
  decide(acknowledgement, input, { actor }) {
    ready(acknowledgement, 'ExemptFromAcknowledgement', actor);
    return [{ type: 'AcknowledgementExempted', data: input }];
  },
});

/** They have signed on paper. The sheet is kept; this says where. */
export const recordPaperAcknowledgement = acknowledgementCommand({
  type: 'RecordPaperAcknowledgement',
  input: z.object({ acknowledgementId, signedOn: day, kept: words(300) }),
  may: { roles: ['HR'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  sole: true,
  decide(acknowledgement, input, { actor, today }) {
    const { bound } = ready(acknowledgement, 'RecordPaperAcknowledgement', actor);
    if (input.signedOn > today) throw no('acknowledgement/in-the-future');
    return [{ type: 'AcknowledgementRecordedOnBehalf', data: { ...input, hash: bound.hash } }];
  },
});
