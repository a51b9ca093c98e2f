import {
  commandFor,
  day,
  folding,
  id,
  lifecycleFor,
  role,
  words,
  type Day,
  type OpenOf,
  type Role,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { campaignClosing, campaignReminder, personType, schoolText } from './acknowledgement-vocabulary';

const campaignId = id;
/** Somebody who is asked, in the role for which they are. */
export const asked = z.object({ personId: id, role, startsOn: day });
/** What they agree to: the text, by its hash, and the sentence beneath it. `ofSchool`: the school's own, in place of the trust's. */
export const bound = { policyId: id, versionId: id, hash: z.string().min(1).max(200), statement: words(1_000), ofSchool: schoolText.optional() }; // prettier-ignore
export type Bound = Readonly<{ policyId: string; versionId: string; hash: string; statement: string; ofSchool?: z.infer<typeof schoolText> | undefined }>; // prettier-ignore
export const audience = { personTypes: z.array(personType).max(3), roles: z.array(role.exclude(['SYS'])).max(20) };

export const campaignEvents = {
  /** `reminders`: of one that somebody started. Without them it follows from the text, and goes by the usual clock. */
  CampaignIssued: z.object({ campaignId, schoolId: id, ...bound, ...audience, previousVersionId: id.optional(), effectiveFrom: day, dueOn: day, reminders: z.array(campaignReminder).optional(), people: z.array(asked) }), // prettier-ignore
  JoinerEnrolled: z.object({
    campaignId,
    schoolId: id,
    ...bound,
    effectiveFrom: day,
    dueOn: day,
    people: z.array(asked),
  }),
  /** `lapses`: what was acknowledged under it counts no more. */
  CampaignClosed: z.object({ campaignId, because: campaignClosing, lapses: z.boolean(), by: id.optional(), people: z.array(id) }), // prettier-ignore
};
export type CampaignSchemas = typeof campaignEvents;
export type OpenCampaignEvent = OpenOf<CampaignSchemas>;

export const campaignStatuses = ['issued', 'closed'] as const;
export type OpenCampaign = Readonly<{
  status: (typeof campaignStatuses)[number];
  school: SchoolId;
  bound: Bound;
  personTypes: readonly z.infer<typeof personType>[];
  roles: readonly Role[];
  effectiveFrom: Day;
  people: readonly string[];
}>;
export type Campaign = Readonly<{ status: 'none' }> | OpenCampaign;
export type CampaignRefusal =
  | 'campaign/none'
  | 'campaign/not-yours'
  | 'campaign/already-issued'
  | 'campaign/closed'
  | 'campaign/issued'
  | 'campaign/nobody-named'
  | 'campaign/nobody-to-ask'
  | 'campaign/not-the-text-in-force'
  | 'campaign/policy-retired'
  | 'campaign/already-enrolled'
  | 'campaign/not-their-role';

export const evolveCampaign = folding<Campaign, OpenCampaignEvent>({
  CampaignIssued: (
    _,
    { schoolId, policyId, versionId, hash, statement, ofSchool, personTypes, roles, effectiveFrom, people },
  ) => ({
    ...{
      status: 'issued',
      school: schoolId,
      bound: { policyId, versionId, hash, statement, ...(ofSchool ? { ofSchool } : {}) },
    },
    ...{ personTypes, roles, effectiveFrom, people: people.map(({ personId }) => personId) },
  }),
  JoinerEnrolled: (campaign, { people }) =>
    campaign.status === 'none' ? campaign : { ...campaign, people: [...new Set([...campaign.people, ...people.map(({ personId }) => personId)])] }, // prettier-ignore
  CampaignClosed: (campaign) => (campaign.status === 'none' ? campaign : { ...campaign, status: 'closed' }),
});
export const campaignStream = {
  name: 'campaign',
  events: campaignEvents,
  initial: { status: 'none' } as Campaign,
  evolve: evolveCampaign,
  commands: [],
};
export const campaignCommand = commandFor<Campaign, CampaignSchemas>();

/** A campaign asks people until another text takes its place, or until somebody ends it. */
export const campaignLife = lifecycleFor<OpenCampaign, CampaignRefusal>()({
  none: 'campaign/none',
  begins: { IssueCampaignAtSchool: 'issued' },
  because: { issued: 'campaign/issued', closed: 'campaign/closed' },
  turns: {
    EnrolInCampaign: { from: ['issued'], offered: false },
    CloseCampaign: { from: ['issued'], to: ['closed'] },
  },
});
