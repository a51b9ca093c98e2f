import { addSchoolDaysOrSooner, type Calendar, type Day } from '@caseward/kernel';
import type { Milestone } from './vocabulary';

/**
 * School days from the commission until the terms are set, the evidence is closed and the findings are issued, and from
 * one progress note to the next. Product defaults (domain guide, deadline 18).
 */
export const SCHOOL_DAYS: Readonly<Record<Milestone, number>> = { terms: 2, evidence: 15, findings: 20, progress: 10 };
/** School days in which the findings may be challenged. Product default. */
export const CHALLENGE_SCHOOL_DAYS = 5;

/** School days that count: `spent` until it last stood still, and running since that day. Undefined: it stands still. */
export type InvestigationClock = Readonly<{ since: Day | undefined; spent: number }>;

/** School days after `from` up to and with `to`; where no term dates are known, working days, as deadlines count them. */
const passed = (calendar: Calendar, from: Day, to: Day): number => {
  let days = 0;
  for (let at = from; at < to; days++) {
    at = addSchoolDaysOrSooner(calendar, at, 1);
    if (at > to) return days;
  }
  return days;
};

/** How many of its school days have gone by on a day. */
export const spentOn = (calendar: Calendar, { since, spent }: InvestigationClock, on: Day): number =>
  since === undefined ? spent : spent + passed(calendar, since, on);

/** The day by which a milestone is due; undefined while the clock stands still. */
export const dueOn = (calendar: Calendar, { since, spent }: InvestigationClock, of: Milestone): Day | undefined =>
  since === undefined ? undefined : addSchoolDaysOrSooner(calendar, since, Math.max(0, SCHOOL_DAYS[of] - spent));

/** The last day on which findings that are issued on this day may be challenged. */
export const challengeUntil = (calendar: Calendar, issued: Day): Day =>
  addSchoolDaysOrSooner(calendar, issued, CHALLENGE_SCHOOL_DAYS);
