import { Refusal, type Moment, type ReadFact, type Role } from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';
import { noPolicy, policyStream, type OpenPolicy, type Policy } from './policy';
import { entitled } from './posts';
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
export const holdsFor = async (
  read: ReadFact,
  policy: Policy,
  post: Role,
  { trust, today, actor }: Moment,
): Promise<boolean> => {
  const bodies = policy.status !== 'none' && policy.school !== undefined ? [trust, policy.school] : [trust];
  const registers = await Promise.all(bodies.map((body) => read(roleRegisterAggregate, body)));
  return registers.some((register) => holdersOf(register, post, today).includes(actor));
};
