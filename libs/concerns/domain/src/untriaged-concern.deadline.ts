import { deadlineFor, schoolDayEndAfter, type Calendar, type Instant } from '@caseward/kernel';
import type { OpenConcernEvent } from './concern';

const HALF_AN_HOUR = 30 * 60_000;

/**
 * By when somebody must have decided: within half an hour when the child may not be safe now, else by the end of the
 * same school day. Product defaults (domain guide, deadline 2).
 */
export const triageDue = (calendar: Calendar, submittedAt: Instant, dangerNow: boolean): Instant =>
  dangerNow
    ? new Date(Date.parse(submittedAt) + HALF_AN_HOUR).toISOString()
    : schoolDayEndAfter(calendar, submittedAt, 0);

/** A concern that nobody has decided on in time is marked, for everybody who may decide. */
export const untriagedConcern = deadlineFor<OpenConcernEvent>()({
  name: 'untriaged-concern',
  basis: 'Triage on the same school day; half an hour when a child may not be safe (product default)',
  starts: {
    ConcernSubmitted: ({ concernId, submittedAt, safeNow }, _, calendar) => ({
      key: concernId,
      due: triageDue(calendar, submittedAt, safeNow === 'no'),
    }),
  },
  stops: { TriageDecided: ({ concernId }) => concernId, UntriagedConcernEscalated: ({ concernId }) => concernId },
  then: (concernId) => ({ type: 'EscalateUntriagedConcern', input: { concernId } }),
});
