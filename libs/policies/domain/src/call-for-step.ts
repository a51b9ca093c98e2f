import { deadlineFor, id, reactionFor, Refusal, workingDayEndAfter, dayOf, type Calendar, type EventMeta, type Moment, type PersonId, type ReadFact, type Role } from '@caseward/kernel'; // prettier-ignore
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { about, livePolicy, policyOf } from './around-version';
import { noPolicy, type OpenPolicy, type Policy } from './policy';
import { countedOn, publicationDays } from './policy-numbers';
import { versionCommand, type OpenVersion, type VersionRefusal, type VersionStatus } from './version';
import { versionLife } from './version-life';
import type { OpenVersionEvent } from './version-events';
import { versionStep, type VersionStep } from './vocabulary';

/** In which status a text waits for it. What has gone on meanwhile waits for something else, and that is called for by itself. */
const waitsIn: Readonly<Record<VersionStep, readonly VersionStatus[]>> = {
  approve: ['submitted'],
  decide: ['approved', 'unchanged', 'emergency'],
  mend: ['returned'],
  publish: ['ratified', 'noted'],
  publish_late: ['ratified', 'noted'],
  compare: ['scheduled'],
};

type Here = Readonly<Record<'clerks' | 'approvers', readonly PersonId[]>>;
/** Who keeps its register, and who holds the post that its delegation names: at its school, and at the trust. */
const inPost = async (read: ReadFact, policy: Policy, { trust, today }: Moment): Promise<Here> => {
  if (policy.status === 'none') return { clerks: [], approvers: [] };
  const bodies = policy.school === undefined ? [trust] : [policy.school, trust];
  const registers = await Promise.all(bodies.map((body) => read(roleRegisterAggregate, body)));
  const who = (role: Role | undefined) => (role === undefined ? [] : registers.flatMap((one) => holdersOf(one, role, today))); // prettier-ignore
  return { clerks: who('CLERK'), approvers: who(policy.delegation?.approver) };
};

const whose = (step: VersionStep, { writers, authors }: OpenVersion, { owner }: OpenPolicy, { clerks, approvers }: Here) => {
  const people = {
    // Whoever wrote a word of it cannot approve it.
    approve: approvers.filter((one) => !writers.includes(one)),
    decide: clerks,
    mend: authors,
    publish: clerks,
    publish_late: [...clerks, owner],
    compare: [...clerks, owner],
  }[step];
  // Where nobody has the post, its owner learns of it: it does not wait unseen.
  return [...new Set(people.length > 0 ? people : [owner])];
}; // prettier-ignore

/** A text waits for somebody, or has waited for too long: who that is stands in the event, and they are told. */
export const callForPolicyStep = versionCommand({
  type: 'CallForPolicyStep',
  input: z.object({ versionId: id, step: versionStep }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T0' },
  about,
  facts: async (read, input, moment) => {
    const policy = await policyOf(read, input);
    return { policy, ...(await inPost(read, policy, moment)) };
  },
  decide(state, { versionId, step }, _, { policy, ...here }) {
    const version = versionLife.ready(state, 'CallForPolicyStep');
    if (!waitsIn[step].includes(version.status)) throw new Refusal<VersionRefusal>('version/not-waiting');
    const people = whose(step, version, livePolicy(policy ?? noPolicy), here);
    return [{ type: 'PolicyStepCalled', data: { versionId, policyId: version.policyId, step, people } }];
  },
});

type OfVersion = Readonly<{ versionId: string }>;
const call = (step: VersionStep) => ({ versionId }: OfVersion) => ({ type: 'CallForPolicyStep', input: { versionId, step } }); // prettier-ignore
type Decided = OfVersion & Readonly<{ reviewed?: boolean | undefined; confirms?: boolean | undefined }>;
/** A review without a change ends with it, and a chair's text holds already: neither is published. */
const isToPublish = ({ reviewed = false, confirms = false }: Decided): boolean => !reviewed && !confirms;
const toPublish = (decided: Decided) => (isToPublish(decided) ? call('publish')(decided) : undefined);

export const callForSteps = reactionFor<OpenVersionEvent>()({
  name: 'call-for-policy-steps',
  on: {
    VersionSubmitted: call('approve'),
    VersionApproved: call('decide'),
    EmergencyVersionIssued: call('decide'),
    PolicyReviewedNoChange: call('decide'),
    VersionReturned: call('mend'),
    VersionRatified: toPublish,
    VersionNoted: toPublish,
    VersionHeldBack: call('compare'),
  },
});

const its = ({ versionId }: OfVersion) => versionId;
const fromNow = (decided: Decided, { recordedAt }: Pick<EventMeta, 'recordedAt'>, calendar: Calendar) =>
  isToPublish(decided)
    ? { key: decided.versionId, due: workingDayEndAfter(calendar, recordedAt, countedOn(publicationDays, dayOf(recordedAt))) } // prettier-ignore
    : undefined;
/** What a body has decided is made known, or the clerk and its owner hear of it. */
export const unpublishedVersion = deadlineFor<OpenVersionEvent>()({
  name: 'version-unpublished',
  basis: 'What was ratified or noted is published within five working days (product default)',
  starts: { VersionRatified: fromNow, VersionNoted: fromNow },
  stops: { VersionPublished: its, VersionWithdrawn: its },
  then: (versionId) => ({ type: 'CallForPolicyStep', input: { versionId, step: 'publish_late' } }),
});
