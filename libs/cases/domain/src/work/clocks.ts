import {
  addCalendarMonths,
  addWorkingDays,
  endOfWorkingDay,
  type Calendar,
  type Day,
  type Instant,
} from '@caseward/kernel';
import type { z } from 'zod';
import type { referralTo } from './codes';

type To = z.infer<typeof referralTo>;
/**
 * Working days within which somebody should say what they will do. Children's services: one working day from the referral
 * (Working Together, "Referral"); the LADO and police answer as quickly by local procedures. The rest are product defaults.
 */
export const replyWithin: Readonly<Record<To, number>> = {
  childrens_services: 1,
  police: 1,
  lado: 1,
  prevent: 5,
  modern_slavery: 5,
  early_help: 10,
  health: 10,
  other: 10,
};
/** How long a chased agency has before it is chased again (product default: asked on day 1, escalated on day 3). */
export const REPLY_AFTER_CHASING = 2;
/** How long each stage of a disagreement has to answer (product default; local procedures differ). */
export const REPLY_TO_DISAGREEMENT = 5;
/** Initial conference within 15 working days of the strategy discussion (Working Together). */
const CONFERENCE_WITHIN = 15;
/** First core group within 10 working days of the initial conference (Working Together). */
const CORE_GROUP_WITHIN = 10;
/** First review conference within three months, then at most every six (Working Together). */
const FIRST_REVIEW_MONTHS = 3;
const NEXT_REVIEW_MONTHS = 6;
/** Supervision of a case every six weeks (product default). */
export const SUPERVISION_DAYS = 42;

const endOf = (calendar: Calendar, on: Day, days: number): Instant =>
  endOfWorkingDay(calendar, addWorkingDays(calendar, on, days));
export const replyDue = (calendar: Calendar, to: To, on: Day): Instant => endOf(calendar, on, replyWithin[to]);
export const replyAfterChasing = (calendar: Calendar, on: Day): Instant => endOf(calendar, on, REPLY_AFTER_CHASING);
export const disagreementDue = (calendar: Calendar, on: Day): Day =>
  addWorkingDays(calendar, on, REPLY_TO_DISAGREEMENT);
export const conferenceBy = (calendar: Calendar, strategyOn: Day): Day => addWorkingDays(calendar, strategyOn, CONFERENCE_WITHIN); // prettier-ignore
export const coreGroupBy = (calendar: Calendar, conferenceOn: Day): Day => addWorkingDays(calendar, conferenceOn, CORE_GROUP_WITHIN); // prettier-ignore
export const reviewBy = (kind: 'initial' | 'review', on: Day): Day =>
  addCalendarMonths(on, kind === 'initial' ? FIRST_REVIEW_MONTHS : NEXT_REVIEW_MONTHS);
