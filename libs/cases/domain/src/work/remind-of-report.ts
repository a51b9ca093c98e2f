import {
  addWorkingDays,
  dayOf,
  deadlineFor,
  id,
  londonInstant,
  type Calendar,
  type Day,
  type Instant,
} from '@caseward/kernel';
import { z } from 'zod';
import { childCaseCommand, type OpenChildCaseEvent } from '../child-case';
import { ready } from '../child-case-life';
import { no, openActionIn } from './find';

/** Working days before the one on which the authority wants the school's report (domain guide, deadline 9). */
const DAYS_BEFORE = [3, 1] as const;
const MORNING = 7;
const nextReminder = (calendar: Calendar, due: Day, after: Instant): Instant | undefined =>
  DAYS_BEFORE.map((days) => londonInstant(addWorkingDays(calendar, due, -days), MORNING)).find((at) => at > after);

/** Whoever is to write the school's report for a conference is told that its day comes near. Sent by the deadline. */
export const remindOfConferenceReport = childCaseCommand({
  type: 'RemindOfConferenceReport',
  input: z.object({ caseId: id, actionId: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: ({ caseId }) => caseId,
  decide(state, { caseId, actionId }, { now, today, calendar }) {
    const { kind, owner, due } = openActionIn(ready(state, 'RemindOfConferenceReport'), actionId);
    const isNear = today >= addWorkingDays(calendar, due, -DAYS_BEFORE[0]) && today <= due;
    if (kind !== 'conference_report' || !isNear) throw no('case/action-in-time');
    const nextAt = nextReminder(calendar, due, now);
    return [
      { type: 'ConferenceReportReminded', data: { caseId, actionId, owner, due, ...(nextAt ? { nextAt } : {}) } },
    ];
  },
});

type Dated = Readonly<{ actionId: string; due: Day }>;
const its = ({ actionId }: Readonly<{ actionId: string }>) => actionId;
const near = ({ actionId, due }: Dated, { recordedAt }: Readonly<{ recordedAt: Instant }>, calendar: Calendar) => {
  const at = nextReminder(calendar, due, recordedAt);
  return at && dayOf(at) <= due ? { key: actionId, due: at } : undefined;
};

/** The conference meets with the report or without it: whoever writes it is told before, not after. */
export const conferenceReportNear = deadlineFor<OpenChildCaseEvent>()({
  name: 'conference-report-near',
  basis: 'Three working days and one before the day that the authority set (local procedures; product default)',
  starts: {
    ConferenceReportDateSet: near,
    // Of another kind of action it is refused.
    CaseActionExtended: near,
    ConferenceReportReminded: ({ actionId, nextAt }) => (nextAt ? { key: actionId, due: nextAt } : undefined),
  },
  stops: {
    CaseActionCompleted: its,
    CaseActionCancelled: its,
    CaseActionExtended: its,
    ConferenceReportDateSet: its,
    ConferenceReportReminded: its,
  },
  then: (actionId, { caseId }) => ({ type: 'RemindOfConferenceReport', input: { caseId, actionId } }),
});
