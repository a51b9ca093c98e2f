import { deadlineFor, rulesAt, schoolDayEndAfter, type Calendar, type Instant } from '@caseward/kernel';
import type { OpenConcernEvent } from './concern';

/**
 * By when somebody must have decided, as the school has set it: unless it has, within half an hour when the child may not
 * be safe now, else by the end of the same school day (domain guide, deadline 2).
 */
export const triageDue = (calendar: Calendar, submittedAt: Instant, dangerNow: boolean): Instant => {
  const { urgentTriageMinutes, triageSchoolDays } = rulesAt(calendar, submittedAt);
  return dangerNow
    ? new Date(Date.parse(submittedAt) + urgentTriageMinutes * 60_000).toISOString()
    : schoolDayEndAfter(calendar, submittedAt, triageSchoolDays);
};

/** A concern that nobody has decided on in time is marked, for everybody who may decide. */
export const untriagedConcern = deadlineFor<OpenConcernEvent>()({
  name: 'untriaged-concern',
  basis:
    'Triage on the same school day; half an hour when a child may not be safe (unless the school has set another time)',
  starts: {
    ConcernSubmitted: ({ concernId, submittedAt, safeNow }, _, calendar) => ({
      key: concernId,
      due: triageDue(calendar, submittedAt, safeNow === 'no'),
    }),
  },
  stops: { TriageDecided: ({ concernId }) => concernId, UntriagedConcernEscalated: ({ concernId }) => concernId },
  then: (concernId) => ({ type: 'EscalateUntriagedConcern', input: { concernId } }),
});
