import type { Limb } from '@caseward/conduct-domain';
import type * as domain from '@caseward/conduct-domain';
import type { ConductStatus, ReferralDuty, RaisedHow, ThresholdResult, ConductOverdueWhat } from '@caseward/contract';
import type { z } from 'zod';

/** One word or sentence for each code of a list. */
type For<S extends z.ZodType<string>> = Readonly<Record<z.infer<S>, string>>;

export const statusWords: Readonly<Record<ConductStatus, string>> = {
  raised: 'Threshold to be assessed',
  consulting: 'The LADO is asked first',
  low_level: 'Low-level concern',
  allegation: 'Allegation',
  handed_over: 'Handed to somebody outside',
  closed: 'Closed',
};
export const raisedWords: Readonly<Record<RaisedHow, string>> = {
  concern: 'A concern that was reported',
  self_referral: 'The adult told of it themself',
  directly: 'Written down directly',
};
/** The limbs of the harm threshold, in our own words. */
export const limbWords: Readonly<Record<Limb, Readonly<{ ask: string; gloss: string }>>> = {
  harmedChild: {
    ask: 'Have they harmed a child, or may they have?',
    gloss: 'Any harm, on any day, in or out of school. “May have” is enough.',
  },
  possibleOffence: {
    ask: 'May it be a criminal offence against a child, or to do with one?',
    gloss: 'You need not be sure of the law: if it could be one, say yes or unsure.',
  },
  riskOfHarm: {
    ask: 'Have they behaved towards a child in a way that shows they may pose a risk of harm?',
    gloss: 'Look at what it says about the future, not only at what happened.',
  },
  unsuitable: {
    ask: 'Have they behaved, or may they have, in a way that shows they may not be suitable to work with children?',
    gloss: 'Also outside work, and also where no child was there: at home, online, in another job.',
  },
};
export const answerWords: For<typeof domain.limbAnswer> = { yes: 'Yes', no: 'No', unsure: 'Unsure' };
export const resultWords: Readonly<Record<ThresholdResult, string>> = {
  low_level: 'Below the harm threshold: a low-level concern',
  unsure: 'Unsure: the LADO is asked before anything else',
  allegation: 'It may meet the harm threshold: an allegation',
};
export const standingWords: For<typeof domain.adultStanding> = {
  employed: 'Employed here',
  supply: 'Supply, through an agency',
  contractor: 'Through another employer (contractor)',
  volunteer: 'Volunteer',
  governor: 'Governor or trustee',
  other: 'Something else',
};
export const howWords: For<typeof domain.contactedHow> = {
  phone: 'By telephone',
  online_form: 'Online form',
  email: 'Secure e-mail',
  in_person: 'In person',
};
export const tellWords: For<typeof domain.mayBeTold> = {
  yes: 'Yes',
  in_part: 'In part: only what is written below',
  not_yet: 'Not yet',
};
export const leadWords: For<typeof domain.leadAgency> = {
  police: 'Police',
  childrens_services: 'Children’s social care',
  lado: 'The LADO',
  employer: 'The school, as employer',
  none: 'Nobody yet',
};
export const meetingWords: For<typeof domain.strategyMeetingKind> = {
  strategy_discussion: 'Strategy discussion (about the child)',
  position_of_trust: 'Position of trust meeting (about the adult)',
  review_meeting: 'Review meeting',
};
export const measureWords: For<typeof domain.interimMeasure> = {
  supervised: 'Another adult is always there',
  other_duties: 'Other duties',
  no_contact_with_child: 'No contact with the child',
  working_from_home: 'Working away from school',
  suspension: 'Suspension (no judgement; only when nothing else will do)',
  other: 'Something else',
};
/** What each outcome means, in our own words (KCSIE part four). */
export const outcomeWords: Readonly<
  Record<z.infer<typeof domain.allegationOutcome>, Readonly<{ word: string; means: string }>>
> = {
  substantiated: { word: 'Substantiated', means: 'There is enough evidence that it happened.' },
  malicious: {
    word: 'Malicious',
    means: 'There is enough evidence that it did not happen, and that somebody meant to deceive.',
  },
  false_allegation: { word: 'False', means: 'There is enough evidence that it did not happen.' },
  unsubstantiated: {
    word: 'Unsubstantiated',
    means: 'There is not enough evidence either way. It says nothing of guilt or innocence.',
  },
  unfounded: {
    word: 'Unfounded',
    means: 'Nothing supports it. Whoever said it may have misread what they saw, or not known all of it.',
  },
};
export const bodyWords: For<typeof domain.referralBody> = {
  dbs: 'Disclosure and Barring Service (DBS)',
  tra: 'Teaching Regulation Agency (TRA)',
  regulator: 'Another regulator',
};
export const removedWords: For<typeof domain.removedFromWork> = {
  removed: 'Yes, they were',
  would_have_been: 'They would have been, had they not left',
  resigned_first: 'They resigned or retired first',
  not_removed: 'No',
};
export const harmWords: For<typeof domain.harmTest> = {
  met: 'Yes: they harmed a child or adult at risk, or may harm one',
  not_met: 'No',
  not_sure: 'Not sure',
};
export const dutyWords: Readonly<Record<ReferralDuty, string>> = {
  must: 'The law asks for a referral',
  consider: 'To be considered: ask the body itself',
  none: 'No duty',
};
export const actionWords: For<typeof domain.postCaseAction> = {
  return_to_work: 'Return to work',
  support: 'Support',
  training: 'Training',
  change_of_practice: 'A change of practice or policy',
  disciplinary: 'Disciplinary procedure',
  reference_wording: 'What references say',
  other: 'Something else',
};
export const fileWords: For<typeof domain.fileNote> = {
  kept: 'A summary stays on the file',
  removed: 'It leaves the file (malicious or false)',
  kept_as_they_wish: 'It stays because the person wishes so (malicious or false)',
};
export const responseWords: For<typeof domain.lowLevelResponse> = {
  no_action: 'No action',
  guidance: 'Guidance',
  training: 'Training',
  monitoring: 'Looking in, for a time',
  formal: 'Formal action',
};
export const findingWords: For<typeof domain.patternFinding> = {
  no_pattern: 'No pattern',
  pattern_below: 'A pattern, below the threshold',
  pattern_meets: 'Together they may meet the threshold: it becomes an allegation',
};
export const handedWords: For<typeof domain.handedTo> = {
  lado: 'The LADO',
  police: 'Police',
  department_for_education: 'Department for Education',
  ofsted: 'Ofsted',
};
export const overdueWords: Readonly<Record<ConductOverdueWhat, string>> = {
  response: 'The answer to a low-level concern is overdue.',
  pattern_review: 'It should have been looked at with other low-level concerns about this adult this term.',
  measure_review: 'An interim measure should have been looked at again.',
  lado_review: 'The LADO’s review should have taken place.',
};
