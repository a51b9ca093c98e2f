import { day, id, Refusal, role, words, type Aggregate } from '@caseward/kernel';
import { z } from 'zod';
import { textOf, inForceOf } from './adoption-clauses';
import {
  bySystem,
  rosterCommand,
  rosterStream,
  type Roster,
  type RosterRefusal,
  type RosterSchemas,
  type TextInForce,
} from './roster';
import { statutoryCode } from './statutory-edition';
import { adoptionModel, changeClass, policyAudience } from './vocabulary';

const no = (code: RosterRefusal) => new Refusal<RosterRefusal>(code);
const rosterId = id;
const about = ({ rosterId: one }: Readonly<{ rosterId: string }>) => one;

/** A school of the trust: it takes on what is in force already. */
export const putSchoolOnRoster = rosterCommand({
  type: 'PutSchoolOnRoster',
  input: z.object({ rosterId, schoolId: id }),
  may: bySystem,
  about,
  decide({ schools, policies }, { schoolId }) {
    if (schools.includes(schoolId)) throw no('roster/already-there');
    const texts = Object.values(policies).flatMap(({ current, schoolId: only }): TextInForce[] =>
      current && only === undefined ? [current] : [],
    );
    return [{ type: 'SchoolOnRoster', data: { schoolId, texts } }];
  },
});

export const putPolicyOnRoster = rosterCommand({
  type: 'PutPolicyOnRoster',
  input: z.object({ rosterId, policyId: id, schoolId: id.optional(), title: words(200), adoption: adoptionModel, audience: z.array(policyAudience) }), // prettier-ignore
  may: bySystem,
  about,
  decide({ policies }, { rosterId: _, schoolId: of, ...policy }) {
    const schoolId = of ?? policies[policy.policyId]?.schoolId;
    return [{ type: 'PolicyOnRoster', data: { ...policy, ...(schoolId === undefined ? {} : { schoolId }) } }];
  },
});

/**
 * A text has come into force. `schools`: those that take it on; `campaigns`: what still asks for the text before it. A text that
 * another has followed meanwhile is noted, and nobody is told of it.
 */
export const putVersionOnRoster = rosterCommand({
  type: 'PutVersionOnRoster',
  input: z.object({ rosterId, policyId: id, versionId: id, hash: z.string(), changeClass, from: day }),
  may: bySystem,
  about,
  facts: async (read, { policyId, versionId }) => ({
    inForce: await inForceOf(read, policyId),
    text: await textOf(read, versionId),
  }),
  decide(roster, { rosterId: _, ...version }, __, { inForce, text: { fields, cites } }) {
    const policy = roster.policies[version.policyId];
    if (!policy) throw no('roster/not-there');
    const { title, adoption: model, audience, current, schoolId } = policy;
    if (current?.versionId === version.versionId) throw no('roster/already-there');
    // Policies learn of it beside us: until they have, the one before still stands there.
    const told = inForce === undefined || inForce.versionId === version.versionId || inForce.from <= version.from;
    const campaigns = Object.entries(roster.campaigns).flatMap(([campaignId, before]) =>
      before.policyId === version.policyId && before.versionId !== version.versionId ? [campaignId] : [],
    );
    return [
      {
        type: 'VersionOnRoster',
        data: {
          ...version,
          ...{ title, model, audience: [...audience], fields: [...fields], cites: [...cites], campaigns },
          local: schoolId !== undefined,
          schools: told ? (schoolId === undefined ? [...roster.schools] : [schoolId]) : [],
          ...(current ? { previousVersionId: current.versionId } : {}),
        },
      },
    ];
  },
});

export const putCampaignOnRoster = rosterCommand({
  type: 'PutCampaignOnRoster',
  input: z.object({ rosterId, campaignId: id, schoolId: id, policyId: id, versionId: id }),
  may: bySystem,
  about,
  decide({ campaigns }, { rosterId: _, ...campaign }) {
    if (campaigns[campaign.campaignId]) throw no('roster/already-there');
    return [{ type: 'CampaignOnRoster', data: campaign }];
  },
});

export const takeCampaignOffRoster = rosterCommand({
  type: 'TakeCampaignOffRoster',
  input: z.object({ rosterId, campaignId: id }),
  may: bySystem,
  about,
  decide({ campaigns }, { campaignId }) {
    if (!campaigns[campaignId]) throw no('roster/not-there');
    return [{ type: 'CampaignOffRoster', data: { campaignId } }];
  },
});

/** Somebody has a role at a school: whatever is asked there is asked of them too, when it is for that role. */
export const putJoinerOnRoster = rosterCommand({
  type: 'PutJoinerOnRoster',
  input: z.object({ rosterId, personId: id, schoolId: id, role, startsOn: day }),
  may: bySystem,
  about,
  decide({ campaigns }, { rosterId: _, ...joiner }) {
    const here = Object.entries(campaigns).flatMap(([one, { schoolId }]) =>
      schoolId === joiner.schoolId ? [one] : [],
    );
    if (here.length === 0) throw no('roster/nothing-to-do');
    return [{ type: 'JoinerOnRoster', data: { ...joiner, campaigns: here } }];
  },
});

/** Somebody has left: nothing more is asked of them. */
export const takeLeaverOffRoster = rosterCommand({
  type: 'TakeLeaverOffRoster',
  input: z.object({ rosterId, personId: id }),
  may: bySystem,
  about,
  decide({ campaigns }, { personId }) {
    const all = Object.keys(campaigns);
    if (all.length === 0) throw no('roster/nothing-to-do');
    return [{ type: 'LeaverOnRoster', data: { personId, campaigns: all } }];
  },
});

/** An edition is in force: the policies whose text in force cites its reference are looked at again. */
export const putEditionOnRoster = rosterCommand({
  type: 'PutEditionOnRoster',
  input: z.object({ rosterId, editionId: id, code: statutoryCode, edition: z.string() }),
  may: bySystem,
  about,
  decide({ policies }, { rosterId: _, ...edition }) {
    const citing = Object.entries(policies).flatMap(([policyId, { cites }]) => (cites.includes(edition.code) ? [policyId] : [])); // prettier-ignore
    if (citing.length === 0) throw no('roster/nothing-to-do');
    return [{ type: 'EditionOnRoster', data: { ...edition, policies: citing } }];
  },
});

export const rosterAggregate: Aggregate<Roster, RosterSchemas> = {
  ...rosterStream,
  commands: [
    putSchoolOnRoster,
    putPolicyOnRoster,
    putVersionOnRoster,
    putCampaignOnRoster,
    takeCampaignOffRoster,
    putJoinerOnRoster,
    takeLeaverOffRoster,
    putEditionOnRoster,
  ],
};
