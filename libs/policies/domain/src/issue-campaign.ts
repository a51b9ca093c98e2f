import { day, id, reactionFor, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { campaignReminder, startedCampaignOf } from './acknowledgement-vocabulary';
import { audience } from './campaign';
import { reachOf } from './campaign-reach';
import { policyCommand, type OpenPolicy, type PolicyRefusal } from './policy';
import type { OpenPolicyEvent } from './policy-events';
import { byPosts, keepers } from './posts';
import { readyPolicy } from './register-policy';
import { rosterStream } from './roster';
import { hashOf } from './submit-version';
import { versionStream } from './version';

const no = (code: PolicyRefusal) => new Refusal<PolicyRefusal>(code);

/** A policy of one school is asked of its people alone; the trust's of any school that belongs to it, and of the trust's own. */
const bodiesOf = ({ school }: OpenPolicy, schools: readonly string[], trust: string): readonly string[] =>
  school === undefined ? [...schools, trust] : [school];

/**
 * Whoever keeps the register or owns the policy asks people to read and sign the text in force: once more, for a reason of their
 * own, or somebody whom it does not ask of itself. Whoever is asked for this text already is not asked twice.
 */
export const issueCampaign = policyCommand({
  type: 'IssueCampaign',
  input: z.object({
    policyId: id,
    startId: id,
    versionId: id,
    statement: words(1_000),
    ...audience,
    schools: z.array(id).min(1).max(200),
    dueOn: day,
    reminders: z.array(campaignReminder),
  }),
  may: byPosts(...keepers),
  about: ({ policyId }) => policyId,
  facts: async (read, input, moment) => {
    const version = await read(versionStream, input.versionId);
    return {
      hash: version.status === 'none' ? undefined : (version.hash ?? hashOf(version.clauses)),
      schools: (await read(rosterStream, moment.trust)).schools,
      reached: await reachOf(read, input, moment),
    };
  },
  decide(state, { schools: wanted, ...input }, moment, { hash, schools, reached }) {
    const policy = readyPolicy(state, 'IssueCampaign', moment);
    if (hash === undefined || policy.inForce?.versionId !== input.versionId) throw no('policy/not-the-text-in-force');
    if (input.personTypes.length + input.roles.length === 0) throw no('policy/nobody-named');
    const bodies = bodiesOf(policy, schools, moment.trust);
    if (wanted.some((one) => !bodies.includes(one))) throw no('policy/school-unknown');
    if (input.dueOn < moment.today) throw no('policy/day-in-the-past');
    const where = reached.flatMap(({ schoolId, people }) => (people.length > 0 ? [schoolId] : []));
    if (where.length === 0) throw no('policy/nobody-to-ask');
    return [{ type: 'CampaignStarted', data: { ...input, hash, schools: where, from: moment.today } }];
  },
});

/** Each school has a campaign of its own, which asks its people. */
export const issueStarted = reactionFor<OpenPolicyEvent>()({
  name: 'issue-started-campaigns',
  on: {},
  each: {
    CampaignStarted: ({ startId, schools, from: effectiveFrom, ...asking }) =>
      schools.map((schoolId) => ({
        type: 'IssueCampaignAtSchool',
        input: { campaignId: startedCampaignOf(startId, schoolId), schoolId, ...asking, effectiveFrom },
      })),
  },
});
