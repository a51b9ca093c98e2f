import { Refusal, type Moment, type ReadFact, type Role } from '@caseward/kernel';
import { noPolicy, policyStream, type OpenPolicy, type Policy } from './policy';
import { entitled, holdsAt } from './posts';
import { versionStream, type OpenVersion, type Version, type VersionRefusal } from './version';
import { versionEntitled, versionLife, type VersionTurn } from './version-life';

type OfVersion = Readonly<{ versionId: string }>;
export const about = ({ versionId }: OfVersion): string => versionId;

/** The version, when it takes this command now from this person. @throws Refusal */
export const readyVersion = (version: Version, command: VersionTurn, moment: Moment): OpenVersion => {
  if (version.status !== 'none')
    entitled<VersionRefusal>(versionEntitled[command], moment, version.authors, 'version/not-yours');
  return versionLife.ready(version, command, moment.actor);
};

/** The policy of which it is a version, as a fact. */
export const policyOf = async (read: ReadFact, { versionId }: OfVersion): Promise<Policy> => {
  const version = await read(versionStream, versionId);
  return version.status === 'none' ? noPolicy : read(policyStream, version.policyId);
};

/** @throws Refusal when there is none, or it was retired */
export const livePolicy = (policy: Policy): OpenPolicy => {
  if (policy.status === 'none') throw new Refusal<VersionRefusal>('version/policy-unknown');
  if (policy.status === 'retired') throw new Refusal<VersionRefusal>('version/policy-retired');
  return policy;
};

/** Whether somebody holds a post for this policy: at its school when it has one, otherwise at the trust. */
export const holdsFor = (read: ReadFact, policy: Policy, post: Role, moment: Moment): Promise<boolean> =>
  holdsAt(read, policy.status === 'none' ? undefined : policy.school, [post], moment);
