import { endOfTermAfter, type Calendar, type Day } from '@caseward/kernel';

/** Whether it worked is looked at after one term and after three (product default; domain guide, deadline 20). */
export const CHECK_TERMS = [1, 3] as const;

export const checkDays = (calendar: Calendar, from: Day) => ({
  firstCheckOn: endOfTermAfter(calendar, from, CHECK_TERMS[0]),
  secondCheckOn: endOfTermAfter(calendar, from, CHECK_TERMS[1]),
});
