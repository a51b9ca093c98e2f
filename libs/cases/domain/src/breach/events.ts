import { attachmentAdded, attachmentWithdrawn } from '@caseward/concerns-domain';
import { adviceReceived, adviceSought } from '@caseward/organisation-domain';
import { codes, day, decisionRecorded, id, instant, optionalWords, reason, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import {
  breachCategory, breachClock, breachHoldFor, breachOutcome, breachParty, breachPersonType, breachSeverity, breachTest,
  citedClauses, dataBreachReport, dataBreachRisk, informedHow, personalData, ruleInForce, safeguardingRoute,
} from './codes'; // prettier-ignore

const breachId = id;
const why = sealed('record', reason);
/** Why somebody is let in whose role alone does not open the case. */
export const calledAs = codes('CalledAs', ['lead', 'opener', 'data']);
const called = z.array(z.object({ personId: id, as: calledAs }));
export type Called = z.infer<typeof called>[number];

/** How grave it is, test by test: S1 14.1 of the policies, and whether a child's safety is in it. */
export const severityTests = {
  confidentiality: breachTest,
  defamation: breachTest,
  reputation: breachTest,
  illegality: breachTest,
  liability: breachTest,
  childSafety: breachTest,
};

/** All that can happen to a breach case. Who did it, in which role and when, stands in the metadata. */
export const events = {
  BreachCaseOpened: z.object({
    breachId,
    schoolId: id,
    personType: breachPersonType,
    subject: id.optional(),
    affected: z.array(id),
    category: breachCategory,
    occurredOn: day.optional(),
    /** When the school learned of it: from here the 72 hours run. */
    awareAt: instant,
    personalData,
    concernId: id.optional(),
    /** Whoever told the school, when that is not whoever opened the case. */
    reporter: id.optional(),
    called,
    account: sealed('record', optionalWords(20_000)),
  }),
  /** `rules`: those of policies in the register, in the open: what is broken is counted, never who broke it. */
  ClausesCited: z.object({
    breachId,
    clauses: sealed('record', citedClauses),
    rules: z.array(ruleInForce).optional(),
  }),
  BreachCaseAddended: z.object({ breachId, text: sealed('record', words(20_000)) }),
  BreachAttachmentAdded: z.object({ breachId, ...attachmentAdded }),
  BreachAttachmentWithdrawn: z.object({ breachId, ...attachmentWithdrawn }),
  BreachCaseCorrected: z.object({
    breachId,
    occurredOn: day.optional(),
    category: breachCategory.optional(),
    reason: why,
  }),
  BreachAdviceSought: z.object({ breachId, ...adviceSought }),
  BreachAdviceReceived: z.object({ breachId, ...adviceReceived }),
  SeverityAssessed: z.object({
    breachId,
    severity: breachSeverity,
    ...severityTests,
    /** One of the five tests is met: it has to be investigated. */
    mandatory: z.boolean(),
    /** Set when the tests say for the first time that personal information may be in it. */
    dataAwareAt: instant.optional(),
    called,
    ...decisionRecorded,
  }),
  /** A departure from the policy that was agreed, or is agreed now (S1 14.2). */
  ExceptionLinked: z.object({
    breachId,
    reference: sealed('record', words(200)),
    justification: sealed('record', words(5_000)),
  }),
  SafeguardingRecordLinked: z.object({ breachId, route: safeguardingRoute, concernId: id.optional() }),
  InvestigationOrdered: z.object({ breachId, schoolId: id, investigationId: id, ...decisionRecorded }),
  InformalRouteChosen: z.object({ breachId, ...decisionRecorded }),
  HeldForStatutoryProcess: z.object({
    breachId,
    automatic: z.boolean(),
    lead: breachHoldFor.optional(),
    /** Stands for the linked process that holds it, and does not name its record. */
    process: id.optional(),
    /** The investigation that it has now, and that waits with it. */
    investigationId: id.optional(),
    reason: sealed('record', reason.optional()),
  }),
  /** No `process`: the hold that was put by hand. `still`: something else holds it. */
  HoldLifted: z.object({
    breachId,
    process: id.optional(),
    still: z.boolean().optional(),
    investigationId: id.optional(),
    reason: sealed('record', reason.optional()),
  }),
  /** It ended without findings: another may be ordered, or the case goes on without. */
  InvestigationGivenUp: z.object({ breachId, investigationId: id }),
  FindingsReceived: z.object({ breachId, investigationId: id, investigators: z.array(id) }),
  BreachOutcomeDecided: z.object({
    breachId,
    schoolId: id,
    severity: breachSeverity,
    outcome: breachOutcome,
    also: z.array(breachOutcome),
    decidedBy: id,
    ...decisionRecorded,
  }),
  HRReferralMade: z.object({ breachId, referral: sealed('record', words(5_000)) }),
  SanctionRecorded: z.object({ breachId, sanction: sealed('record', words(5_000)) }),
  SupportOffered: z.object({ breachId, support: sealed('record', words(5_000)) }),
  DataBreachAssessed: z.object({
    breachId,
    risk: dataBreachRisk,
    /** About how many people. */
    people: z.int().min(0).optional(),
    ...decisionRecorded,
  }),
  DataBreachReported: z.object({
    breachId,
    report: dataBreachReport,
    at: instant.optional(),
    late: z.boolean(),
    reference: sealed('record', optionalWords(100)),
    reason: sealed('record', reason.optional()),
  }),
  PartyInformed: z.object({
    breachId,
    party: breachParty,
    how: informedHow,
    on: day,
    /** Somebody else is still to be told. */
    still: z.boolean().optional(),
    said: sealed('record', words(10_000)),
  }),
  RightsInfoGiven: z.object({ breachId, party: breachParty, complaints: z.boolean(), whistleblowing: z.boolean() }),
  DebriefWaiverProposed: z.object({ breachId, proposedBy: id, asked: z.array(id), reason: why }),
  DebriefWaived: z.object({ breachId, reason: why }),
  BreachDebriefed: z.object({ breachId, debriefId: id }),
  BreachLessonProposed: z.object({ breachId, lessonId: id }),
  BreachLessonRouted: z.object({ breachId, lessonId: id }),
  BreachCaseEscalated: z.object({ breachId, clock: breachClock, due: instant, people: z.array(id) }),
  BreachCaseClosed: z.object({ breachId, summary: sealed('record', words(5_000)) }),
  BreachCaseReopened: z.object({ breachId, reason: why }),
};
