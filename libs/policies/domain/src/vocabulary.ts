import { codes } from '@caseward/kernel';
import type { z } from 'zod';

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

export const impactFound = codes('PolicyImpact', ['no_change', 'editorial_change', 'material_change']);

/** What of a policy's review is near, late or not done. */
export const reviewStep = codes('PolicyReviewStep', [
  'in_90_days',
  'in_60_days',
  'in_30_days',
  'due',
  'overdue',
  'impact_check',
]);

/** What a text waits for from somebody. `decide`: by the body that ratifies or notes; `compare`: with the text that came first. */
export const versionStep = codes('PolicyVersionStep', [
  'approve',
  'decide',
  'mend',
  'publish',
  'publish_late',
  'compare',
]);
export type VersionStep = z.infer<typeof versionStep>;
/** Editorial: what staff must do stays the same, so nobody confirms it anew. Emergency: the chair's action. */
export const changeClass = codes('ChangeClass', ['editorial', 'material', 'emergency']);
export const changeReason = codes('ChangeReason', [
  'annual_review',
  'statutory_update',
  'lesson',
  'incident',
  'technology',
  'consultation',
  'other',
]);
export const clauseKind = codes('ClauseKind', ['heading', 'paragraph', 'bullet', 'table']);
export const clauseChange = codes('ClauseChange', ['changed', 'added', 'removed', 'moved']);
export const findingSeverity = codes('FindingSeverity', ['error', 'warning', 'advice']);
export const textFormat = codes('PolicyTextFormat', ['text', 'markdown', 'word', 'pdf', 'typed']);
export const consultedGroup = codes('ConsultedGroup', [
  'staff',
  'safeguarding_team',
  'heads',
  'governors',
  'parents',
  'pupils',
  'unions',
  'specialists',
]);
export const responseOutcome = codes('ResponseOutcome', ['taken_up', 'partly', 'not_taken_up', 'noted']);
export const publishedIn = codes('PublicationChannel', [
  'website',
  'staff_network',
  'staff_email',
  'parents',
  'noticeboard',
  'office',
]);
