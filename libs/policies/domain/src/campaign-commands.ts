import { day, id, Refusal, role, type Aggregate } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { acknowledgementStream } from './acknowledgement';
import { acknowledgeBy, acknowledgementOf, campaignClosing, joinersBy } from './acknowledgement-vocabulary';
import { inForceOf } from './adoption-clauses';
import {
  audience,
  bound,
  campaignCommand,
  campaignLife,
  campaignStream,
  type Campaign,
  type CampaignRefusal,
  type CampaignSchemas,
} from './campaign';
import { isFor, peopleFor } from './campaign-audience';

/**
 * Asks those for whom a text is written to acknowledge it: that text, by its hash, and that sentence. `joinersOnly`: the wording
 * alone has changed, so whoever has read it need not read it again.
 */
export const issueCampaign = campaignCommand({
  type: 'IssueCampaign',
  input: z.object({ campaignId: id, schoolId: id, ...bound, ...audience, previousVersionId: id.optional(), effectiveFrom: day, joinersOnly: z.boolean().default(false) }), // prettier-ignore
  may: { roles: ['SYS', 'POL', 'TSL'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  facts: async (read, { schoolId, policyId }) => ({
    register: await read(roleRegisterAggregate, schoolId),
    inForce: await inForceOf(read, policyId),
  }),
  restricts: ({ schoolId }) => ({ school: schoolId, tier: 'T0', about: [], excluded: [] }),
  decide(campaign, { joinersOnly, ...input }, { today, trust, calendar, actingRole }, { register, inForce }) {
    if (campaign.status !== 'none') throw new Refusal<CampaignRefusal>('campaign/already-issued');
    if (inForce === 'retired') throw new Refusal<CampaignRefusal>('campaign/policy-retired');
    // The system is told of a text as it comes into force, maybe before its policy is. Nobody else says which text holds.
    if (actingRole !== 'SYS' && inForce?.versionId !== input.versionId)
      throw new Refusal<CampaignRefusal>('campaign/not-the-text-in-force');
    if (input.personTypes.length + input.roles.length === 0)
      throw new Refusal<CampaignRefusal>('campaign/nobody-named');
    const from = input.effectiveFrom > today ? input.effectiveFrom : today;
    const people = joinersOnly ? [] : peopleFor(input, register, input.schoolId === trust, from);
    return [{ type: 'CampaignIssued', data: { ...input, dueOn: acknowledgeBy(calendar, from), people } }];
  },
});

/** Somebody new for whom it is written, or who is back. They read it before they are alone with children. */
export const enrolInCampaign = campaignCommand({
  type: 'EnrolInCampaign',
  input: z.object({ campaignId: id, schoolId: id, personId: id, role, startsOn: day }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  facts: async (read, { campaignId, personId }) =>
    (await read(acknowledgementStream, acknowledgementOf(campaignId, personId))).status === 'left',
  decide(campaign, { campaignId, schoolId, personId, role: held, startsOn }, { today, trust, calendar }, isBack) {
    const { bound: to, people, effectiveFrom, ...of } = campaignLife.ready(campaign, 'EnrolInCampaign');
    if (people.includes(personId) && !isBack) throw new Refusal<CampaignRefusal>('campaign/already-enrolled');
    if (!isFor(of, held, schoolId === trust)) throw new Refusal<CampaignRefusal>('campaign/not-their-role');
    const starts = startsOn > today ? startsOn : today;
    const joiner = { personId, role: held, startsOn: starts };
    return [{ type: 'JoinerEnrolled', data: { campaignId, schoolId, ...to, effectiveFrom, dueOn: joinersBy(calendar, starts), people: [joiner] } }]; // prettier-ignore
  },
});

/** Nobody new is asked. When a text of another content takes its place, what was acknowledged under it has lapsed. */
export const closeCampaign = campaignCommand({
  type: 'CloseCampaign',
  input: z.object({ campaignId: id, because: campaignClosing, lapses: z.boolean().default(false), by: id.optional() }),
  may: { roles: ['SYS', 'POL', 'TSL'], at: 'record', tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  decide(campaign, input, { actingRole }) {
    const { people } = campaignLife.ready(campaign, 'CloseCampaign');
    // What people have signed ends by a new text alone.
    const lapses = input.lapses && actingRole === 'SYS';
    return [{ type: 'CampaignClosed', data: { ...input, lapses, people: [...people] } }];
  },
});

export const campaignAggregate: Aggregate<Campaign, CampaignSchemas> = {
  ...campaignStream,
  lifecycle: campaignLife,
  commands: [issueCampaign, enrolInCampaign, closeCampaign],
};
