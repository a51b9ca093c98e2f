import { noticeFor } from '@caseward/kernel';
import type { OpenBreachEvent } from './breach';

const its = ({ breachId }: Readonly<{ breachId: string }>) => breachId;

/** Everybody who may judge it learns that there is one, and that its findings are there. */
export const breachWaiting = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_WAITING',
  urgent: false,
  tells: {
    BreachCaseOpened: ({ breachId }) => ({ record: breachId, to: 'readers' }),
    // It has been investigated: now the head decides.
    FindingsReceived: ({ breachId }) => ({ record: breachId, to: 'readers' }),
    BreachCaseReopened: ({ breachId }) => ({ record: breachId, to: 'readers' }),
  },
  settles: { SeverityAssessed: its, BreachOutcomeDecided: its, BreachCaseClosed: its },
});

/** Somebody was called to it for one thing: personal information, or a second opinion. */
export const breachCalled = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_CALLED',
  urgent: false,
  tells: {
    SeverityAssessed: ({ breachId, called }) =>
      called.length > 0 ? { record: breachId, to: called.map(({ personId }) => personId) } : undefined,
    DebriefWaiverProposed: ({ breachId, asked }) => ({ record: breachId, to: asked }),
  },
  settles: { DataBreachAssessed: its, DebriefWaived: its, BreachDebriefed: its, BreachCaseClosed: its },
});

/** A clock has run out, or is about to. */
export const breachOverdue = noticeFor<OpenBreachEvent>()({
  name: 'BREACH_OVERDUE',
  urgent: false,
  tells: { BreachCaseEscalated: ({ breachId }) => ({ record: breachId, to: 'readers' }) },
  settles: {
    SeverityAssessed: its,
    DataBreachAssessed: its,
    DataBreachReported: its,
    PartyInformed: its,
    BreachCaseClosed: its,
  },
});

export const breachNotices = [breachWaiting, breachCalled, breachOverdue];
