import { withAttachment, withWithdrawal, type Attached } from '@caseward/concerns-domain';
import { commandFor, folding, type Day, type PersonId, type RecordId, type SchoolId } from '@caseward/kernel';
import type { z } from 'zod';
import type { InvestigationClock } from './clock';
import { events, type InvestigationSchemas, type OpenInvestigationEvent } from './events';
import type { InvestigationRefusal } from './refusals';
import type { finding, Independence, investigationOf, InvestigationStatus, Milestone } from './vocabulary';

export type Finding = z.infer<typeof finding>;

export type OpenInvestigation = Readonly<{
  status: InvestigationStatus;
  school: SchoolId;
  ofKind: z.infer<typeof investigationOf>;
  ofRecord: RecordId;
  commissioner: PersonId;
  subjects: readonly PersonId[];
  investigator?: PersonId;
  /** Whoever has had it in hand. */
  investigators: readonly PersonId[];
  independence: Independence;
  reviewer?: PersonId;
  signer?: PersonId | undefined;
  allegations: readonly string[];
  evidence: readonly string[];
  findings: Readonly<Record<string, Finding>>;
  /** Safeguarding leads who were asked for the plan of a child's interview. */
  leads: readonly PersonId[];
  planned: readonly PersonId[];
  /** Police, children's services or the LADO are at it as well. */
  statutory: boolean;
  /** Where it goes on when it is resumed. */
  pausedAs?: InvestigationStatus | undefined;
  /** A hold on its record paused it: the end of that hold resumes it, and resumes nothing that a person paused. */
  pausedByHold?: boolean;
  /** Somebody had paused it before the hold came: the end of that hold leaves it as they left it. */
  pausedByHand?: boolean;
  clock: InvestigationClock;
  escalated: readonly Milestone[];
  challengeUntil?: Day;
  attachments: readonly Attached[];
}>;
export type Investigation = Readonly<{ status: 'none' }> | OpenInvestigation;

const uncommissioned: Investigation = { status: 'none' };
/** What an event changes in an investigation that there is. */
const changes =
  <D>(change: (record: OpenInvestigation, data: D) => Partial<OpenInvestigation>) =>
  (record: Investigation, data: D): Investigation =>
    record.status === 'none' ? record : { ...record, ...change(record, data) };
const to = (status: InvestigationStatus) => changes(() => ({ status }));
const nothing = changes(() => ({}));
const inHandsOf = changes(({ investigators }, { investigator }: Readonly<{ investigator: PersonId }>) => ({
  investigator,
  investigators: [...investigators, investigator],
  independence: 'asked',
}));

const evolve = folding<Investigation, OpenInvestigationEvent>({
  InvestigationCommissioned: (_, { schoolId, ofKind, ofRecord, commissioner, subjects, on }) => ({
    status: 'commissioned',
    school: schoolId,
    ...{ ofKind, ofRecord, commissioner, subjects, independence: 'nobody', statutory: false },
    ...{ investigators: [], allegations: [], evidence: [], findings: {}, leads: [], planned: [], escalated: [] },
    attachments: [],
    clock: { since: on, spent: 0 },
  }),
  AllegationPut: changes(({ allegations }, { allegation }) => ({ allegations: [...allegations, allegation] })),
  CommissionerSucceeded: changes((_, { commissioner }) => ({ commissioner })),
  InvestigatorAppointed: inHandsOf,
  InvestigatorReplaced: inHandsOf,
  IndependenceDeclared: changes((_, { independent }) => ({ independence: independent ? 'declared' : 'conflict' })),
  TermsSet: changes(({ status }) => (status === 'commissioned' ? { status: 'terms_set' } : {})),
  InvestigationStarted: to('active'),
  EvidenceLogged: changes((record, { evidence }) => ({ evidence: [...record.evidence, evidence] })),
  CustodyTransferred: nothing,
  EvidenceEntryCorrected: nothing,
  EvidenceWeighed: nothing,
  ChildInterviewPlanAsked: changes(({ leads }, { lead }) => ({ leads: [...leads, lead] })),
  ChildInterviewPlanAgreed: changes(({ planned }, { child }) => ({ planned: [...planned, child] })),
  InterviewRecorded: changes((record, { evidence }) => ({ evidence: [...record.evidence, evidence] })),
  InvestigationPaused: changes(({ status, statutory, pausedAs }, { spent, why, automatic = why === 'statutory_process' }) => ({
    status: 'paused',
    pausedAs: status === 'paused' ? pausedAs : status,
    pausedByHold: automatic,
    pausedByHand: status === 'paused' || !automatic,
    clock: { since: undefined, spent },
    statutory: statutory || why === 'statutory_process',
  })), // prettier-ignore
  InvestigationResumed: changes((_, { as, on, spent, processGoesOn }) => ({
    status: as,
    clock: { since: on, spent },
    statutory: processGoesOn,
  })),
  InvestigationHoldEnded: changes(() => ({ statutory: false, pausedByHold: false })),
  ProgressNoteSent: changes(({ escalated }) => ({ escalated: escalated.filter((one) => one !== 'progress') })),
  EvidenceClosed: to('evidence_closed'),
  // What is drafted anew is not signed any more.
  FindingsDrafted: changes(({ signer: _, ...record }, { allegation, finding, complete }) => ({
    ...record,
    signer: undefined,
    findings: { ...record.findings, [allegation]: finding },
    ...(complete && record.status === 'evidence_closed' ? { status: 'findings_drafted' as const } : {}),
  })),
  FactCheckOpened: to('fact_check'),
  FactualCommentRecorded: nothing,
  FindingsSignedOff: changes((_, { outcome, signer }) => (outcome === 'signed' ? { signer } : {})),
  FindingsIssued: changes((_, data) => ({ status: 'findings_issued', challengeUntil: data.challengeUntil })),
  FindingsAccepted: to('accepted'),
  FindingsChallenged: to('challenged'),
  ReviewerAppointed: changes((_, { reviewer }) => ({ reviewer })),
  FindingsReviewed: changes(({ findings }, { changed }) => ({
    status: 'reviewed',
    findings: { ...findings, ...Object.fromEntries(changed.map((one) => [one.allegation, one.finding])) },
  })),
  InvestigationConcluded: to('concluded'),
  InvestigationAbandoned: to('abandoned'),
  InvestigationAttachmentAdded: changes(({ attachments }, added) => ({
    attachments: withAttachment(attachments, added),
  })),
  InvestigationAttachmentWithdrawn: changes(({ attachments }, gone) => ({
    attachments: withWithdrawal(attachments, gone),
  })),
  InvestigationEscalated: changes(({ escalated }, { milestone }) => ({ escalated: [...escalated, milestone] })),
});

/** The stream of an investigation, for a rule that looks at one. */
export const investigationStream = { name: 'investigation', events, initial: uncommissioned, evolve, commands: [] };
export const investigationCommand = commandFor<Investigation, InvestigationSchemas>();
export const about = ({ investigationId }: Readonly<{ investigationId: RecordId }>) => investigationId;

/** Posts from which an investigation may be commissioned; the lead, for a case of hers. */
export const commissioners = ['HT', 'EHT', 'TSL', 'COG', 'COT', 'DSL'] as const;
/** It is theirs who commissioned it, whatever others hold the same post. */
export const byCommissioner = { roles: commissioners, relations: ['named'], at: 'record', tier: 'T4' } as const;
/** Being the investigator is no post: the table of its life says who it is. */
export const byInvestigator = { roles: ['INV'], relations: ['named'], at: 'record', tier: 'T4' } as const;
export const bySystem = { roles: ['SYS'], at: 'record', tier: 'T4' } as const;

export type { InvestigationRefusal };
