import { day, id, Refusal, words, type Day } from '@caseward/kernel';
import { roleRegisterAggregate, type Appointment } from '@caseward/organisation-domain';
import { z } from 'zod';
import { textOf, inForceOf } from './adoption-clauses';
import { adoptionStream } from './adoption';
import { bySystem, ownTextAt, rosterCommand, rosterStream, type RosterRefusal, type TextInForce } from './roster';
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
    const texts = Object.values(policies).flatMap(({ current, emergency, schoolId: only }): TextInForce[] =>
      only === undefined ? [current, emergency].filter((one) => one !== undefined) : [],
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
 * another has followed meanwhile is noted, and nobody is told of it. What the chair does alone is read at once; the text behind it
 * goes on being asked for and followed, until the body confirms the chair's: then it comes here once more, as any other.
 */
export const putVersionOnRoster = rosterCommand({
  type: 'PutVersionOnRoster',
  input: z.object({
    rosterId,
    policyId: id,
    versionId: id,
    hash: z.string(),
    changeClass,
    from: day,
    adoptBy: day.optional(),
  }),
  may: bySystem,
  about,
  facts: async (read, { policyId, versionId }) => ({
    inForce: await inForceOf(read, policyId),
    text: await textOf(read, versionId),
  }),
  decide(roster, { rosterId: _, ...version }, __, { inForce, text: { fields, cites } }) {
    const policy = roster.policies[version.policyId];
    if (!policy) throw no('roster/not-there');
    const { title, adoption: model, audience, current, emergency, schoolId } = policy;
    const alone = version.changeClass === 'emergency';
    if ((alone ? emergency : current)?.versionId === version.versionId) throw no('roster/already-there');
    const stays = [version.versionId, ...(alone && current ? [current.versionId] : [])];
    const hasOwn = (school: string) => ownTextAt(roster, version.policyId, school) !== undefined;
    // Where a school follows words of its own, what asks for those goes on; what asks for a chair's text does not.
    const asksForOwn = (of: { schoolId: string; versionId: string }) => hasOwn(of.schoolId) && of.versionId !== emergency?.versionId; // prettier-ignore
    // Policies learn of it beside us: until they have, the one before still stands there.
    const told =
      inForce !== 'retired' &&
      (inForce === undefined || inForce.versionId === version.versionId || inForce.from <= version.from);
    const campaigns = Object.entries(roster.campaigns).flatMap(([campaignId, before]) =>
      before.policyId === version.policyId && !stays.includes(before.versionId) && !asksForOwn(before)
        ? [campaignId]
        : [],
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
          ...(roster.schools.some(hasOwn) ? { ownText: roster.schools.filter(hasOwn) } : {}),
        },
      },
    ];
  },
});

const isOver = ({ to, endedFrom }: Appointment, today: Day): boolean =>
  (to !== undefined && to < today) || (endedFrom !== undefined && endedFrom <= today);
/**
 * Nobody ratified what the chair did, or the body refused it: nobody is asked for it any more. Whoever joined meanwhile and still is
 * there is asked for the text that holds again.
 */
export const takeVersionOffRoster = rosterCommand({
  type: 'TakeVersionOffRoster',
  input: z.object({ rosterId, policyId: id, versionId: id }),
  may: bySystem,
  about,
  facts: async (read, { rosterId: one, policyId }, { today }) => {
    const { waiting = [], campaigns } = await read(rosterStream, one);
    const its = waiting.filter(({ campaignId }) => campaigns[campaignId]?.policyId === policyId);
    const held = await Promise.all(
      its.map(async ({ schoolId, personId, role }) =>
        (await read(roleRegisterAggregate, schoolId)).appointments.some(
          (post) => post.personId === personId && post.role === role && !isOver(post, today),
        ),
      ),
    );
    return its.filter((_, place) => held[place]);
  },
  decide({ policies, campaigns }, { policyId, versionId }, _, joiners) {
    const { emergency, current } = policies[policyId] ?? {};
    if (emergency?.versionId !== versionId) throw no('roster/not-there');
    const its = Object.entries(campaigns).flatMap(([one, of]) => (of.versionId === versionId ? [one] : []));
    const by = current ? { by: current.versionId } : {};
    return [{ type: 'VersionOffRoster', data: { policyId, versionId, campaigns: its, ...by, ...(joiners.length > 0 ? { joiners: [...joiners] } : {}) } }]; // prettier-ignore
  },
});

/**
 * Words came into force at a school: its own, or again the trust's. Where they are others than before, its people are asked for
 * them, and what they signed before has lapsed there.
 */
export const putSchoolTextOnRoster = rosterCommand({
  type: 'PutSchoolTextOnRoster',
  input: z.object({ rosterId, policyId: id, schoolId: id, adoptionId: id, from: day }),
  may: bySystem,
  about,
  facts: async (read, { adoptionId }) => {
    const adoption = await read(adoptionStream, adoptionId);
    return adoption.status === 'none' ? undefined : adoption.words?.holds;
  },
  decide(roster, { rosterId: _, ...at }, __, own) {
    const { policyId, schoolId } = at;
    const policy = roster.policies[policyId];
    if (!policy) throw no('roster/not-there');
    if (ownTextAt(roster, policyId, schoolId)?.hash === own?.hash) throw no('roster/nothing-to-do');
    const its = Object.entries(roster.campaigns).flatMap(([one, of]) =>
      of.policyId === policyId && of.schoolId === schoolId && of.versionId !== policy.emergency?.versionId ? [one] : [],
    );
    const text = policy.current ? { text: policy.current } : {};
    return [{ type: 'SchoolTextOnRoster', data: { ...at, ...(own ? { own } : {}), campaigns: its, ...text } }];
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

/** An edition is in force: the policies whose text in force cites its reference are looked at again. */
export const putEditionOnRoster = rosterCommand({
  type: 'PutEditionOnRoster',
  input: z.object({ rosterId, editionId: id, code: statutoryCode, edition: z.string(), from: day.optional() }),
  may: bySystem,
  about,
  decide({ policies, editions = [] }, { rosterId: _, ...edition }) {
    const citing = Object.entries(policies).flatMap(([policyId, { cites }]) => (cites.includes(edition.code) ? [policyId] : [])); // prettier-ignore
    // Nobody cites it: it is known from now on to whoever looks a text through.
    const known = editions.some((one) => one.code === edition.code && one.edition === edition.edition);
    if (citing.length === 0 && (known || edition.from === undefined)) throw no('roster/nothing-to-do');
    return [{ type: 'EditionOnRoster', data: { ...edition, policies: citing } }];
  },
});

/** It was retired: nobody is asked for it any more. */
export const takePolicyOffRoster = rosterCommand({
  type: 'TakePolicyOffRoster',
  input: z.object({ rosterId, policyId: id }),
  may: bySystem,
  about,
  decide({ policies, campaigns }, { policyId }) {
    if (!policies[policyId]) throw no('roster/not-there');
    const its = Object.entries(campaigns).flatMap(([one, of]) => (of.policyId === policyId ? [one] : []));
    return [{ type: 'PolicyOffRoster', data: { policyId, campaigns: its } }];
  },
});
