import { day, decisionInput, id, Refusal, words, type Moment, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import { about, holdsFor, livePolicy, policyOf, readyVersion } from './around-version';
import { afterEmergency } from './emergency-version';
import type { OpenPolicy } from './policy';
import { keepers } from './posts';
import { againstInForce, notUnseen } from './text-in-force';
import { versionCommand, type OpenVersion, type VersionRefusal } from './version';
import { hash, meeting, type VersionEvent } from './version-events';
import { versionEntitled } from './version-life';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);
const by = (command: keyof typeof versionEntitled) =>
  ({ roles: versionEntitled[command].posts, at: 'anywhere', tier: 'T0' }) as const;

/** @throws Refusal when somebody decides on another text than the one that was submitted */
const sameText = (version: OpenVersion, said: string): void => {
  if (version.hash !== said) throw no('version/hash-differs');
};

/** The policy, and whether whoever sends this holds the post that its scheme of delegation names. */
const asApprover = async (read: ReadFact, input: Readonly<{ versionId: string }>, moment: Moment) => {
  const policy = await policyOf(read, input);
  const post = policy.status === 'none' ? undefined : policy.delegation?.approver;
  return { policy, holds: post !== undefined && (await holdsFor(read, policy, post, moment)) };
};
/** A text is declined by who would approve it, or by those who keep its register. @throws Refusal */
const mayDecline = ({ actingRole }: Moment, { holds }: Readonly<{ holds: boolean }>): void => {
  if (!holds && !keepers.includes(actingRole)) throw no('version/not-the-approver');
};

/**
 * The post that the scheme of delegation names approves this very text. Never whoever wrote a word of it.
 */
export const approvePolicyVersion = versionCommand({
  type: 'ApprovePolicyVersion',
  input: z.object({ versionId: id, hash, ...decisionInput, ...againstInForce }),
  may: by('ApprovePolicyVersion'),
  about,
  sole: true,
  facts: asApprover,
  decide(state, { comparedWith, ...input }, moment, facts) {
    const version = readyVersion(state, 'ApprovePolicyVersion', moment);
    const policy = livePolicy(facts.policy);
    const { delegation } = policy;
    if (!delegation || !facts.holds) throw no('version/not-the-approver');
    sameText(version, input.hash);
    return [
      ...notUnseen(version, policy, comparedWith),
      { type: 'VersionApproved', data: { ...input, approver: delegation.approver, approvedBy: moment.actor } },
    ];
  },
});

/** Back to its authors, with what is to be mended. */
export const returnPolicyVersion = versionCommand({
  type: 'ReturnPolicyVersion',
  input: z.object({ versionId: id, reason: words(5_000) }),
  may: by('ReturnPolicyVersion'),
  about,
  sole: true,
  facts: asApprover,
  decide(state, input, moment, facts) {
    readyVersion(state, 'ReturnPolicyVersion', moment);
    mayDecline(moment, facts);
    return [{ type: 'VersionReturned', data: input }];
  },
});

/**
 * It will not be. What the chair has brought into force alone, the body refuses: that is minuted by those who keep its register,
 * and the text before it holds again from that day.
 */
export const rejectPolicyVersion = versionCommand({
  type: 'RejectPolicyVersion',
  input: z.object({ versionId: id, ...decisionInput }),
  may: by('RejectPolicyVersion'),
  about,
  sole: true,
  facts: asApprover,
  decide(state, input, moment, facts) {
    const { id: versionId, policyId, status } = readyVersion(state, 'RejectPolicyVersion', moment);
    const holds = status === 'emergency';
    mayDecline(moment, holds ? { holds: false } : facts);
    const rejected: VersionEvent = { type: 'VersionRejected', data: input };
    if (!holds) return [rejected];
    const { by, ...restores } = afterEmergency(versionId, facts.policy);
    const on = moment.today;
    if (by !== undefined) return [rejected, { type: 'VersionSuperseded', data: { versionId, policyId, by, on } }];
    return [rejected, { type: 'EmergencyVersionLapsed', data: { versionId, policyId, ...restores, on } }];
  },
});

/** The body that the delegation names, and its part in it. @throws Refusal */
const byThisBody = ({ delegation }: OpenPolicy, body: string, part: 'ratifies' | 'notes') => {
  if (!delegation || delegation.body !== body) throw no('version/another-body');
  if (delegation.part !== part) throw no(part === 'ratifies' ? 'version/to-be-noted' : 'version/to-be-ratified');
  return delegation;
};

/**
 * What else its decision means. A chair's text stays and ends what stood behind it; a review that found nothing to change
 * ends; any other text is sent on, unless another one came into force meanwhile and nobody has looked.
 */
const decidedOn = (version: OpenVersion, policy: OpenPolicy, meetingOn: string, comparedWith: string | undefined) => {
  const confirms = version.status === 'emergency';
  const reviewed = version.status === 'unchanged';
  const supersedes = confirms && policy.standing !== undefined ? [policy.standing] : [];
  const from = confirms || reviewed ? { from: meetingOn } : {};
  return {
    compared: reviewed ? [] : notUnseen(version, policy, comparedWith),
    means: { reviewed, confirms, ...from, supersedes },
  };
};

/**
 * A body ratifies this very text at a meeting: on which day, where it is minuted, with how many, and who declared what.
 * Minuted by its clerk. An emergency amendment is confirmed by it; a review that found nothing to change ends with it.
 */
export const ratifyPolicyVersion = versionCommand({
  type: 'RatifyPolicyVersion',
  input: z.object({
    versionId: id,
    hash,
    ...meeting,
    /** Who could vote: whoever withdrew with an interest is not counted. */
    present: z.int().min(0).max(100),
    inFavour: z.int().min(0).max(100),
    against: z.int().min(0).max(100),
    abstained: z.int().min(0).max(100),
    interestsAsked: z.boolean(),
    /** Who declared what, and whether they withdrew. */
    interests: z
      .array(z.object({ declared: words(300) }))
      .max(30)
      .default([]),
    ...againstInForce,
  }),
  may: by('RatifyPolicyVersion'),
  about,
  sole: true,
  facts: policyOf,
  decide(state, { interestsAsked, interests, comparedWith, ...said }, moment, facts) {
    const version = readyVersion(state, 'RatifyPolicyVersion', moment);
    const policy = livePolicy(facts);
    const { quorum } = byThisBody(policy, said.body, 'ratifies');
    sameText(version, said.hash);
    if (said.meetingOn > moment.today) throw no('version/meeting-in-the-future');
    if (!interestsAsked) throw no('version/interests-not-asked');
    if (said.present < quorum) throw no('version/no-quorum');
    if (said.inFavour + said.against + said.abstained > said.present) throw no('version/votes-do-not-add-up');
    if (said.inFavour <= said.against) throw no('version/not-carried');
    const { compared, means } = decidedOn(version, policy, said.meetingOn, comparedWith);
    const counted = {
      quorum,
      interests: interests.map(({ declared }) => declared),
      interestsDeclared: interests.length,
    };
    return [
      ...compared,
      { type: 'VersionRatified', data: { ...said, policyId: version.policyId, ...counted, ...means } },
    ];
  },
});

/**
 * A body that only notes what its delegate has approved: that is another thing than ratifying, and is called so. What the
 * chair did alone and a review without a change end with it as well.
 */
export const notePolicyVersion = versionCommand({
  type: 'NotePolicyVersion',
  input: z.object({ versionId: id, hash, ...meeting, interestsDeclared: z.int().min(0).max(30), meetingOn: day, ...againstInForce }), // prettier-ignore
  may: by('NotePolicyVersion'),
  about,
  sole: true,
  facts: policyOf,
  decide(state, { comparedWith, ...input }, moment, facts) {
    const version = readyVersion(state, 'NotePolicyVersion', moment);
    const policy = livePolicy(facts);
    byThisBody(policy, input.body, 'notes');
    sameText(version, input.hash);
    if (input.meetingOn > moment.today) throw no('version/meeting-in-the-future');
    const { compared, means } = decidedOn(version, policy, input.meetingOn, comparedWith);
    const ends = means.reviewed || means.confirms ? means : {};
    return [...compared, { type: 'VersionNoted', data: { ...input, policyId: version.policyId, ...ends } }];
  },
});
