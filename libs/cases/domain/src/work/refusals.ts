import type { OpenWork } from './open-work';

/** Every reason why a rule says no to the daily work of a case. */
export type WorkRefusal =
  | OpenWork
  | 'case/referral-unknown'
  | 'case/referral-already-made'
  | 'case/referral-not-made'
  | 'case/referral-closed'
  | 'case/no-referral-waiting'
  | 'case/no-referral-open'
  | 'case/no-referral-to-dispute'
  | 'case/no-disagreement'
  | 'case/disagreement-stage'
  | 'case/answer-not-overdue'
  | 'case/consent-reason-missing'
  | 'case/parents-reason-missing'
  | 'case/reason-missing'
  | 'case/action-unknown'
  | 'case/action-ended'
  | 'case/no-action-open'
  | 'case/already-there'
  | 'case/owner-cannot-see-it'
  | 'case/same-owner'
  | 'case/day-has-passed'
  | 'case/due-not-later'
  | 'case/action-in-time'
  | 'case/words-missing'
  | 'case/contact-kept-away'
  | 'case/restriction-unchecked'
  | 'case/advice-unknown';
