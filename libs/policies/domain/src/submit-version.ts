import { day, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { contentHash, treeOf } from '@caseward/policies-text';
import { z } from 'zod';
import { about, livePolicy, policyOf, readyVersion } from './around-version';
import type { ClauseRow } from './clauses';
import { findingsIn, knownHere } from './findings';
import { byPosts, keepers } from './posts';
import { againstInForce, anotherNumber, notUnseen, numbered, numbersHad } from './text-in-force';
import { findingKey, versionCommand, type OpenVersion, type VersionRefusal } from './version';
import type { LintFinding } from './version-events';
import { changeClass, consultedGroup, responseOutcome } from './vocabulary';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);
const mayWrite = byPosts(...keepers);

/** What was approved, said in 64 characters. */
export const hashOf = (clauses: readonly ClauseRow[]): string => contentHash(treeOf(clauses));

const withoutWaived = ({ waived }: OpenVersion, findings: readonly LintFinding[]) =>
  findings.filter((found) => !waived.includes(findingKey(found)));

/** The text is looked through for what policies usually have wrong (domain guide 1.8). */
export const runPolicyLint = versionCommand({
  type: 'RunPolicyLint',
  input: z.object({ versionId: id }),
  may: { ...mayWrite, roles: ['SYS', ...mayWrite.roles] },
  about,
  facts: async (read, input, moment) => ({
    policy: await policyOf(read, input),
    trust: await knownHere(read, moment),
  }),
  decide(state, { versionId }, moment, { policy, trust }) {
    const version = readyVersion(state, 'RunPolicyLint', moment);
    const findings = findingsIn(version, livePolicy(policy), moment.today, trust);
    return [{ type: 'VersionLinted', data: { versionId, hash: hashOf(version.clauses), findings: [...findings] } }];
  },
});

/** It is as it is meant to be, and this is why. */
export const waiveLintFinding = versionCommand({
  type: 'WaiveLintFinding',
  input: z.object({ versionId: id, rule: z.string().max(60), clause: id.optional(), reason: words(2_000) }),
  may: mayWrite,
  about,
  decide(state, input, moment) {
    const version = readyVersion(state, 'WaiveLintFinding', moment);
    const known = withoutWaived(version, version.linted?.findings ?? []).some((one) => findingKey(one) === findingKey(input));
    if (!known) throw no('version/finding-unknown');
    return [{ type: 'LintFindingWaived', data: input }];
  },
}); // prettier-ignore

/** Those whom it touches are asked, by a day. */
export const openConsultation = versionCommand({
  type: 'OpenConsultation',
  input: z.object({
    versionId: id,
    groups: z.array(consultedGroup).min(1),
    until: day,
    question: optionalWords(2_000),
  }),
  may: mayWrite,
  about,
  sole: true,
  decide(state, input, moment) {
    readyVersion(state, 'OpenConsultation', moment);
    if (input.until < moment.today) throw no('version/day-in-the-past');
    return [{ type: 'ConsultationOpened', data: input }];
  },
});

export const recordConsultationResponse = versionCommand({
  type: 'RecordConsultationResponse',
  input: z.object({
    versionId: id,
    group: consultedGroup,
    on: day,
    outcome: responseOutcome,
    response: words(5_000),
    answer: optionalWords(5_000),
  }),
  may: mayWrite,
  about,
  decide(state, input, moment) {
    readyVersion(state, 'RecordConsultationResponse', moment);
    if (input.on > moment.today) throw no('version/day-in-the-future');
    return [{ type: 'ResponseRecorded', data: input }];
  },
});

/** By whoever opened it, or by the clock on its last day. */
export const closeConsultation = versionCommand({
  type: 'CloseConsultation',
  input: z.object({ versionId: id, summary: optionalWords(5_000) }),
  may: { ...mayWrite, roles: ['SYS', ...mayWrite.roles] },
  about,
  sole: true,
  decide(state, input, moment) {
    readyVersion(state, 'CloseConsultation', moment);
    return [{ type: 'ConsultationClosed', data: input }];
  },
});

/**
 * The text is frozen by its hash and goes to whoever approves it. Errors are mended or waived with a reason before, and
 * what was found is what stands in this very text. It undoes nothing unseen that has come into force since it was begun, and
 * has a number of its own.
 */
export const submitPolicyVersion = versionCommand({
  type: 'SubmitPolicyVersion',
  input: z.object({
    versionId: id,
    changeClass: changeClass.exclude(['emergency']).meta({ id: 'DraftChangeClass' }),
    ...againstInForce,
    ...anotherNumber,
  }),
  may: mayWrite,
  about,
  sole: true,
  facts: async (read, input, moment) => {
    const policy = await policyOf(read, input);
    return { policy, trust: await knownHere(read, moment), had: await numbersHad(read, policy, input.versionId) };
  },
  decide(state, { versionId, changeClass: kind, comparedWith, number }, moment, facts) {
    const version = readyVersion(state, 'SubmitPolicyVersion', moment);
    const policy = livePolicy(facts.policy);
    const findings = findingsIn(version, policy, moment.today, facts.trust);
    if (withoutWaived(version, findings).some(({ severity }) => severity === 'error')) throw no('version/errors-found');
    return [
      ...notUnseen(version, policy, comparedWith),
      ...numbered(version, number, facts.had),
      { type: 'VersionSubmitted', data: { versionId, hash: hashOf(version.clauses), changeClass: kind } },
    ];
  },
});
