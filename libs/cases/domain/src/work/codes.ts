import { codes } from '@caseward/kernel';

/** Whom a school refers a child to. */
export const referralTo = codes('ReferralTo', [
  'childrens_services',
  'police',
  'lado',
  'prevent',
  'modern_slavery',
  'early_help',
  'health',
  'other',
]);
export const toldHow = codes('ToldHow', ['telephone', 'online_form', 'secure_email', 'in_person', 'letter']);
/** Consent is asked for where that is safe; it is never what a referral or a protective share rests on. */
export const consent = codes('Consent', ['given', 'refused', 'not_sought']);
export const parentsKnow = codes('ParentsKnow', ['informed', 'to_be_informed', 'not_informed']);
export const referralOutcome = codes('ReferralOutcome', [
  'strategy_discussion',
  'section_47',
  'section_17',
  'early_help',
  'passed_on',
  'accepted',
  'more_information',
  'advice_only',
  'no_further_action',
]);
/** The stages of a local professional-disagreement procedure, lowest first. */
export const disagreementStage = codes('DisagreementStage', [
  'team_manager',
  'service_manager',
  'head_of_service',
  'safeguarding_partners',
]);
export const disagreementResult = codes('DisagreementResult', ['decision_changed', 'explained', 'still_disagree']);

export const actionKind = codes('CaseActionKind', ['task', 'chase_referral', 'conference_report']);
/** Where the date of an action comes from. */
export const actionBasis = codes('CaseActionBasis', [
  'law_or_guidance',
  'agency',
  'meeting',
  'our_plan',
  'supervision',
  'our_own_date',
]);

export const attendance = codes('Attendance', [
  'attended',
  'attended_and_reported',
  'reported',
  'absent',
  'not_invited',
]);
export const strategyOutcome = codes('StrategyOutcome', [
  'section_47',
  'section_47_with_police',
  'section_17',
  'meets_again',
  'no_further_action',
]);
export const conferenceKind = codes('ConferenceKind', ['initial', 'review']);
export const conferenceOutcome = codes('ConferenceOutcome', ['on_a_plan', 'child_in_need', 'no_plan']);
export const riskKind = codes('RiskAssessmentKind', [
  'child_on_child',
  'harm_outside_home',
  'exploitation',
  'self_harm',
  'going_missing',
  'online',
  'other',
]);
/** Why a date is expected to be kept; the authority keeps these, the school watches them. */
export const expectedKind = codes('ExpectedKind', [
  'conference',
  'core_group',
  'review_conference',
  'risk_review',
  'supervision',
]);

export const parentContactDecision = codes('ParentContactDecision', ['made', 'tried', 'not_made']);
export const sharedWith = codes('SharedWith', [
  'childrens_services',
  'police',
  'health',
  'another_school',
  'early_help',
  'parent_or_carer',
  'the_child',
  'court_or_solicitor',
  'other',
]);
/** UK GDPR article 6, beside the safeguarding condition of the Data Protection Act 2018 (schedule 1, paragraph 18). */
export const lawfulBasis = codes('LawfulBasis', ['legal_duty', 'public_task', 'vital_interests', 'consent']);
