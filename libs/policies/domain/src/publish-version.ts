import { addDays, day, id, Refusal, words, type Moment } from '@caseward/kernel';
import { z } from 'zod';
import { about, holdsFor, livePolicy, policyOf, readyVersion } from './around-version';
import type { OpenPolicy } from './policy';
import { byPosts, keepers } from './posts';
import { hashOf } from './submit-version';
import { versionCommand, type OpenVersion, type VersionRefusal } from './version';
import type { VersionEvent } from './version-events';
import { versionEntitled } from './version-life';
import { publishedIn } from './vocabulary';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);
const clerk = { roles: versionEntitled.PublishPolicyVersion.posts, at: 'anywhere', tier: 'T0' } as const;
const bySystem = { roles: ['SYS'], at: 'anywhere', tier: 'T0' } as const;

/** A chair's action waits for the next meeting at most so long (product default, domain guide, deadline 24). */
export const EMERGENCY_DAYS = 90;

/** It holds from that day, and whatever held before does not. @throws Refusal when a later text holds already */
const inForce = (version: OpenVersion, { inForce: now, standing }: OpenPolicy, effectiveFrom: string) => {
  if (now !== undefined && now.from > effectiveFrom) throw no('version/overtaken');
  const before = [now?.versionId, standing].filter((one) => one !== undefined && one !== version.id);
  return {
    ...{ policyId: version.policyId, versionId: version.id, changeClass: version.changeClass, effectiveFrom },
    hash: version.hash ?? hashOf(version.clauses),
    supersedes: [...new Set(before as readonly string[])], // what is undefined was just left out
    ...(version.school === undefined ? {} : { schoolId: version.school }),
  };
};

/** A child protection policy must be public (KCSIE part two): so must every other that the law asks for. */
const publicEnough = ({ statutory }: OpenPolicy, channels: readonly string[]): void => {
  if (statutory && !channels.includes('website')) throw no('version/not-public');
};

/** It is made known, and holds from a day on: from today at once, otherwise when that day comes. */
export const publishPolicyVersion = versionCommand({
  type: 'PublishPolicyVersion',
  input: z.object({ versionId: id, channels: z.array(publishedIn).min(1), effectiveFrom: day }),
  may: clerk,
  about,
  sole: true,
  facts: policyOf,
  decide(state, input, { today, ...moment }, facts) {
    const version = readyVersion(state, 'PublishPolicyVersion', { today, ...moment });
    const policy = livePolicy(facts);
    publicEnough(policy, input.channels);
    if (input.effectiveFrom < today) throw no('version/day-in-the-past');
    const published: VersionEvent = { type: 'VersionPublished', data: input };
    return input.effectiveFrom === today
      ? [published, { type: 'VersionInForce', data: inForce(version, policy, today) }]
      : [published];
  },
});

export const setPolicyEffectiveDate = versionCommand({
  type: 'SetPolicyEffectiveDate',
  input: z.object({ versionId: id, effectiveFrom: day }),
  may: clerk,
  about,
  sole: true,
  decide(state, input, moment) {
    readyVersion(state, 'SetPolicyEffectiveDate', moment);
    if (input.effectiveFrom < moment.today) throw no('version/day-in-the-past');
    return [{ type: 'VersionScheduled', data: input }];
  },
});

/** Its day has come. By the clock, or by the clerk when the clock was late. */
export const bringVersionIntoForce = versionCommand({
  type: 'BringVersionIntoForce',
  input: z.object({ versionId: id }),
  may: { ...clerk, roles: ['SYS', ...clerk.roles] },
  about,
  facts: policyOf,
  decide(state, _, moment, policy) {
    const version = readyVersion(state, 'BringVersionIntoForce', moment);
    const { effectiveFrom = moment.today } = version;
    if (effectiveFrom > moment.today) throw no('version/not-yet');
    return [{ type: 'VersionInForce', data: inForce(version, livePolicy(policy), effectiveFrom) }];
  },
});

/** Another text holds in its place. It stays readable for ever. */
export const supersedePolicyVersion = versionCommand({
  type: 'SupersedePolicyVersion',
  input: z.object({ versionId: id, by: id.optional(), on: day }),
  may: bySystem,
  about,
  decide(state, input, moment) {
    const { policyId } = readyVersion(state, 'SupersedePolicyVersion', moment);
    return [{ type: 'VersionSuperseded', data: { ...input, policyId } }];
  },
});

/** @throws Refusal unless the next meeting is near enough */
const soonEnough = (lapsesOn: string, { today }: Moment): void => {
  if (lapsesOn <= today) throw no('version/day-in-the-past');
  if (lapsesOn > addDays(today, EMERGENCY_DAYS)) throw no('version/too-long');
};

/**
 * The chair acts alone because it cannot wait. It holds at once, the text before it stands behind it, and it lapses on a day
 * unless the body has ratified it until then.
 */
export const issueEmergencyVersion = versionCommand({
  type: 'IssueEmergencyVersion',
  input: z.object({ versionId: id, lapsesOn: day, channels: z.array(publishedIn).min(1), reason: words(5_000) }),
  may: { roles: versionEntitled.IssueEmergencyVersion.posts, at: 'anywhere', tier: 'T0' },
  about,
  sole: true,
  facts: async (read, input, moment) => {
    const policy = await policyOf(read, input);
    const local = policy.status !== 'none' && policy.delegation?.body === 'local_governing_body';
    return { policy, chairs: await holdsFor(read, policy, local ? 'COG' : 'COT', moment) };
  },
  decide(state, input, moment, facts) {
    const version = readyVersion(state, 'IssueEmergencyVersion', moment);
    const policy = livePolicy(facts.policy);
    if (!facts.chairs) throw no('version/not-the-chair');
    soonEnough(input.lapsesOn, moment);
    publicEnough(policy, input.channels);
    const { policyId } = version;
    const hash = hashOf(version.clauses);
    const emergency = { ...version, hash, changeClass: 'emergency' as const };
    const now = inForce(emergency, policy, moment.today);
    return [
      { type: 'EmergencyVersionIssued', data: { ...input, policyId, hash, issuedBy: moment.actor } },
      // Nothing is superseded before the body has decided.
      { type: 'VersionInForce', data: { ...now, supersedes: [] } },
    ];
  },
});

/** Nobody ratified it in time: the text before it holds again. By the clock. */
export const lapseEmergencyVersion = versionCommand({
  type: 'LapseEmergencyVersion',
  input: z.object({ versionId: id }),
  may: bySystem,
  about,
  facts: policyOf,
  decide(state, { versionId }, moment, policy) {
    const { policyId, lapsesOn } = readyVersion(state, 'LapseEmergencyVersion', moment);
    if (lapsesOn !== undefined && moment.today < lapsesOn) throw no('version/not-lapsed');
    const standing = policy.status === 'none' ? undefined : policy.standing;
    const restores = standing === undefined ? {} : { restores: standing };
    return [{ type: 'EmergencyVersionLapsed', data: { versionId, policyId, ...restores, on: lapsesOn ?? moment.today } }];
  },
}); // prettier-ignore

/** It will not be. Before it holds, whoever works on it may take it back. */
export const withdrawPolicyVersion = versionCommand({
  type: 'WithdrawPolicyVersion',
  input: z.object({ versionId: id, reason: words(2_000) }),
  may: byPosts('TSL'),
  about,
  sole: true,
  decide(state, input, moment) {
    readyVersion(state, 'WithdrawPolicyVersion', moment);
    return [{ type: 'VersionWithdrawn', data: input }];
  },
});

/** The text in force is read again, whether it still says what it should. */
export const startPolicyReview = versionCommand({
  type: 'StartPolicyReview',
  input: z.object({ versionId: id, note: words(2_000).optional() }),
  may: { ...byPosts(...keepers), roles: ['SYS', ...byPosts(...keepers).roles] },
  about,
  decide(state, input, moment) {
    const { policyId } = readyVersion(state, 'StartPolicyReview', moment);
    return [{ type: 'PolicyReviewStarted', data: { ...input, policyId } }];
  },
});

/** It needs no change. The body ratifies that as well: a review that nobody decided on has not ended. */
export const confirmNoPolicyChange = versionCommand({
  type: 'ConfirmNoPolicyChange',
  input: z.object({ versionId: id, reason: words(5_000) }),
  may: byPosts(...keepers),
  about,
  sole: true,
  decide(state, input, moment) {
    const { policyId, hash, clauses } = readyVersion(state, 'ConfirmNoPolicyChange', moment);
    return [{ type: 'PolicyReviewedNoChange', data: { ...input, policyId, hash: hash ?? hashOf(clauses) } }];
  },
});
