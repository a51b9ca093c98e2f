import { codes, id } from '@caseward/kernel';
import { z } from 'zod';

/** Parts that people play in a concern. Each person has their own: linking never copies one. */
export const partInConcern = codes('PartInConcern', [
  'subject',
  'affected',
  'may_have_caused_harm',
  'witness',
  'informant',
  'family_member',
  'adult_of_concern',
]);
export const personInConcern = z.object({ personId: id, part: partInConcern }).meta({ id: 'PersonInConcernInput' });
export type PersonInConcern = z.infer<typeof personInConcern>;

export const concernStatuses = [
  'submitted',
  'triaged',
  'monitored',
  'opened_as_case',
  'linked_to_case',
  'breach_routed',
  'routed_to_adult_conduct',
  'redirected',
  'duplicate',
  'not_reportable',
  'closed',
] as const;
export type ConcernStatus = (typeof concernStatuses)[number];

/** Exactly one for each decision (domain guide 4.1). */
export const threshold = codes('Threshold', [
  'immediate_danger',
  'child_protection',
  'child_in_need',
  'early_help',
  'school_support',
  'no_further_action',
]);
export const level = codes('ConcernLevel', ['low', 'medium', 'high', 'critical']);
/** Primary categories of the trust's taxonomy. */
export const category = codes('ConcernCategory', [
  'physical_abuse', 'emotional_abuse', 'sexual_abuse', 'neglect', 'exploitation', 'domestic_abuse', 'child_on_child', 'online',
  'extra_familial', 'mental_health', 'attendance', 'other', 'adult_conduct',
]); // prettier-ignore
export const parentsTold = codes('ParentsTold', ['informed', 'to_be_informed', 'not_informed']);

/** Who deals with it instead, when it is no matter of safeguarding. */
export const redirectedTo = codes('RedirectedTo', [
  'pastoral',
  'attendance',
  'send',
  'health',
  'behaviour',
  'complaints',
  'other',
]);
/** Duties beside the usual route of a concern (domain guide 4.1). */
export const statutoryRoute = codes('StatutoryRoute', [
  'female_genital_mutilation',
  'prevent',
  'modern_slavery',
  'sexual_abuse_notification',
  'missing_education',
  'private_fostering',
  'crime_to_police',
]);
/** What a reporter may be told: fixed sentences, so that nothing about the child can slip into one. */
export const reporterMessage = codes('ReporterMessage', ['read', 'being_acted_on', 'talk_to_me', 'no_more_needed']);

/** What of a report can be put right: one of its texts, or when it happened. */
export const correctedPart = codes('CorrectedPart', ['account', 'childs_words', 'place', 'action_taken', 'when']);
/** Why a text may no longer be shown. */
export const redactionBasis = codes('RedactionBasis', [
  'court_order',
  'third_party_at_risk',
  'legal_privilege',
  'wrong_person',
  'data_protection_right',
  'other',
]);

export { optionalWords, reason, words } from '@caseward/kernel';

/** Who works on a concern: whoever may read it. A head acts on what was sent to them, as one of the named. */
export const byTeam = { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' } as const;
