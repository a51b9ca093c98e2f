import { attachmentAdded, attachmentWithdrawn } from '@caseward/concerns-domain';
import { day, decisionRecorded, id, optionalWords, sealed, words, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import {
  bearing, challengeGround, evidenceKind, evidencePart, finding, investigationOf, investigationStatuses, milestone, party,
  pauseWhy, reviewOutcome, signOff, statutoryBody, systemCause,
} from './vocabulary'; // prettier-ignore

/** What people call an allegation, a piece of evidence and an interview of one investigation: A1, E3, I2. */
export const allegationNo = z.string().regex(/^A[1-9]\d?$/, 'not an allegation');
export const evidenceNo = z.string().regex(/^E[1-9]\d{0,2}$/, 'not a piece of evidence');
/** What a file is, whatever it is called: it cannot change unnoticed. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A fingerprint has 64 of 0-9 and a-f');

const it = { investigationId: id };
const text = (most: number) => sealed('record', words(most));
const maybe = (most: number) => sealed('record', optionalWords(most));
const schoolDays = z.int().min(0);
/** Whose turn it is after that; left out by what happened before that was said. */
const next = { inHandsOf: id.optional() };

export const events = {
  InvestigationCommissioned: z.object({
    ...it, ofKind: investigationOf, ofRecord: id, schoolId: id, commissioner: id, subjects: z.array(id), on: day,
  }),
  /** What has to be answered: one event for each, so that each is told. */
  AllegationPut: z.object({ ...it, allegation: allegationNo, question: text(2_000), clauses: maybe(1_000) }),
  /** Who commissioned it is gone: the next in line decides on it from now on. */
  CommissionerSucceeded: z.object({ ...it, commissioner: id, formerly: id }),
  InvestigatorAppointed: z.object({ ...it, investigator: id, trained: z.literal(true), why: maybe(2_000) }),
  InvestigatorReplaced: z.object({ ...it, investigator: id, formerly: id, reason: text(2_000) }),
  IndependenceDeclared: z.object({
    ...it, knowsThem: z.boolean(), managesThem: z.boolean(), tookPart: z.boolean(), gainsOrLoses: z.boolean(),
    independent: z.boolean(), statement: text(5_000),
  }),
  TermsSet: z.object({
    ...it, scope: text(5_000), confidentiality: text(5_000), accompaniment: text(2_000), targetDate: day,
  }),
  InvestigationStarted: z.object(it),
  EvidenceLogged: z.object({
    ...it, evidence: evidenceNo, kind: evidenceKind, originalSeen: z.boolean(), capturedOn: day.optional(), sha256: sha256.optional(),
    description: text(5_000), source: text(500), capturedWhere: maybe(500), heldBy: text(300), keptAt: text(300),
  }),
  CustodyTransferred: z.object({ ...it, evidence: evidenceNo, on: day, heldBy: text(300), keptAt: text(300), reason: text(2_000) }),
  EvidenceEntryCorrected: z.object({ ...it, evidence: evidenceNo, part: evidencePart, correct: text(5_000), reason: text(2_000) }),
  EvidenceWeighed: z.object({ ...it, allegation: allegationNo, evidence: evidenceNo, bearing, note: maybe(2_000) }),
  ChildInterviewPlanAsked: z.object({ ...it, child: id, lead: id, purpose: text(5_000) }),
  ChildInterviewPlanAgreed: z.object({
    ...it, child: id, agreedWith: statutoryBody.optional(), plan: text(10_000), support: text(5_000), agreement: maybe(2_000),
  }),
  /** An interview is evidence as well, with a number of its own among it. */
  InterviewRecorded: z.object({
    ...it, evidence: evidenceNo, on: day, person: id.optional(), child: z.boolean(), recordAgreed: z.boolean(),
    somebody: maybe(300), present: maybe(1_000), account: text(20_000),
  }),
  /** `spent`: school days of its clock until then. `automatic`: a hold did it, and resumes it. */
  InvestigationPaused: z.object({ ...it, on: day, spent: schoolDays, why: pauseWhy, automatic: z.boolean().optional(), reason: maybe(2_000) }),
  InvestigationResumed: z.object({
    ...it, on: day, spent: schoolDays, as: z.enum(investigationStatuses), processGoesOn: z.boolean(), reason: maybe(2_000),
  }),
  /** The statutory process is over for an investigation that somebody paused, or resumed while it went on. */
  InvestigationHoldEnded: z.object({ ...it, on: day }),
  ProgressNoteSent: z.object({ ...it, to: z.array(party).min(1), note: text(5_000) }),
  EvidenceClosed: z.object({ ...it, summary: maybe(5_000) }),
  FindingsDrafted: z.object({
    ...it, allegation: allegationNo, finding, onBalance: z.literal(true), evidence: z.array(evidenceNo).min(1),
    systemCauses: z.array(systemCause).min(1), complete: z.boolean(), ...decisionRecorded,
    clauses: maybe(1_000), mitigation: maybe(5_000), systemNote: maybe(5_000),
  }),
  FactCheckOpened: z.object({ ...it, ...next, to: z.array(party).min(1), until: day }),
  FactualCommentRecorded: z.object({ ...it, from: party, on: day, comment: text(10_000), response: maybe(5_000) }),
  FindingsSignedOff: z.object({ ...it, ...next, outcome: signOff, signer: id, ...decisionRecorded }),
  FindingsIssued: z.object({ ...it, to: z.array(party).min(1), challengeUntil: day, note: maybe(5_000) }),
  FindingsAccepted: z.object({ ...it, allAgree: z.boolean(), note: maybe(5_000) }),
  FindingsChallenged: z.object({ ...it, ...next, from: party, receivedOn: day, grounds: z.array(challengeGround).min(1), challenge: text(10_000) }),
  ReviewerAppointed: z.object({ ...it, reviewer: id }),
  FindingsReviewed: z.object({
    ...it, outcome: reviewOutcome, changed: z.array(z.object({ allegation: allegationNo, finding })), ...decisionRecorded,
  }),
  /** `investigators`: whoever had it in hand, so that none of them decides what follows. */
  InvestigationConcluded: z.object({
    ...it, ofKind: investigationOf, ofRecord: id, investigators: z.array(id), ...decisionRecorded,
  }),
  InvestigationAbandoned: z.object({ ...it, ofKind: investigationOf, ofRecord: id, ...decisionRecorded }),
  InvestigationEscalated: z.object({ ...it, milestone }),
  InvestigationAttachmentAdded: z.object({ ...it, ...attachmentAdded }),
  InvestigationAttachmentWithdrawn: z.object({ ...it, ...attachmentWithdrawn }),
}; // prettier-ignore
export type InvestigationSchemas = typeof events;
export type InvestigationEvent = EventOf<InvestigationSchemas>;
export type OpenInvestigationEvent = OpenOf<InvestigationSchemas>;
