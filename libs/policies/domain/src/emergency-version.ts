import { addDays, day, id, Refusal, words, type Id, type Moment } from '@caseward/kernel';
import { z } from 'zod';
import { about, holdsFor, livePolicy, policyOf, readyVersion } from './around-version';
import { inForce, publicEnough } from './into-force';
import type { OpenPolicy, Policy } from './policy';
import { hashOf } from './submit-version';
import { againstInForce, anotherNumber, notUnseen, numbered, numbersHad } from './text-in-force';
import { versionCommand, type VersionRefusal } from './version';
import { versionEntitled } from './version-life';
import { publishedIn } from './vocabulary';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);

/** A chair's action waits for the next meeting at most so long (product default, domain guide, deadline 24). */
export const EMERGENCY_DAYS = 90;

/** @throws Refusal unless the next meeting is near enough */
const soonEnough = (lapsesOn: string, { today }: Moment): void => {
  if (lapsesOn <= today) throw no('version/day-in-the-past');
  if (lapsesOn > addDays(today, EMERGENCY_DAYS)) throw no('version/too-long');
};

const chairsOwn = ({ inForce: now }: OpenPolicy, but: string): string[] =>
  now?.emergency && now.versionId !== but ? [now.versionId] : [];

/**
 * The chair acts alone because it cannot wait. It holds at once, the text before it stands behind it, and it lapses on a day
 * unless the body has ratified it until then.
 */
export const issueEmergencyVersion = versionCommand({
  type: 'IssueEmergencyVersion',
  input: z.object({
    versionId: id,
    lapsesOn: day,
    channels: z.array(publishedIn).min(1),
    reason: words(5_000),
    ...againstInForce,
    ...anotherNumber,
  }),
  may: { roles: versionEntitled.IssueEmergencyVersion.posts, at: 'anywhere', tier: 'T0' },
  about,
  sole: true,
  facts: async (read, input, moment) => {
    const policy = await policyOf(read, input);
    const local = policy.status !== 'none' && policy.delegation?.body === 'local_governing_body';
    const chairs = await holdsFor(read, policy, local ? 'COG' : 'COT', moment);
    return { policy, chairs, had: await numbersHad(read, policy, input.versionId) };
  },
  decide(state, { comparedWith, number, ...input }, moment, facts) {
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
      ...notUnseen(version, policy, comparedWith),
      ...numbered(version, number, facts.had),
      { type: 'EmergencyVersionIssued', data: { ...input, policyId, hash, issuedBy: moment.actor } },
      // What the body has decided stands behind it until the body decides again; what the chair did before it is over.
      { type: 'VersionInForce', data: { ...now, supersedes: chairsOwn(policy, version.id) } },
    ];
  },
});

/** Which text holds after a chair's action that nobody ratified: the one before it, unless another has taken its place meanwhile. */
export const afterEmergency = (versionId: Id, policy: Policy): Readonly<{ by?: Id; restores?: Id }> => {
  if (policy.status === 'none') return {};
  const { inForce: now, standing, noted } = policy;
  // The policy learns of each text a moment after it holds: what it has not heard of yet, nothing has followed.
  const heard = noted.some((one) => one.startsWith(`${versionId}/`));
  if (heard && now !== undefined && now.versionId !== versionId) return { by: now.versionId };
  return standing === undefined ? {} : { restores: standing };
};

/** Nobody ratified it in time. By the clock. */
export const lapseEmergencyVersion = versionCommand({
  type: 'LapseEmergencyVersion',
  input: z.object({ versionId: id }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about,
  facts: policyOf,
  decide(state, _, moment, policy) {
    const {
      id: versionId,
      policyId,
      lapsesOn: on = moment.today,
    } = readyVersion(state, 'LapseEmergencyVersion', moment);
    if (moment.today < on) throw no('version/not-lapsed');
    const { by, ...restores } = afterEmergency(versionId, policy);
    if (by !== undefined) return [{ type: 'VersionSuperseded', data: { versionId, policyId, by, on } }];
    return [{ type: 'EmergencyVersionLapsed', data: { versionId, policyId, ...restores, on } }];
  },
});
