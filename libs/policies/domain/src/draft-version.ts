import { mayKnow } from '@caseward/access-domain';
import { id, Refusal, words, type Moment, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import { aroundKept, aroundText } from './around-text';
import { about, livePolicy, readyVersion } from './around-version';
import { clauseRows, type ClauseRow } from './clauses';
import { policyStream } from './policy';
import { originalOf, policyFileStream } from './policy-file';
import { byPosts, entitled, holdsAt, keepers } from './posts';
import { numberFree, numbersHad } from './text-in-force';
import { versionCommand, versionStream, type VersionRefusal } from './version';
import { reasonDetails, type VersionEvent } from './version-events';
import { changeClass, textFormat } from './vocabulary';

const draftClass = changeClass.exclude(['emergency']).meta({ id: 'DraftChangeClass' });
const mayWrite = byPosts(...keepers);

type Incident = Readonly<{ reason: string; incidentId?: string | undefined }>;
/** Whether whoever gives an incident as the reason may know of it. One that is not there is answered alike. */
const knowsOf = async (read: ReadFact, { incidentId }: Incident, moment: Moment): Promise<boolean | undefined> =>
  incidentId === undefined ? undefined : mayKnow(read, moment.actor, incidentId, moment);
/** @throws Refusal when it is not for them to name, or not the reason at all */
const namesIncident = ({ reason, incidentId }: Incident, known: boolean | undefined): void => {
  if (incidentId !== undefined && (!known || reason !== 'incident'))
    throw new Refusal<VersionRefusal>('version/incident-unknown');
};

/**
 * A new version begins with the whole text of the one on which it is based, and with the reason for which it is begun: a
 * lesson, a new edition of a statute, its yearly review.
 */
export const draftPolicyVersion = versionCommand({
  type: 'DraftPolicyVersion',
  input: z.object({
    versionId: id,
    policyId: id,
    number: words(20),
    basedOn: id.optional(),
    changeClass: draftClass,
    ...reasonDetails,
  }),
  may: { ...mayWrite, roles: ['SYS', ...mayWrite.roles] },
  about,
  facts: async (read, { policyId, basedOn, reason, incidentId }, moment) => {
    const policy = await read(policyStream, policyId);
    const school = policy.status === 'none' ? undefined : policy.school;
    const knows = await knowsOf(read, { reason, incidentId }, moment);
    return {
      policy,
      base: basedOn === undefined ? undefined : await read(versionStream, basedOn),
      keeps: await holdsAt(read, school, keepers, moment),
      had: await numbersHad(read, policy),
      ...(knows === undefined ? {} : { knows }),
    };
  },
  decide(version, { policyId, versionId, number, basedOn, changeClass: kind, ...reason }, moment, facts) {
    if (version.status !== 'none') throw new Refusal<VersionRefusal>('version/already-drafted');
    const { policy, base, keeps, had, knows } = facts;
    namesIncident(reason, knows);
    const { owner, school } = livePolicy(policy);
    entitled<VersionRefusal>({ posts: keeps ? keepers : [], part: true }, moment, [owner], 'version/not-yours');
    if (base && (base.status === 'none' || base.policyId !== policyId))
      throw new Refusal<VersionRefusal>('version/based-on-another-policy');
    // What a lesson opens is begun all the same: its number is asked for anew when it is submitted.
    if (moment.actingRole !== 'SYS') numberFree(number, had);
    const clauses = base?.clauses ?? [];
    return [
      {
        type: 'VersionDrafted',
        data: {
          ...{ versionId, policyId, number, changeClass: kind, owner, clauses: [...clauses] },
          draftedBy: moment.actingRole === 'SYS' ? owner : moment.actor,
          ...(school === undefined ? {} : { schoolId: school }),
          ...(basedOn === undefined ? {} : { basedOn }),
        },
      },
      { type: 'ChangeReasonLinked', data: { versionId, ...reason } },
    ];
  },
});

/** @throws Refusal when one id stands for two clauses */
const eachOnce = (clauses: readonly ClauseRow[]): void => {
  if (new Set(clauses.map((row) => row.id)).size !== clauses.length)
    throw new Refusal<VersionRefusal>('version/clause-ids-repeated');
};

/**
 * The whole text at once, from a file or pasted. Clauses that go on keep their ids. What the file is, the server has said;
 * its bytes are kept from then on.
 */
export const importPolicyText = versionCommand({
  type: 'ImportPolicyText',
  input: z.object({
    versionId: id,
    format: textFormat,
    fileId: id.optional(),
    clauses: clauseRows.min(1),
    around: aroundText.optional(),
  }),
  may: mayWrite,
  about,
  sole: true,
  facts: async (read, { fileId }) => (fileId === undefined ? undefined : read(policyFileStream, fileId)),
  decide(version, { versionId, format, clauses, around }, moment, file) {
    readyVersion(version, 'ImportPolicyText', moment);
    eachOnce(clauses);
    const original = file && originalOf(file, { versionId, actor: moment.actor, now: moment.now });
    if (file && !original) throw new Refusal<VersionRefusal>('version/file-unknown');
    const kept = around && aroundKept(around);
    return [
      {
        type: 'PolicyTextImported',
        data: { versionId, format, ...original, clauses, ...kept, importedBy: moment.actor },
      },
    ];
  },
});

/** Why the text changes, so that a clause can be asked for its reason later. */
export const linkChangeReason = versionCommand({
  type: 'LinkChangeReason',
  input: z.object({ versionId: id, ...reasonDetails }),
  may: mayWrite,
  about,
  facts: knowsOf,
  decide(state, input, moment, knows) {
    const { clauses } = readyVersion(state, 'LinkChangeReason', moment);
    namesIncident(input, knows);
    if (input.clauseId !== undefined && !clauses.some((row) => row.id === input.clauseId))
      throw new Refusal<VersionRefusal>('version/clause-unknown');
    const linked: VersionEvent = { type: 'ChangeReasonLinked', data: input };
    return [linked];
  },
});
