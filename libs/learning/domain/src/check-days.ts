import { day, endOfTermAfter, Refusal, type Calendar, type Day } from '@caseward/kernel';
import type { LessonRefusal } from './lesson';

/** Whether it worked is looked at after one term and after three (product default; domain guide, deadline 20). */
export const CHECK_TERMS = [1, 3] as const;

/** @throws Refusal when the last of them is on no day of our time */
export const checkDays = (calendar: Calendar, from: Day) => {
  const [firstCheckOn, secondCheckOn] = [
    endOfTermAfter(calendar, from, CHECK_TERMS[0]),
    endOfTermAfter(calendar, from, CHECK_TERMS[1]),
  ];
  if (!day.safeParse(secondCheckOn).success) throw new Refusal<LessonRefusal>('lesson/too-far-away');
  return { firstCheckOn, secondCheckOn };
};
