import { noticeFor, type Telling } from '@caseward/kernel';
import { actedOn, decided } from './acted-on';
import type { OpenConcernEvent } from './concern';

const its = ({ concernId }: Readonly<{ concernId: string }>) => concernId;
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

/** It was handed to somebody to decide on. Told to them alone; handed on, it is told to whoever has it then. */
export const concernYours = noticeFor<OpenConcernEvent>()({
  name: 'CONCERN_YOURS',
  urgent: false,
  tells: { TriageReassigned: ({ concernId, triager }) => ({ record: concernId, to: [triager] }) },
  settles: { ...decided, TriageReassigned: its },
});

/**
 * Somebody was shut out who had read it before (domain guide 5.2, rule 5). Those who may know of it learn that, until one of
 * them does anything about the concern.
 */
export const excludedHadRead = noticeFor<OpenConcernEvent>()({
  name: 'EXCLUDED_HAD_READ',
  urgent: false,
  tells: { ExcludedPeopleHadRead: ({ concernId }) => ({ record: concernId, to: 'readers' }) },
  settles: {
    ...actedOn,
    ConcernAddended: its,
    AdviceSought: its,
    AdviceReceived: its,
    StatutoryRouteRecorded: its,
    ReporterInformed: its,
    ConcernReopened: its,
    PersonUnlinked: its,
  },
});

/** A question about their own report waits for its reporter. They learn that, and nothing of what has become of it. */
export const reportAsked = noticeFor<OpenConcernEvent>()({
  name: 'REPORT_ASKED',
  urgent: false,
  tells: { DetailRequested: ({ concernId }) => ({ record: concernId, to: 'reporter' }) },
  settles: {
    // Before it was said whether something is an answer, whatever was added counted as one.
    ConcernAddended: ({ concernId, answers = true }) => (answers ? concernId : undefined),
    TriageDecided: its,
  },
});

export const concernNotices = [
  concernWaiting,
  immediateDangerCall,
  concernOverdue,
  concernYours,
  excludedHadRead,
  reportAsked,
];
