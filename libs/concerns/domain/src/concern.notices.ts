import { noticeFor, type Telling } from '@caseward/kernel';
import { actedOn, decided } from './acted-on';
import type { OpenConcernEvent } from './concern';

type Rerouted = Readonly<{ concernId: string; aboutAnAdult: boolean }>;
/** Who may know of it has changed: its few readers may never have heard of it. */
const toItsReaders = ({ concernId, aboutAnAdult }: Rerouted): Telling | undefined =>
  aboutAnAdult ? { record: concernId, to: 'readers' } : undefined;

/** Everybody who may decide on a concern learns that there is one. Settled by an action, never by having been looked at. */
export const concernWaiting = noticeFor<OpenConcernEvent>()({
  name: 'CONCERN_WAITING',
  urgent: false,
  tells: {
    ConcernSubmitted: ({ concernId }) => ({ record: concernId, to: 'readers' }),
    ConcernReopened: ({ concernId }) => ({ record: concernId, to: 'readers' }),
    PersonLinked: toItsReaders,
    ConcernReattributed: toItsReaders,
  },
  settles: decided,
});

/** A child may be in danger: told to whoever is called, one role after another, until somebody is at it. */
export const immediateDangerCall = noticeFor<OpenConcernEvent>()({
  name: 'IMMEDIATE_DANGER',
  urgent: true,
  tells: { ImmediateDangerEscalated: ({ concernId, people }) => ({ record: concernId, to: people }) },
  settles: actedOn,
});

/** Nobody has decided in time: told to the team again, and to whoever stands above it. */
export const concernOverdue = noticeFor<OpenConcernEvent>()({
  name: 'CONCERN_OVERDUE',
  urgent: false,
  tells: { UntriagedConcernEscalated: ({ concernId }) => ({ record: concernId, to: 'readers' }) },
  settles: decided,
});

export const concernNotices = [concernWaiting, immediateDangerCall, concernOverdue];
