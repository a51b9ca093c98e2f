import { codes } from '@caseward/kernel';

/** How a policy binds the schools of the trust (domain guide A4). */
export const adoptionModel = codes('AdoptionModel', ['mandatory', 'model_with_local_fields', 'principles']);

/** For whom it is written. */
export const policyAudience = codes('PolicyAudience', [
  'all_staff',
  'safeguarding_team',
  'leaders',
  'governors',
  'volunteers',
  'pupils',
  'parents',
  'public',
]);

/** The post that approves, and the body that ratifies: a row of the trust's scheme of delegation. */
export const policyApprover = codes('PolicyApprover', ['HT', 'EHT', 'CEO', 'TSL']);
export const ratifyingBody = codes('RatifyingBody', [
  'trust_board',
  'trust_committee',
  'regional_board',
  'local_governing_body',
]);
/** A body either ratifies what it is given, or notes what the delegate has approved: two things, never the same (A1). */
export const ratifyingPart = codes('RatifyingPart', ['ratifies', 'notes']);

/** What brings a review forward, beside its date (A8). */
export const reviewTrigger = codes('PolicyReviewTrigger', [
  'statutory_edition',
  'lesson',
  'incident',
  'technology',
  'local_concern',
]);
