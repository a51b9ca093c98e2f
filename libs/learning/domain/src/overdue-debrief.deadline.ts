import { deadlineFor, schoolDayEndAfter, type Calendar, type EventMeta } from '@caseward/kernel';
import type { OpenDebriefEvent } from './debrief';

/** Product default (domain guide, deadline 19): the policies ask for a debrief and give no day. */
export const DEBRIEF_SCHOOL_DAYS = 10;

type OfDebrief = Readonly<{ debriefId: string }>;
const its = ({ debriefId }: OfDebrief) => debriefId;
const starts = ({ debriefId }: OfDebrief, { recordedAt }: EventMeta, calendar: Calendar) => ({
  key: debriefId,
  due: schoolDayEndAfter(calendar, recordedAt, DEBRIEF_SCHOOL_DAYS),
});

/** A debrief that has not been held in time is brought before the lead of the trust. */
export const overdueDebrief = deadlineFor<OpenDebriefEvent>()({
  name: 'overdue-debrief',
  basis: 'Debrief within ten school days of the conclusion (product default)',
  starts: { DebriefRequired: starts, DebriefBegun: starts },
  stops: { DebriefHeld: its, DebriefMarkedWaived: its, DebriefEscalated: its },
  then: (debriefId) => ({ type: 'EscalateOverdueDebrief', input: { debriefId } }),
});
