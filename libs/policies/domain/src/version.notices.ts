import { noticeFor } from '@caseward/kernel';
import type { OpenVersionEvent } from './version-events';
import type { VersionStep } from './vocabulary';

const its = ({ versionId }: Readonly<{ versionId: string }>) => versionId;
type Called = Readonly<{ versionId: string; step: VersionStep; people: readonly string[] }>;
/** Everybody whom it is told may know of the text: they decide on it, or have a part in it. */
const telling = (...steps: readonly VersionStep[]) => ({ versionId, step, people }: Called) =>
  steps.includes(step) ? ({ record: versionId, to: people, open: true } as const) : undefined; // prettier-ignore
const gone = { VersionWithdrawn: its, VersionRejected: its, VersionSuperseded: its, EmergencyVersionLapsed: its };

/** A text of a policy waits for somebody: to approve it, to decide on it, to mend it, or to publish it. */
export const versionWaits = noticeFor<OpenVersionEvent>()({
  name: 'TEXT_WAITING',
  urgent: false,
  tells: { PolicyStepCalled: telling('approve', 'decide', 'mend', 'publish') },
  settles: {
    ...{ ...gone, VersionSubmitted: its, VersionApproved: its, VersionReturned: its, ApprovalsVoided: its },
    ...{ VersionRatified: its, VersionNoted: its, VersionPublished: its, EmergencyVersionIssued: its },
  },
});
export const versionUnpublished = noticeFor<OpenVersionEvent>()({
  name: 'TEXT_UNPUBLISHED',
  urgent: false,
  tells: { PolicyStepCalled: telling('publish_late') },
  settles: { ...gone, VersionPublished: its },
});
/** It was published, and another text came into force before its day: the clock has left it to somebody who compares the two. */
export const versionHeldBack = noticeFor<OpenVersionEvent>()({
  name: 'TEXT_HELD_BACK',
  urgent: false,
  tells: { PolicyStepCalled: telling('compare') },
  settles: { ...gone, VersionInForce: its, VersionScheduled: its },
});
export const versionNotices = [versionWaits, versionUnpublished, versionHeldBack];
