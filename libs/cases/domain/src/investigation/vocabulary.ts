import { codes } from '@caseward/kernel';

/** What is looked into: the stream of the record that it belongs to. */
export const investigatedKinds = ['breach', 'adultconduct', 'childcase'] as const;
export const investigationOf = codes('InvestigationOf', investigatedKinds);

export const investigationStatuses = [
  'commissioned', 'terms_set', 'active', 'paused', 'evidence_closed', 'findings_drafted', 'fact_check', 'findings_issued',
  'accepted', 'challenged', 'reviewed', 'concluded', 'abandoned',
] as const; // prettier-ignore
export type InvestigationStatus = (typeof investigationStatuses)[number];

/** Whether the investigator has said that they are independent. */
export const independences = ['nobody', 'asked', 'declared', 'conflict'] as const;
export type Independence = (typeof independences)[number];

export const evidenceKind = codes('EvidenceKind', [
  'document', 'screenshot', 'message', 'image', 'recording', 'statement', 'device', 'system_log', 'object', 'other',
]); // prettier-ignore
/** Asked before anything else is: such an image is neither looked at again nor stored here (UKCIS, sharing nudes). */
export const mayBeIndecent = codes('MayBeIndecent', ['no', 'yes', 'not_sure']);
export const evidencePart = codes('EvidencePart', ['kind', 'description', 'source', 'captured', 'held', 'hash']);
/** What a piece of evidence says about an allegation. */
export const bearing = codes('EvidenceBearing', ['supports', 'against', 'unclear']);

export const pauseWhy = codes('PauseWhy', ['statutory_process', 'person_unwell', 'person_unavailable', 'other']);
/** Who leads while the law has its way, and agrees before a child is spoken to. */
export const statutoryBody = codes('StatutoryBody', ['police', 'childrens_services', 'lado']);

/** Whom it is told, or who says something about it. Never by name: they are parties, not readers. */
export const party = codes('InvestigationParty', [
  'subject',
  'reporter',
  'child_or_family',
  'witness',
  'somebody_else',
]);

/** Keeping children safe in education, part four: the outcomes of an investigation, in its own order. */
export const finding = codes('InvestigationFinding', [
  'substantiated', 'malicious', 'false_allegation', 'unsubstantiated', 'unfounded',
]); // prettier-ignore
/** What around the person let it happen: never only an individual. */
export const systemCause = codes('SystemCause', [
  'policy_unclear', 'training', 'supervision', 'technology', 'communication', 'workload', 'culture', 'none_found',
]); // prettier-ignore

export const signOff = codes('FindingsSignOff', ['signed', 'returned']);
export const challengeGround = codes('ChallengeGround', [
  'evidence_left_out', 'finding_against_evidence', 'unfair_process', 'not_independent', 'new_evidence',
]); // prettier-ignore
export const reviewOutcome = codes('FindingsReview', ['upheld', 'changed']);

/** What has to be done by a time. */
export const milestones = ['terms', 'evidence', 'findings', 'progress'] as const;
export const milestone = codes('InvestigationMilestone', milestones);
export type Milestone = (typeof milestones)[number];
