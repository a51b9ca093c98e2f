import { codes, reason, sealed } from '@caseward/kernel';

/** How a child was heard. */
export const heardHow = codes('HeardHow', ['spoken_with', 'wrote', 'drew', 'through_somebody', 'observed']);

/** What an ordinary note of a case is about. */
export const noteKind = codes('CaseNoteKind', ['note', 'call', 'message', 'meeting', 'home_visit', 'observation']);

/** How much help a child has, from least to most (Working Together: early help, section 17, section 47). */
export const supportLevel = codes('SupportLevel', [
  'school_support',
  'early_help',
  'child_in_need',
  'child_protection',
]);

/** The part that somebody plays in a case. Each person has their own: linking never copies one. */
export const partInCase = codes('PartInCase', [
  'subject',
  'affected',
  'may_have_caused_harm',
  'sibling',
  'friend',
  'family_member',
  'witness',
  'professional',
]);

/** How a case came out: asked when it closes. */
export const caseOutcome = codes('CaseOutcome', [
  'needs_met',
  'helped_elsewhere',
  'no_role_for_school',
  'moved_school',
  'opened_in_error',
]);

/** Why the text of an entry may no longer be shown. */
export { redactionBasis } from '@caseward/concerns-domain';

/** Why somebody is reminded of a case. */
export const inactiveBecause = codes('InactiveBecause', ['quiet_20_school_days', 'quiet_40_school_days', 'review_day']);

/** What a local authority, or the school itself, has in place for a child. */
export const planStatus = codes('PlanStatus', [
  'none',
  'early_help',
  'child_in_need',
  'child_protection',
  'looked_after',
  'previously_looked_after',
]);

/** What an entry of a child's file is about that belongs to no concern and no case. */
export const chronologyKind = codes('ChronologyKind', [
  'family',
  'home',
  'health',
  'learning',
  'attendance',
  'behaviour',
  'agency',
  'achievement',
  'other',
]);

/** What another child is to this one. Said of each side on its own. */
export const linkedAs = codes('LinkedAs', [
  'brother_or_sister',
  'half_or_step_sibling',
  'same_household',
  'relative',
  'friend',
  'partner',
  'may_have_caused_harm',
  'may_have_been_harmed',
]);

/** A reason in an event: why somebody did this. */
export const sealedReason = sealed('record', reason);
