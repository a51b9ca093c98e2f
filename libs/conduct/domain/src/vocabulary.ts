import { codes } from '@caseward/kernel';

/** The four limbs of the harm threshold (KCSIE part four): each is answered on its own. */
export const limbs = ['harmedChild', 'possibleOffence', 'riskOfHarm', 'unsuitable'] as const;
export type Limb = (typeof limbs)[number];
export const limbAnswer = codes('LimbAnswer', ['yes', 'no', 'unsure']);
/** What the answers come to. */
export const thresholdResult = codes('ThresholdResult', ['low_level', 'unsure', 'allegation']);

/** What the adult is to the school: a supply worker's agency is told, and the school still leads (KCSIE part four). */
export const adultStanding = codes('AdultStanding', [
  'employed',
  'supply',
  'contractor',
  'volunteer',
  'governor',
  'other',
]);
export const contactedHow = codes('ContactedHow', ['phone', 'online_form', 'email', 'in_person']);
/** What the LADO has agreed may be said to somebody. */
export const mayBeTold = codes('MayBeTold', ['yes', 'in_part', 'not_yet']);
/** Who leads on the allegation from now on. */
export const leadAgency = codes('LeadAgency', ['police', 'childrens_services', 'lado', 'employer', 'none']);
/** While one of these leads, the school neither investigates nor concludes. */
export const leadsOutside: readonly string[] = ['police', 'childrens_services', 'lado'];
export const strategyMeetingKind = codes('StrategyMeetingKind', [
  'strategy_discussion',
  'position_of_trust',
  'review_meeting',
]);
export const interimMeasure = codes('InterimMeasureKind', [
  'supervised',
  'other_duties',
  'no_contact_with_child',
  'working_from_home',
  'suspension',
  'other',
]);
/** The five outcomes of an allegation (KCSIE part four). Exactly one for each. On the wire no code is called "false". */
export const allegationOutcome = codes('AllegationOutcome', [
  'substantiated',
  'malicious',
  'false_allegation',
  'unsubstantiated',
  'unfounded',
]);
/** These two leave the personnel file, unless the person agrees that they stay (KCSIE part four). */
export const leavesTheFile: readonly string[] = ['malicious', 'false_allegation'];

export const referralBody = codes('ReferralBody', ['dbs', 'tra', 'regulator']);
/** Whoever resigned first would have been removed: the duty stays (Safeguarding Vulnerable Groups Act 2006, section 35). */
export const removedFromWork = codes('RemovedFromWork', [
  'removed',
  'would_have_been',
  'resigned_first',
  'not_removed',
]);
export const harmTest = codes('HarmTest', ['met', 'not_met', 'not_sure']);
export const referralDuty = codes('ReferralDuty', ['must', 'consider', 'none']);

export const postCaseAction = codes('PostCaseActionKind', [
  'return_to_work',
  'support',
  'training',
  'change_of_practice',
  'disciplinary',
  'reference_wording',
  'other',
]);
export const fileNote = codes('FileNote', ['kept', 'removed', 'kept_as_they_wish']);
export const lowLevelResponse = codes('LowLevelResponse', [
  'no_action',
  'guidance',
  'training',
  'monitoring',
  'formal',
]);
export const patternFinding = codes('PatternFinding', ['no_pattern', 'pattern_below', 'pattern_meets']);
export const handedTo = codes('HandedTo', ['lado', 'police', 'department_for_education', 'ofsted']);
export const raisedHow = codes('RaisedHow', ['concern', 'self_referral', 'directly']);
/** What has not been done by its day. */
export const overdueWhat = codes('ConductOverdueWhat', ['response', 'measure_review', 'lado_review', 'pattern_review']);
