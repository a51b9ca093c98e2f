import type {
  ChallengeGround, EvidenceBearing, EvidenceKind, EvidencePart, InvestigationFinding, InvestigationOf, InvestigationPart,
  InvestigationParty, InvestigationStatus, PauseWhy, SystemCause,
} from '@caseward/contract'; // prettier-ignore
import type { InvestigationRefusal } from '@caseward/cases-domain';
import { withFileProblems } from '@caseward/concerns-web';

type Words<K extends string> = Readonly<Record<K, string>>;

/** Every reason why a rule says no in an investigation. */
export const refusals: Words<InvestigationRefusal> = {
  ...withFileProblems('investigation'),
  'investigation/none': 'There is no such investigation.',
  'investigation/already-commissioned': 'It has been commissioned already. Reload the page.',
  'investigation/not-ordered': 'That breach has not ordered an investigation.',
  'investigation/record-not-known': 'There is no such record, or it is not for you. Begin from the record’s own page.',
  'investigation/about-you': 'It is about you. Somebody else has to commission it.',
  'investigation/too-close': 'You are close to somebody it is about. Somebody else has to commission it.',
  'investigation/not-yours': 'That is for somebody else in this investigation to do.',
  'investigation/terms-not-set': 'The terms of reference have to be set first.',
  'investigation/not-started': 'The investigator has not started yet.',
  'investigation/is-running': 'It is under way. That comes later, or has been done.',
  'investigation/is-paused': 'It is paused. Resume it first.',
  'investigation/evidence-is-closed': 'The evidence is closed. Give every allegation a finding.',
  'investigation/findings-are-drafted': 'The findings are drafted. Open the fact check next.',
  'investigation/in-fact-check': 'The facts are being checked.',
  'investigation/findings-are-issued': 'The findings have been issued.',
  'investigation/is-accepted': 'The findings have been accepted.',
  'investigation/is-challenged': 'The findings have been challenged and wait for a review.',
  'investigation/is-reviewed': 'The findings have been reviewed.',
  'investigation/is-concluded': 'The investigation has been concluded.',
  'investigation/is-abandoned': 'The investigation was ended without findings.',
  'investigation/has-an-investigator': 'They have it in hand already. To change, replace the investigator by somebody else.',
  'investigation/no-investigator': 'Nobody has been appointed yet.',
  'investigation/not-declared': 'The investigator has to declare their independence first.',
  'investigation/conflict-declared': 'The investigator has declared a conflict. Replace them: nothing else can be done before.',
  'investigation/person-is-subject': 'It is about this person.',
  'investigation/person-decides': 'Whoever commissioned it decides on it, and can do no other part of it.',
  'investigation/person-investigates': 'This person investigates it.',
  'investigation/person-signed': 'This person signed the findings. Choose somebody who had no part in them.',
  'investigation/person-reported': 'This person reported what it is about.',
  'investigation/person-not-trained': 'Choose somebody who has been trained to investigate.',
  'investigation/person-manages-them': 'A line manager cannot investigate. Choose somebody else.',
  'investigation/person-too-close': 'This person cannot take it on. Choose somebody else.',
  'investigation/person-not-here': 'This person has no role at the school or the trust.',
  'investigation/in-the-future': 'That day is still to come. Enter the day on which it was.',
  'investigation/in-the-past': 'That day is over. Enter a day that is still to come.',
  'investigation/indecent-image':
    'Nothing was stored. Do not look at it again, copy, print or send it. Leave the device as it is, and call the police and your safeguarding lead now.',
  'investigation/no-such-evidence': 'There is no such piece of evidence. Reload the page.',
  'investigation/no-such-allegation': 'There is no such allegation. Reload the page.',
  'investigation/no-evidence': 'Log at least one piece of evidence or interview first.',
  'investigation/not-a-lead': 'Choose a safeguarding lead or deputy of the school, or the trust’s lead.',
  'investigation/not-a-child': 'Choose a child of the roll.',
  'investigation/plan-missing':
    'A child is only spoken to by a plan that a safeguarding lead has agreed. Ask for one first.',
  'investigation/agreement-missing':
    'Police or children’s services are involved. Without their agreement nobody speaks to the child.',
  'investigation/finding-missing': 'An allegation has no finding yet.',
  'investigation/not-signed': 'A second person has to sign the findings first.',
  'investigation/already-signed': 'The findings are signed.',
  'investigation/may-still-be-challenged': 'The findings may still be challenged. Wait, or say that all concerned agree.',
  'investigation/challenge-too-late': 'The time for a challenge was over on that day.',
  'investigation/no-reviewer': 'Appoint a reviewer first.',
  'investigation/has-a-reviewer': 'There is a reviewer already.',
  'investigation/changes-do-not-fit': 'Say that findings are changed and which, or that they all stand.',
  'investigation/nobody-missing': 'Whoever commissioned it still decides on it.',
  'investigation/nobody-left': 'Nobody is left who could decide on it.',
  'investigation/held':
    'A statutory process holds its record. End the hold there first, or say that the process goes on.',
  'investigation/paused-by-hand': 'Somebody paused it, and resumes it.',
  'investigation/in-time': 'It is not overdue.',
}; // prettier-ignore

export const statusWords: Words<InvestigationStatus> = {
  commissioned: 'Commissioned',
  terms_set: 'Terms set, not started',
  active: 'Collecting evidence',
  paused: 'Paused',
  evidence_closed: 'Judging the evidence',
  findings_drafted: 'Findings drafted',
  fact_check: 'Facts being checked',
  findings_issued: 'Findings issued',
  accepted: 'Findings accepted',
  challenged: 'Findings challenged',
  reviewed: 'Findings reviewed',
  concluded: 'Concluded',
  abandoned: 'Ended without findings',
};
export const ofWords: Words<InvestigationOf> = {
  breach: 'Breach of policy',
  adultconduct: 'Concern about an adult',
  childcase: 'A child’s case',
};
export const partWords: Words<InvestigationPart> = {
  commissioner: 'You commissioned it',
  investigator: 'You investigate',
  reviewer: 'You review',
  lead: 'You plan a child’s interview',
};
export const kindWords: Words<EvidenceKind> = {
  document: 'Document',
  screenshot: 'Screenshot',
  message: 'Message',
  image: 'Photo or picture',
  recording: 'Recording',
  statement: 'Written statement',
  device: 'Device',
  system_log: 'System log',
  object: 'Object',
  other: 'Something else',
};
export const evidencePartWords: Words<EvidencePart> = {
  kind: 'What it is',
  description: 'What it shows',
  source: 'Where it came from',
  captured: 'When or where it was captured',
  held: 'Who holds it, and where',
  hash: 'Fingerprint of the file',
};
export const bearingWords: Words<EvidenceBearing> = { supports: 'Supports', against: 'Against', unclear: 'Unclear' };
export const partyWords: Words<InvestigationParty> = {
  subject: 'Whoever it is about',
  reporter: 'Whoever reported it',
  child_or_family: 'The child or the family',
  witness: 'A witness',
  somebody_else: 'Somebody else concerned',
};
export const pauseWords: Words<PauseWhy> = {
  statutory_process: 'Police, children’s services or the LADO go first',
  person_unwell: 'Somebody concerned is unwell',
  person_unavailable: 'Somebody concerned cannot take part now',
  other: 'Something else',
};
export const findingWords: Words<InvestigationFinding> = {
  substantiated: 'Substantiated',
  malicious: 'Malicious',
  false_allegation: 'False',
  unsubstantiated: 'Unsubstantiated',
  unfounded: 'Unfounded',
};
/** Keeping children safe in education, part four, in short. */
export const findingMeans: Words<InvestigationFinding> = {
  substantiated: 'There is enough evidence that it happened.',
  malicious: 'There is enough evidence that it did not happen, and that it was said to deceive or to cause harm.',
  false_allegation: 'There is enough evidence that it did not happen.',
  unsubstantiated: 'There is not enough evidence either way. It says nothing of guilt or innocence.',
  unfounded: 'There is no evidence or proper basis for it.',
};
export const causeWords: Words<SystemCause> = {
  policy_unclear: 'The policy was unclear',
  training: 'Training was missing',
  supervision: 'Nobody looked on',
  technology: 'The technology let it happen',
  communication: 'It was not said, or not heard',
  workload: 'Too much to do',
  culture: 'It was thought normal here',
  none_found: 'None found, after looking',
};
export const groundWords: Words<ChallengeGround> = {
  evidence_left_out: 'Evidence was left out',
  finding_against_evidence: 'The finding does not fit the evidence',
  unfair_process: 'It was not done fairly',
  not_independent: 'The investigator was not independent',
  new_evidence: 'There is new evidence',
};
export const bodyWords = { police: 'Police', childrens_services: 'Children’s services', lado: 'The LADO' } as const;
export const signOffWords = {
  signed: 'Signed: they may be issued',
  returned: 'Given back to the investigator',
} as const;
export const reviewWords = { upheld: 'The findings stand', changed: 'Findings are changed' } as const;
