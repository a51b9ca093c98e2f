import { day, id, Refusal, role, type Aggregate, type Moment, type ReadFact } from '@caseward/kernel';
import { roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { acknowledgementStream } from './acknowledgement';
import {
  acknowledgeBy,
  acknowledgementOf,
  campaignClosing,
  campaignReminder,
  joinersBy,
} from './acknowledgement-vocabulary';
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
import { policyStream } from './policy';
import { holdsAt, keepers } from './posts';
import { ownTextAt, rosterStream } from './roster';
import { isFor, peopleFor } from './campaign-audience';
import { askedAlready } from './campaign-reach';

/** What a school follows in place of that text. A chair's text is for everybody. */
const ownWordsFor = async (
  read: ReadFact,
  { policyId, versionId, schoolId }: Readonly<Record<'policyId' | 'versionId' | 'schoolId', string>>,
  { trust }: Pick<Moment, 'trust'>,
) => {
  const roster = await read(rosterStream, trust);
  const isChairs = roster.policies[policyId]?.emergency?.versionId === versionId;
  return isChairs ? undefined : ownTextAt(roster, policyId, schoolId);
};

/**
 * Asks those for whom a text is written to acknowledge it: that text, by its hash, and that sentence. `joinersOnly`: the wording
 * alone has changed, so whoever has read it need not read it again. `dueOn` and `reminders`: as somebody has said who started it.
 */
export const issueCampaignAtSchool = campaignCommand({
  type: 'IssueCampaignAtSchool',
  input: z.object({ campaignId: id, schoolId: id, ...bound, ...audience, previousVersionId: id.optional(), effectiveFrom: day, joinersOnly: z.boolean().default(false), dueOn: day.optional(), reminders: z.array(campaignReminder).optional() }), // prettier-ignore
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  facts: async (read, { schoolId, policyId, versionId, reminders }, moment) => ({
    register: await read(roleRegisterAggregate, schoolId),
    inForce: await inForceOf(read, policyId),
    asked: reminders === undefined ? [] : await askedAlready(read, { policyId, versionId, schoolId }, moment),
    own: reminders === undefined ? undefined : await ownWordsFor(read, { policyId, versionId, schoolId }, moment),
  }),
  restricts: ({ schoolId }) => ({ school: schoolId, tier: 'T0', about: [], excluded: [] }),
  decide(campaign, { joinersOnly, dueOn, ...input }, { today, trust, calendar }, { register, inForce, asked, own }) {
    if (campaign.status !== 'none') throw new Refusal<CampaignRefusal>('campaign/already-issued');
    if (inForce === 'retired') throw new Refusal<CampaignRefusal>('campaign/policy-retired');
    const byHand = input.reminders !== undefined;
    // It is told of a text as it comes into force, maybe before its policy is. What somebody started is for what holds by now.
    if (byHand && inForce?.versionId !== input.versionId)
      throw new Refusal<CampaignRefusal>('campaign/not-the-text-in-force');
    if (input.personTypes.length + input.roles.length === 0)
      throw new Refusal<CampaignRefusal>('campaign/nobody-named');
    const from = input.effectiveFrom > today ? input.effectiveFrom : today;
    const all = joinersOnly ? [] : peopleFor(input, register, input.schoolId === trust, from);
    const people = all.filter(({ personId }) => !asked.includes(personId));
    // What somebody starts is for what each school follows; what the roster starts says itself which words those are.
    const words = own ? { hash: own.hash, ofSchool: { adoptionId: own.adoptionId, edition: own.edition } } : {};
    if (byHand && people.length === 0) throw new Refusal<CampaignRefusal>('campaign/nobody-to-ask');
    return [
      { type: 'CampaignIssued', data: { ...input, ...words, dueOn: dueOn ?? acknowledgeBy(calendar, from), people } },
    ];
  },
});

/** Somebody new for whom it is written, or who is back. They read it before they are alone with children. */
export const enrolInCampaign = campaignCommand({
  type: 'EnrolInCampaign',
  input: z.object({ campaignId: id, schoolId: id, personId: id, role, startsOn: day }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  facts: async (read, { campaignId, schoolId, personId }, moment) => {
    const campaign = await read(campaignStream, campaignId);
    const to = campaign.status === 'none' ? undefined : campaign.bound;
    return {
      isBack: (await read(acknowledgementStream, acknowledgementOf(campaignId, personId))).status === 'left',
      asked: to ? await askedAlready(read, { ...to, schoolId, besides: campaignId }, moment) : [],
    };
  },
  decide(
    campaign,
    { campaignId, schoolId, personId, role: held, startsOn },
    { today, trust, calendar },
    { isBack, asked },
  ) {
    const { bound: to, people, effectiveFrom, ...of } = campaignLife.ready(campaign, 'EnrolInCampaign');
    // Another campaign asks them for this very text.
    const twice = people.includes(personId) ? !isBack : asked.includes(personId);
    if (twice) throw new Refusal<CampaignRefusal>('campaign/already-enrolled');
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
  may: { roles: ['SYS', ...keepers], at: 'record', tier: 'T0' },
  about: ({ campaignId }) => campaignId,
  facts: async (read, { campaignId }, moment) => {
    const campaign = await read(campaignStream, campaignId);
    if (campaign.status === 'none') return false;
    const policy = await read(policyStream, campaign.bound.policyId);
    return policy.status !== 'none' && (await holdsAt(read, policy.school, keepers, moment));
  },
  decide(campaign, input, { actingRole }, keepsRegister) {
    const { people } = campaignLife.ready(campaign, 'CloseCampaign');
    // Who keeps the register of one school ends nothing that the trust asks there.
    if (actingRole !== 'SYS' && !keepsRegister) throw new Refusal<CampaignRefusal>('campaign/not-yours');
    // What people have signed ends by a new text alone.
    const lapses = input.lapses && actingRole === 'SYS';
    return [{ type: 'CampaignClosed', data: { ...input, lapses, people: [...people] } }];
  },
});

export const campaignAggregate: Aggregate<Campaign, CampaignSchemas> = {
  ...campaignStream,
  lifecycle: campaignLife,
  commands: [issueCampaignAtSchool, enrolInCampaign, closeCampaign],
};
