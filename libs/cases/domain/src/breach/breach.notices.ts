import { noticeFor } from '@caseward/kernel';
import type { OpenBreachEvent } from './breach';
import { needsNoReport } from './codes';

type Its = Readonly<{ breachId: string }>;
/** All of it: what ends the case ends whatever waits in it. */
const its = ({ breachId }: Its) => breachId;
/** That alone: the law's hours run on, whoever else was told of something else meanwhile. */
const that =
  (...parts: readonly string[]) =>
  ({ breachId }: Its) => ({ record: breachId, parts });

/** Everybody who may judge it learns that there is one, and that its findings are there. */
export const breachWaiting = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_WAITING',
  urgent: false,
  tells: {
    BreachCaseOpened: ({ breachId }) => ({ record: breachId, part: 'severity', to: 'readers' }),
    // It has been investigated: now the head decides.
    FindingsReceived: ({ breachId }) => ({ record: breachId, part: 'outcome', to: 'readers' }),
    BreachCaseReopened: ({ breachId }) => ({ record: breachId, part: 'outcome', to: 'readers' }),
  },
  settles: { SeverityAssessed: that('severity'), BreachOutcomeDecided: its, BreachCaseClosed: its },
});

/** Somebody was called to it for one thing: personal information, or a second opinion. */
export const breachCalled = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_CALLED',
  urgent: false,
  tells: {
    SeverityAssessed: ({ breachId, called }) =>
      called.length > 0 ? { record: breachId, part: 'data', to: called.map(({ personId }) => personId) } : undefined,
    DebriefWaiverProposed: ({ breachId, asked }) => ({ record: breachId, part: 'waiver', to: asked }),
  },
  settles: {
    DataBreachAssessed: that('data'),
    DebriefWaived: that('waiver'),
    BreachDebriefed: that('waiver'),
    BreachCaseClosed: its,
  },
});

/** A clock has run out, or is about to. */
export const breachOverdue = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_OVERDUE',
  urgent: false,
  tells: {
    BreachCaseEscalated: ({ breachId, clock }) => ({
      record: breachId,
      // Its warning is of the same clock.
      part: clock === 'data_warning' ? 'data' : clock,
      to: 'readers',
    }),
  },
  settles: {
    SeverityAssessed: that('severity'),
    // That the risk is high makes the hours count.
    DataBreachAssessed: (data) => (needsNoReport(data.risk) ? that('data')(data) : undefined),
    DataBreachReported: that('data'),
    // Before it was said whether somebody is still to be told, the first of them counted for all.
    PartyInformed: (data) => (data.still ? undefined : that('informing')(data)),
    BreachCaseClosed: its,
  },
});

export const breachNotices = [breachWaiting, breachCalled, breachOverdue];
