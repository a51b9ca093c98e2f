import { deadlineFor, rulesAt, schoolDayEndAfter, type Calendar, type EventMeta, type Instant } from '@caseward/kernel';
import type { OpenDebriefEvent } from './debrief';

/**
 * By when a debrief is held, as the school has set it; else within ten school days (domain guide, deadline 19): the policies ask for
 * a debrief and give no day.
 */
export const debriefDue = (calendar: Calendar, begunAt: Instant): Instant =>
  schoolDayEndAfter(calendar, begunAt, rulesAt(calendar, begunAt).debriefSchoolDays);

type OfDebrief = Readonly<{ debriefId: string }>;
const its = ({ debriefId }: OfDebrief) => debriefId;
const starts = ({ debriefId }: OfDebrief, { recordedAt }: EventMeta, calendar: Calendar) => ({
  key: debriefId,
  due: debriefDue(calendar, recordedAt),
});

/** A debrief that has not been held in time is brought before the lead of the trust. */
export const overdueDebrief = deadlineFor<OpenDebriefEvent>()({
  name: 'overdue-debrief',
  basis: 'Debrief within ten school days of the conclusion (unless the school has set another time)',
  starts: { DebriefRequired: starts, DebriefBegun: starts },
  stops: { DebriefHeld: its, DebriefMarkedWaived: its, DebriefEscalated: its },
  then: (debriefId) => ({ type: 'EscalateOverdueDebrief', input: { debriefId } }),
});
