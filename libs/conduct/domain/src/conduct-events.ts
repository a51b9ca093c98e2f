import { attachmentAdded, attachmentWithdrawn } from '@caseward/concerns-domain';
import { day, decisionRecorded, entryRef, id, optionalWords, reason, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import {
  adultStanding,
  allegationOutcome,
  contactedHow,
  fileNote,
  handedTo,
  harmTest,
  interimMeasure,
  leadAgency,
  limbAnswer,
  lowLevelResponse,
  mayBeTold,
  overdueWhat,
  patternFinding,
  postCaseAction,
  raisedHow,
  referralBody,
  referralDuty,
  removedFromWork,
  strategyMeetingKind,
  thresholdResult,
} from './vocabulary';

const of = { conductId: id };
const why = sealed('record', reason);
const told = { ...of, on: day, how: contactedHow, said: sealed('record', words(5_000)) };
const referred = {
  ...of,
  on: day,
  reference: sealed('record', optionalWords(100)),
  summary: sealed('record', words(10_000)),
};

/** What can happen to a record about an adult's conduct. Who did it, in which role and when, stands in the metadata. */
export const events = {
  /** `recipients`: to whom it was routed, and who decide on it. No `subject`: an adult who is not on the list. */
  AdultConcernRaised: z.object({
    ...of,
    schoolId: id,
    subject: id.optional(),
    children: z.array(id),
    raised: raisedHow,
    concernId: id.optional(),
    referralId: id.optional(),
    recipients: z.array(id),
    /** When the school learned of it: the LADO's working day begins here. */
    learnedAt: z.string(),
    account: sealed('record', optionalWords(20_000)),
  }),
  ExternalHandoffRecorded: z.object({
    ...of,
    to: handedTo,
    on: day,
    contact: sealed('record', optionalWords(300)),
    reason: sealed('record', reason.optional()),
  }),
  CaseManagerAppointed: z.object({ ...of, caseManager: id, reason: sealed('record', reason.optional()) }),
  /** No `caseManager`: nobody inside is left. `recipients`: who decide from now on. */
  CaseManagerReplaced: z.object({
    ...of,
    caseManager: id.optional(),
    from: id,
    conflicted: z.boolean(),
    recipients: z.array(id),
    reason: sealed('record', reason.optional()),
  }),
  AffectedChildLinked: z.object({ ...of, child: id }),
  BreachLinked: z.object({ ...of, breachId: id }),
  ThresholdAssessed: z.object({
    ...of,
    harmedChild: limbAnswer,
    possibleOffence: limbAnswer,
    riskOfHarm: limbAnswer,
    unsuitable: limbAnswer,
    adultIs: adultStanding,
    result: thresholdResult,
    ...decisionRecorded,
  }),
  /** One thing that is said to have been done, as it will be put to the adult. */
  AllegationStated: z.object({ ...of, allegationId: id, allegation: sealed('record', words(2_000)) }),
  LADOContacted: z.object({
    ...of,
    on: day,
    how: contactedHow,
    policeToo: z.boolean(),
    officer: sealed('record', words(200)),
    summary: sealed('record', words(10_000)),
  }),
  LADOAdvised: z.object({
    ...of,
    on: day,
    tellAdult: mayBeTold,
    tellParents: mayBeTold,
    reference: sealed('record', optionalWords(100)),
    advice: sealed('record', words(10_000)),
    mayBeSaid: sealed('record', optionalWords(5_000)),
  }),
  LADOReviewRecorded: z.object({ ...of, on: day, nextOn: day.optional(), review: sealed('record', words(10_000)) }),
  /** Nobody has rung the LADO. `nextAt`: when it is said again. */
  /** `called`: the time was over, and the next in line is among the few from now on. */
  LADOContactEscalated: z.object({ ...of, step: z.int().positive(), nextAt: z.string().optional(), called: id.optional() }), // prettier-ignore
  InterimMeasureSet: z.object({
    ...of,
    measureId: id,
    kind: interimMeasure,
    from: day,
    reviewOn: day,
    nextReviewOn: day,
    contactPerson: id,
    alternatives: sealed('record', words(5_000)),
    agencyView: sealed('record', words(5_000)),
    ...decisionRecorded,
  }),
  InterimMeasureReviewed: z.object({
    ...of,
    measureId: id,
    reviewOn: day,
    nextReviewOn: day,
    finding: sealed('record', words(5_000)),
  }),
  InterimMeasureEnded: z.object({ ...of, measureId: id, nextReviewOn: day.optional(), reason: why }),
  AdultInformed: z.object({ ...told, support: sealed('record', words(5_000)) }),
  ParentsInformed: z.object(told),
  SupplyAgencyInformed: z.object({ ...told, agency: sealed('record', words(300)) }),
  StrategyRecorded: z.object({
    ...of,
    kind: strategyMeetingKind,
    on: day,
    lead: leadAgency,
    attendees: sealed('record', words(2_000)),
    discussed: sealed('record', words(10_000)),
    actions: sealed('record', optionalWords(5_000)),
  }),
  LeadAgencyChanged: z.object({
    ...of,
    lead: leadAgency,
    breaches: z.array(id),
    reason: sealed('record', reason.optional()),
  }),
  /** A breach case about the same matter waits while another body leads; one for each breach, so that each is told. */
  BreachHoldAsked: z.object({ ...of, breachId: id }),
  BreachHoldNoLongerAsked: z.object({ ...of, breachId: id }),
  /** Somebody looks into it, on a record of its own that has its own few readers. */
  ConductInvestigationNoted: z.object({ ...of, investigationId: id }),
  /** It stands still while another body leads; one for each investigation. */
  InvestigationHoldAsked: z.object({ ...of, investigationId: id }),
  InvestigationHoldNoLongerAsked: z.object({ ...of, investigationId: id }),
  OutcomeDetermined: z.object({
    ...of,
    allegationId: id,
    outcome: allegationOutcome,
    ladoView: sealed('record', words(5_000)),
    ...decisionRecorded,
  }),
  ReferralDutyTested: z.object({
    ...of,
    to: referralBody,
    removed: removedFromWork,
    harm: harmTest,
    duty: referralDuty,
    ...decisionRecorded,
  }),
  DBSReferred: z.object(referred),
  TRAReferred: z.object(referred),
  RegulatorReferred: z.object({ ...referred, regulator: sealed('record', words(200)) }),
  PostCaseActionRecorded: z.object({
    ...of,
    kind: postCaseAction,
    by: day.optional(),
    action: sealed('record', words(5_000)),
  }),
  LLCResponded: z.object({
    ...of,
    response: lowLevelResponse,
    spokenWith: z.boolean(),
    said: sealed('record', words(5_000)),
    ...decisionRecorded,
  }),
  PatternReviewed: z.object({ ...of, finding: patternFinding, looked: z.array(id), ...decisionRecorded }),
  Reclassified: z.object({ ...of, learnedAt: z.string(), ...decisionRecorded }),
  FileNoteAgreed: z.object({
    ...of,
    note: fileNote,
    summaryGiven: z.boolean(),
    summary: sealed('record', words(10_000)),
  }),
  AdultConductAddended: z.object({ ...of, text: sealed('record', words(20_000)) }),
  AdultConductAttachmentAdded: z.object({ ...of, ...attachmentAdded }),
  AdultConductAttachmentWithdrawn: z.object({ ...of, ...attachmentWithdrawn }),
  AdultConductCorrected: z.object({ ...of, entry: entryRef, correction: sealed('record', words(10_000)), reason: why }),
  ConductOverdue: z.object({ ...of, what: overdueWhat }),
  AdultConductRecordClosed: z.object({ ...of, summary: sealed('record', words(10_000)) }),
  AdultConductRecordReopened: z.object({ ...of, reason: why }),
};
