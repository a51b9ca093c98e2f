import { codes, day, optionalWords, sealed, words } from '@caseward/kernel';

/** Whom a school asks when it is not sure. Their numbers are the agency contacts of the school's local authority. */
export const adviceFrom = codes('AdviceFrom', [
  'childrens_services',
  'lado',
  'police',
  'trust_safeguarding_lead',
  'nspcc',
  'prevent_team',
  'health',
  'data_protection_officer',
  'legal',
  'other',
]);

/** One reusable step, for a concern, a case, a breach: asked whom, what, and (later) what they said. */
export const adviceSoughtInput = { from: adviceFrom, contact: optionalWords(300), on: day, question: words(5_000) };
export const adviceSought = {
  from: adviceFrom,
  on: day,
  contact: sealed('record', optionalWords(300)),
  question: sealed('record', words(5_000)),
};
export const adviceReceivedInput = {
  from: adviceFrom,
  contact: optionalWords(300),
  on: day,
  reference: optionalWords(100),
  advice: words(10_000),
};
export const adviceReceived = {
  from: adviceFrom,
  on: day,
  contact: sealed('record', optionalWords(300)),
  reference: sealed('record', optionalWords(100)),
  advice: sealed('record', words(10_000)),
};
