import { day, decisionRecorded, id, optionalWords, sealed, words, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import { aroundDetails } from './around-text';
import { clauseRow, clauseRows } from './clauses';
import {
  changeClass,
  changeReason,
  clauseChange,
  consultedGroup,
  findingSeverity,
  policyApprover,
  publishedIn,
  ratifyingBody,
  responseOutcome,
  textFormat,
  versionStep,
} from './vocabulary';

const versionId = id;
const policyId = id;
/** SHA-256 of the canonical clauses. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not a hash');
export const reasonDetails = {
  reason: changeReason,
  /** The clause that is changed for it; without one it is the whole text. */
  clauseId: id.optional(),
  lessonId: id.optional(),
  /** The breach behind it. Its id stands here alone: it is told to nobody who may not know of the breach. */
  incidentId: id.optional(),
  /** As the register of statutory references calls it: KCSIE 2026. */
  statute: words(100).optional(),
  note: words(1_000).optional(),
};
export const finding = z.object({
  rule: z.string().max(60),
  severity: findingSeverity,
  clause: id.optional(),
  says: z.string().max(1_000),
  why: z.string().max(1_000),
  mend: z.string().max(1_000),
});
export type LintFinding = Readonly<z.infer<typeof finding>>;
export const meeting = {
  body: ratifyingBody,
  committee: words(200).optional(),
  meetingOn: day,
  minute: words(100),
};

export const versionEvents = {
  VersionDrafted: z.object({
    versionId,
    policyId,
    schoolId: id.optional(),
    number: words(20),
    basedOn: id.optional(),
    changeClass,
    draftedBy: id,
    /** Beside whoever drafted it: the owner of the policy. */
    owner: id,
    /** The whole text that it begins with: that of the version on which it is based. */
    clauses: clauseRows,
  }),
  ChangeReasonLinked: z.object({ versionId, ...reasonDetails }),
  /** `fileId`, `sha256` and `bytes`: of the file as it came, which is kept. */
  PolicyTextImported: z.object({
    versionId,
    importedBy: id,
    format: textFormat,
    fileId: id.optional(),
    sha256: hash.optional(),
    bytes: z.int().optional(),
    clauses: clauseRows,
    ...aroundDetails,
  }),
  ClauseRevised: z.object({
    versionId,
    revisedBy: id,
    clauseId: id,
    change: clauseChange,
    clause: clauseRow.optional(),
    after: id.optional(),
  }),
  /** Whoever approved or submitted it had another text before them. */
  ApprovalsVoided: z.object({ versionId }),
  ClauseCommented: z.object({
    versionId,
    commentId: id,
    clauseId: id.optional(),
    answers: id.optional(),
    settled: z.boolean(),
    comment: sealed('record', words(5_000)),
  }),
  VersionLinted: z.object({ versionId, hash, findings: z.array(finding).max(500) }),
  LintFindingWaived: z.object({ versionId, rule: z.string().max(60), clause: id.optional(), reason: words(2_000) }),
  ConsultationOpened: z.object({
    versionId,
    groups: z.array(consultedGroup).min(1),
    until: day,
    question: words(2_000).optional(),
  }),
  ResponseRecorded: z.object({
    versionId,
    group: consultedGroup,
    on: day,
    outcome: responseOutcome,
    response: sealed('record', words(5_000)),
    answer: sealed('record', optionalWords(5_000)),
  }),
  ConsultationClosed: z.object({ versionId, summary: words(5_000).optional() }),
  VersionSubmitted: z.object({ versionId, hash, changeClass }),
  VersionApproved: z.object({ versionId, hash, approver: policyApprover, approvedBy: id, ...decisionRecorded }),
  VersionReturned: z.object({ versionId, reason: sealed('record', words(5_000)) }),
  VersionRejected: z.object({ versionId, ...decisionRecorded }),
  /**
   * `present`: who could vote; whoever withdrew with an interest is not among them. `reviewed`: it was found to need no
   * change. `supersedes`: of an emergency amendment, what it replaces for good.
   */
  VersionRatified: z.object({
    versionId,
    policyId,
    hash,
    ...meeting,
    present: z.int(),
    quorum: z.int(),
    inFavour: z.int(),
    against: z.int(),
    abstained: z.int(),
    interests: sealed('record', z.array(words(300)).max(30)),
    interestsDeclared: z.int(),
    reviewed: z.boolean(),
    confirms: z.boolean(),
    from: day.optional(),
    supersedes: z.array(id),
  }),
  /** `reviewed`, `confirms`, `from` and `supersedes`: as of a ratification, where the body notes what its delegate decides. */
  VersionNoted: z.object({
    versionId,
    policyId,
    hash,
    ...meeting,
    interestsDeclared: z.int(),
    reviewed: z.boolean().optional(),
    confirms: z.boolean().optional(),
    from: day.optional(),
    supersedes: z.array(id).optional(),
  }),
  /** Another text had come into force since it was begun: it was read beside that one. */
  VersionCompared: z.object({ versionId, comparedWith: id }),
  /** Another text that holds or held had its number. */
  VersionRenumbered: z.object({ versionId, number: words(20), before: words(20) }),
  VersionWithdrawn: z.object({ versionId, reason: words(2_000) }),
  EmergencyVersionIssued: z.object({
    versionId,
    policyId,
    hash,
    issuedBy: id,
    lapsesOn: day,
    channels: z.array(publishedIn).min(1),
    reason: sealed('record', words(5_000)),
  }),
  /** `restores`: the text that stood behind it, and stands again. */
  EmergencyVersionLapsed: z.object({ versionId, policyId, restores: id.optional(), on: day }),
  /** `adoptBy`: until when schools take it on, where that was said. */
  VersionPublished: z.object({ versionId, channels: z.array(publishedIn).min(1), effectiveFrom: day, adoptBy: day.optional() }), // prettier-ignore
  VersionScheduled: z.object({ versionId, effectiveFrom: day, adoptBy: day.optional() }),
  VersionInForce: z.object({
    policyId,
    versionId,
    schoolId: id.optional(),
    hash,
    changeClass,
    effectiveFrom: day,
    adoptBy: day.optional(),
    supersedes: z.array(id),
  }),
  /** Its day had come, and another text had come into force first (`by`): the clock leaves it to somebody who compares the two. */
  VersionHeldBack: z.object({ versionId, policyId, by: id }),
  /** It waits for these people, who are told. */
  PolicyStepCalled: z.object({ versionId, policyId, step: versionStep, people: z.array(id) }),
  VersionSuperseded: z.object({ versionId, policyId, by: id.optional(), on: day }),
  PolicyReviewStarted: z.object({ versionId, policyId, note: words(2_000).optional() }),
  PolicyReviewedNoChange: z.object({ versionId, policyId, hash, reason: words(5_000) }),
};
export type VersionSchemas = typeof versionEvents;
export type VersionEvent = EventOf<VersionSchemas>;
export type OpenVersionEvent = OpenOf<VersionSchemas>;
