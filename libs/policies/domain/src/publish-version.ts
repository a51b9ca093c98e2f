import { day, id, Refusal, words, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import { about, livePolicy, policyOf, readyVersion } from './around-version';
import { adoptable, cameFirst, inForce, publicEnough } from './into-force';
import { byPosts } from './posts';
import { againstInForce, anotherNumber, notUnseen, numbered, numbersHad } from './text-in-force';
import { versionCommand, type VersionRefusal } from './version';
import type { VersionEvent } from './version-events';
import { versionEntitled } from './version-life';
import { publishedIn } from './vocabulary';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);
const clerk = { roles: versionEntitled.PublishPolicyVersion.posts, at: 'anywhere', tier: 'T0' } as const;
const bySystem = { roles: ['SYS'], at: 'anywhere', tier: 'T0' } as const;

const policyAndNumbers = async (read: ReadFact, input: Readonly<{ versionId: string }>) => {
  const policy = await policyOf(read, input);
  return { policy, had: await numbersHad(read, policy, input.versionId) };
};

/**
 * It is made known, and holds from a day on: from today at once, otherwise when that day comes. `adoptBy`: until when schools take
 * it on, where the usual days are not what is meant.
 */
export const publishPolicyVersion = versionCommand({
  type: 'PublishPolicyVersion',
  input: z.object({
    versionId: id,
    channels: z.array(publishedIn).min(1),
    effectiveFrom: day,
    adoptBy: day.optional(),
    ...againstInForce,
    ...anotherNumber,
  }),
  may: clerk,
  about,
  sole: true,
  facts: policyAndNumbers,
  decide(state, { comparedWith, number, ...input }, { today, ...moment }, facts) {
    const version = readyVersion(state, 'PublishPolicyVersion', { today, ...moment });
    const policy = livePolicy(facts.policy);
    publicEnough(policy, input.channels);
    if (input.effectiveFrom < today) throw no('version/day-in-the-past');
    adoptable(version, input.adoptBy, input.effectiveFrom);
    const published: readonly VersionEvent[] = [
      ...notUnseen(version, policy, comparedWith),
      ...numbered(version, number, facts.had),
      { type: 'VersionPublished', data: input },
    ];
    return input.effectiveFrom === today
      ? [...published, { type: 'VersionInForce', data: inForce({ ...version, adoptBy: input.adoptBy }, policy, today) }]
      : published;
  },
});

export const setPolicyEffectiveDate = versionCommand({
  type: 'SetPolicyEffectiveDate',
  input: z.object({ versionId: id, effectiveFrom: day, adoptBy: day.optional(), ...againstInForce }),
  may: clerk,
  about,
  sole: true,
  facts: policyOf,
  decide(state, { comparedWith, ...input }, moment, policy) {
    const version = readyVersion(state, 'SetPolicyEffectiveDate', moment);
    if (input.effectiveFrom < moment.today) throw no('version/day-in-the-past');
    adoptable(version, input.adoptBy ?? version.adoptBy, input.effectiveFrom);
    return [...notUnseen(version, livePolicy(policy), comparedWith), { type: 'VersionScheduled', data: input }];
  },
});

/**
 * Its day has come. By the clock, or by the clerk when the clock was late, or when another text came into force before it:
 * then the clock leaves it to somebody who compares the two.
 */
export const bringVersionIntoForce = versionCommand({
  type: 'BringVersionIntoForce',
  input: z.object({ versionId: id, ...againstInForce }),
  may: { ...clerk, roles: ['SYS', ...clerk.roles] },
  about,
  facts: policyOf,
  decide(state, { comparedWith }, moment, facts) {
    const version = readyVersion(state, 'BringVersionIntoForce', moment);
    const { effectiveFrom = moment.today } = version;
    if (effectiveFrom > moment.today) throw no('version/not-yet');
    const policy = livePolicy(facts);
    const by = cameFirst(version, policy, effectiveFrom);
    if (by !== undefined && moment.actingRole === 'SYS')
      return [{ type: 'VersionHeldBack', data: { versionId: version.id, policyId: version.policyId, by } }];
    const now = inForce(version, policy, effectiveFrom);
    return [...notUnseen(version, policy, comparedWith), { type: 'VersionInForce', data: now }];
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
