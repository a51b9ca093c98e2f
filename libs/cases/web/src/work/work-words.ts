import type * as domain from '@caseward/cases-domain';
import type { z } from 'zod';

export { adviceWords } from '@caseward/concerns-web';

type Words<C extends z.ZodType> = Readonly<Record<z.infer<C> & string, string>>;

export const referralToWords: Words<typeof domain.referralTo> = {
  childrens_services: 'Children’s services (front door)',
  police: 'Police',
  lado: 'LADO: about an adult who works with children',
  prevent: 'Prevent: risk of radicalisation',
  modern_slavery: 'Modern slavery: National Referral Mechanism, by a first responder',
  early_help: 'Early help',
  health: 'Health, mental health included',
  other: 'Somebody else',
};
export const howWords: Words<typeof domain.toldHow> = {
  telephone: 'By telephone',
  online_form: 'By an online form',
  secure_email: 'By secure e-mail',
  in_person: 'In person',
  letter: 'By letter',
};
export const consentWords: Words<typeof domain.consent> = {
  given: 'They agreed',
  refused: 'They were asked and did not agree',
  not_sought: 'They were not asked',
};
export const parentsKnowWords: Words<typeof domain.parentsKnow> = {
  informed: 'Yes, they know',
  to_be_informed: 'Not yet, we will tell them',
  not_informed: 'No, and they should not be told now',
};
export const outcomeWords: Words<typeof domain.referralOutcome> = {
  strategy_discussion: 'A strategy discussion will be held',
  section_47: 'Child protection enquiry (section 47)',
  section_17: 'Assessment as a child in need (section 17)',
  early_help: 'Early help or Family Help',
  passed_on: 'Passed on to somebody else',
  accepted: 'Accepted',
  more_information: 'They want to know more first',
  advice_only: 'Advice, and nothing more from them',
  no_further_action: 'No further action',
};
export const stageWords: Words<typeof domain.disagreementStage> = {
  team_manager: '1 · Team manager',
  service_manager: '2 · Service manager',
  head_of_service: '3 · Head of service',
  safeguarding_partners: '4 · The safeguarding partners',
};
export const resultWords: Words<typeof domain.disagreementResult> = {
  decision_changed: 'They changed their decision',
  explained: 'They explained, and we accept it',
  still_disagree: 'We still do not agree',
};
export const basisWords: Words<typeof domain.actionBasis> = {
  law_or_guidance: 'Law or statutory guidance',
  agency: 'Another agency asked for it',
  meeting: 'A meeting decided it',
  our_plan: 'Our own plan for the child',
  supervision: 'Supervision',
  our_own_date: 'We chose the date',
};
export const kindWords: Words<typeof domain.actionKind> = {
  task: 'Task',
  chase_referral: 'Ask for the answer to a referral',
  conference_report: 'Write the school’s report for the conference',
};
export const attendanceWords: Words<typeof domain.attendance> = {
  attended: 'We were there',
  attended_and_reported: 'We were there and had sent a report',
  reported: 'We sent a report and were not there',
  absent: 'We were invited and were not there',
  not_invited: 'We were not invited',
};
export const strategyWords: Words<typeof domain.strategyOutcome> = {
  section_47: 'Child protection enquiry (section 47)',
  section_47_with_police: 'Child protection enquiry together with the police',
  section_17: 'Assessment as a child in need (section 17)',
  meets_again: 'They meet again',
  no_further_action: 'No further action',
};
export const conferenceKindWords: Words<typeof domain.conferenceKind> = {
  initial: 'The first (initial) conference',
  review: 'A review conference',
};
export const conferenceWords: Words<typeof domain.conferenceOutcome> = {
  on_a_plan: 'A child protection plan is made or goes on',
  child_in_need: 'No protection plan: child in need plan instead',
  no_plan: 'No plan',
};
export const riskWords: Words<typeof domain.riskKind> = {
  child_on_child: 'Harm between children',
  harm_outside_home: 'Harm outside the home',
  exploitation: 'Exploitation',
  self_harm: 'Self-harm or suicide',
  going_missing: 'Going missing',
  online: 'Online harm',
  other: 'Something else',
};
export const expectedWords: Words<typeof domain.expectedKind> = {
  conference: 'First child protection conference',
  core_group: 'Core group',
  review_conference: 'Review conference',
  risk_review: 'Risk assessment looked at again',
  supervision: 'Supervision of the case',
};
/** Where an expected date comes from. */
export const expectedBasis: Words<typeof domain.expectedKind> = {
  conference: 'within 15 working days of the strategy discussion (Working Together); the authority arranges it',
  core_group: 'first within 10 working days of the conference (Working Together), then as the group decides',
  review_conference: 'within 3 months, then every 6 months (Working Together)',
  risk_review: 'the day set in the assessment',
  supervision: 'every 6 weeks, unless the last one said otherwise (default of this system)',
};
export const decisionWords: Words<typeof domain.parentContactDecision> = {
  made: 'We spoke to them',
  tried: 'We tried and did not reach them',
  not_made: 'We decided not to contact them',
};
export const withWords: Words<typeof domain.sharedWith> = {
  childrens_services: 'Children’s services',
  police: 'Police',
  health: 'Health',
  another_school: 'Another school or college',
  early_help: 'Early help or Family Help',
  parent_or_carer: 'A parent or carer',
  the_child: 'The child',
  court_or_solicitor: 'A court or a solicitor',
  other: 'Somebody else',
};
export const lawWords: Words<typeof domain.lawfulBasis> = {
  legal_duty: 'A law obliges us (legal obligation)',
  public_task: 'It is part of our task to keep children safe (public task)',
  vital_interests: 'Somebody’s life or health is at stake (vital interests)',
  consent: 'They agreed, and could have said no (consent)',
};
