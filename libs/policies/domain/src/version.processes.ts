import { deadlineFor, endOfSchoolDay, londonInstant, reactionFor } from '@caseward/kernel';
import { onTheDay } from './on-the-day';
import type { OpenPolicyEvent } from './policy-events';
import type { OpenVersionEvent } from './version-events';

type OfVersion = Readonly<{ versionId: string }>;
const its = ({ versionId }: OfVersion) => versionId;
/** Before anybody comes in on that day. */
const MORNING = 6;
type Scheduled = OfVersion & Readonly<{ effectiveFrom: string }>;
const onItsDay = ({ versionId, effectiveFrom }: Scheduled, { recordedAt }: Readonly<{ recordedAt: string }>) => ({
  key: versionId,
  due: onTheDay(effectiveFrom, MORNING, recordedAt),
});

/** A text that was published for a later day comes into force on it. */
export const versionComesIntoForce = deadlineFor<OpenVersionEvent>()({
  name: 'version-comes-into-force',
  basis: 'The day that was set when it was published',
  starts: { VersionPublished: onItsDay, VersionScheduled: onItsDay },
  stops: { VersionInForce: its, VersionWithdrawn: its },
  then: (versionId) => ({ type: 'BringVersionIntoForce', input: { versionId } }),
});

/** A chair's action ends on its day unless the body has ratified it. */
export const emergencyLapses = deadlineFor<OpenVersionEvent>()({
  name: 'emergency-version-lapses',
  basis: 'Ratified at the next meeting, or it lapses (product default)',
  starts: {
    EmergencyVersionIssued: ({ versionId, lapsesOn }) => ({ key: versionId, due: londonInstant(lapsesOn, MORNING) }),
  },
  stops: { VersionRatified: its, VersionNoted: its, EmergencyVersionLapsed: its, VersionSuperseded: its },
  then: (versionId) => ({ type: 'LapseEmergencyVersion', input: { versionId } }),
});

/** A consultation ends with its last day. */
export const consultationEnds = deadlineFor<OpenVersionEvent>()({
  name: 'consultation-ends',
  basis: 'The last day that was set when it was opened',
  starts: {
    ConsultationOpened: ({ versionId, until }, _, calendar) => ({
      key: versionId,
      due: endOfSchoolDay(calendar, until),
    }),
  },
  stops: { ConsultationClosed: its, VersionWithdrawn: its, EmergencyVersionIssued: its, ApprovalsVoided: its },
  then: (versionId) => ({ type: 'CloseConsultation', input: { versionId } }),
});

const supersede = (by: string, on: string) => (versionId: string) => ({
  type: 'SupersedePolicyVersion',
  input: { versionId, by, on },
});
/** What held before holds no longer. */
export const supersedeBefore = reactionFor<OpenVersionEvent>()({
  name: 'supersede-versions-before',
  on: {},
  each: {
    VersionInForce: ({ versionId, effectiveFrom, supersedes }) => supersedes.map(supersede(versionId, effectiveFrom)),
    VersionRatified: ({ versionId, meetingOn, supersedes }) => supersedes.map(supersede(versionId, meetingOn)),
    VersionNoted: ({ versionId, meetingOn, supersedes = [] }) => supersedes.map(supersede(versionId, meetingOn)),
  },
});
export const supersedeRetired = reactionFor<OpenPolicyEvent>()({
  name: 'supersede-versions-of-retired-policy',
  on: {},
  each: {
    PolicyRetired: ({ versions, on }) =>
      versions.map((versionId) => ({ type: 'SupersedePolicyVersion', input: { versionId, on } })),
  },
});

type Decided = OfVersion & Readonly<{ policyId: string; from?: string | undefined }>;
const standsFrom = ({ policyId, versionId, from }: Decided) =>
  from === undefined
    ? undefined
    : { type: 'NotePolicyInForce', input: { policyId, versionId, from, emergency: false, reviewed: true } };
/** The policy learns which of its texts holds, and counts its next review from it. */
export const tellPolicyInForce = reactionFor<OpenVersionEvent>()({
  name: 'tell-policy-in-force',
  on: {
    VersionInForce: ({ policyId, versionId, effectiveFrom: from, changeClass }) => {
      const emergency = changeClass === 'emergency';
      return { type: 'NotePolicyInForce', input: { policyId, versionId, from, emergency, reviewed: !emergency } };
    },
    VersionRatified: standsFrom,
    VersionNoted: standsFrom,
    EmergencyVersionLapsed: ({ policyId, restores, on }) => ({
      type: 'NotePolicyInForce',
      input: { policyId, from: on, emergency: false, reviewed: false, ...(restores ? { versionId: restores } : {}) },
    }),
  },
});

/** Every text that was brought in is looked through at once. */
export const lintImported = reactionFor<OpenVersionEvent>()({
  name: 'lint-imported-policy',
  on: { PolicyTextImported: ({ versionId }) => ({ type: 'RunPolicyLint', input: { versionId } }) },
});
