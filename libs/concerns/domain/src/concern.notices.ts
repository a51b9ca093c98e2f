import { noticeFor } from '@caseward/kernel';
import type { OpenConcernEvent } from './concern';

/** Settled by an action, never by having been looked at. */
const settledByDecision = { TriageDecided: ({ concernId }: { concernId: string }) => concernId };

/** Everybody who may decide on a concern learns that there is one. */
export const concernWaiting = noticeFor<OpenConcernEvent>()({
  name: 'CONCERN_WAITING',
  urgent: false,
  tells: { ConcernSubmitted: ({ concernId }) => ({ record: concernId, to: 'readers' }) },
  settles: settledByDecision,
});

/** A child may be in danger: told to whoever is called, one role after another. */
export const immediateDangerCall = noticeFor<OpenConcernEvent>()({
  name: 'IMMEDIATE_DANGER',
  urgent: true,
  tells: { ImmediateDangerEscalated: ({ concernId, people }) => ({ record: concernId, to: people }) },
  settles: settledByDecision,
});

/** Nobody has decided in time: told to the team again, and to whoever stands above it. */
export const concernOverdue = noticeFor<OpenConcernEvent>()({
  name: 'CONCERN_OVERDUE',
  urgent: false,
  tells: { UntriagedConcernEscalated: ({ concernId }) => ({ record: concernId, to: 'readers' }) },
  settles: settledByDecision,
});

export const concernNotices = [concernWaiting, immediateDangerCall, concernOverdue];
