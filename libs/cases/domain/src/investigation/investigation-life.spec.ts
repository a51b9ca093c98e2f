import { lives } from '@caseward/kernel/living';
import { expect, it } from '@jest/globals';
import { investigationAggregate } from './index';
import type { OpenInvestigation } from './investigation';
import {
  accepted, amin, answers, anybody, attachment, readyFile, begun, challenged, commissioned, concluded, dale, drafted, entry, gray, hale, investigationId, lim, monday, okoro,
  put, putSecond, reviewed, shaw, terms, told, wilma, active, collected, checked,
} from './investigation.fixture'; // prettier-ignore
import { investigationStatuses } from './vocabulary';

const it1 = { investigationId };
const why = { ...it1, rationale: 'Because.' };
const reason = 'Because.';
const draft = { ...why, allegation: 'A1', finding: 'unfounded', onBalance: true, evidence: ['E1'], systemCauses: ['none_found'] }; // prettier-ignore
const suitable = { ...it1, investigator: shaw, trained: true, managesThem: false };

const sent = {
  AppointInvestigator: [[suitable, anybody], [{ ...suitable, investigator: hale }, anybody]],
  DeclareIndependence: [[{ ...it1, ...answers, statement: reason }], [{ ...it1, ...answers, statement: reason }], [{ ...it1, ...answers, tookPart: true, statement: reason }]],
  ReplaceInvestigator: [[{ ...suitable, investigator: dale, reason }, anybody], [{ ...suitable, reason }, anybody]],
  SetTermsOfReference: [[{ ...it1, ...terms, allegations: [] }], [{ ...it1, ...terms, allegations: [{ question: 'Who knew?' }] }]],
  StartInvestigation: [[it1]],
  LogEvidence: [[{ ...it1, mayBeIndecent: 'no', ...entry }], [{ ...it1, mayBeIndecent: 'yes', ...entry }]],
  TransferCustody: [[{ ...it1, evidence: 'E1', on: monday.today, heldBy: 'A', keptAt: 'B', reason }]],
  CorrectEvidenceEntry: [[{ ...it1, evidence: 'E2', part: 'source', correct: 'Him', reason }]],
  WeighEvidence: [[{ ...it1, allegation: 'A1', evidence: 'E1', bearing: 'unclear' }]],
  AskForChildInterviewPlan: [[{ ...it1, child: wilma, lead: okoro, purpose: reason }, { ...anybody, isLead: true, isChild: true }]],
  AgreeChildInterviewPlan: [
    [{ ...it1, child: wilma, plan: reason, support: reason }, { isChild: true }],
    [{ ...it1, child: wilma, plan: reason, support: reason, agreedWith: 'police' }, { isChild: true }],
  ],
  RecordInterview: [
    [{ ...it1, on: monday.today, person: wilma, account: reason, recordAgreed: false }, { isChild: true }],
    [{ ...it1, on: monday.today, somebody: 'A parent', account: reason, recordAgreed: false }, { isChild: false }],
  ],
  PauseInvestigation: [[{ ...it1, why: 'statutory_process' }]],
  ResumeInvestigation: [[{ ...it1, processGoesOn: true }], [{ ...it1, processGoesOn: false }]],
  SendProgressNote: [[{ ...it1, to: ['subject'], note: reason }]],
  CloseEvidence: [[it1]],
  DraftFindings: [[draft], [draft], [{ ...draft, allegation: 'A2' }]],
  OpenFactCheck: [[{ ...it1, to: ['subject'] }]],
  RecordFactualComment: [[{ ...it1, from: 'subject', on: monday.today, comment: reason }]],
  SignOffFindings: [[{ ...why, outcome: 'signed' }], [{ ...why, outcome: 'returned' }]],
  IssueFindings: [[{ ...it1, to: ['subject'] }]],
  AcceptFindings: [[{ ...it1, allAgree: true }], [{ ...it1, allAgree: false }]],
  ChallengeFindings: [[{ ...it1, from: 'subject', receivedOn: monday.today, grounds: ['new_evidence'], challenge: reason }]],
  AppointReviewer: [[{ ...it1, reviewer: amin }, anybody], [{ ...it1, reviewer: shaw }, anybody]],
  ReviewFindings: [
    [{ ...why, outcome: 'upheld', changed: [] }],
    [{ ...why, outcome: 'changed', changed: [{ allegation: 'A1', finding: 'false_allegation' }] }],
  ],
  ConcludeInvestigation: [[why]],
  AbandonInvestigation: [[why]],
  SucceedCommissioner: [[it1, { own: anybody.own, missing: true, next: gray, formerly: hale }], [it1, { own: anybody.own, missing: false, next: gray, formerly: hale }]],
  AttachToInvestigation: [[{ ...it1, ...attachment }, readyFile]],
  WithdrawInvestigationAttachment: [[{ ...it1, attachmentId: attachment.attachmentId, reason }]],
  EscalateOverdueInvestigation: [[{ ...it1, milestone: 'terms' }], [{ ...it1, milestone: 'findings' }]],
} as const; // prettier-ignore

/** True of every investigation, whatever was done with it. */
const holds = (record: OpenInvestigation) => {
  const { status, investigator, independence, signer, reviewer, allegations, findings, evidence, subjects } = record;
  if (investigator !== undefined) expect([hale, ...subjects]).not.toContain(investigator);
  if (independence === 'nobody') expect(investigator).toBeUndefined();
  if (reviewer !== undefined) expect([investigator, signer, ...subjects]).not.toContain(reviewer);
  // Nothing is told that a second person has not signed, or that says nothing of an allegation.
  if (['findings_issued', 'accepted', 'challenged', 'reviewed', 'concluded'].includes(status)) {
    expect(signer).toBeDefined();
    expect(signer).not.toBe(investigator);
    for (const one of allegations) expect(findings[one]).toBeDefined();
    expect(evidence.length).toBeGreaterThan(0);
  }
  // Whatever it was abandoned in, its clock stands as it stood.
  if (status !== 'abandoned') expect(status === 'paused').toBe(record.clock.since === undefined);
  expect(new Set(evidence).size).toBe(evidence.length);
};

it('whatever is done with an investigation, by whomever, it stays one, and every no has its reason', () => {
  lives(investigationAggregate, {
 reaches: investigationStatuses,
    begins: [
      [commissioned, put], [commissioned, put, putSecond], [...begun], [...active], [...collected], [...collected, drafted], [...checked], [...told], [...told, accepted],
      [...told, challenged], [...told, challenged, { type: 'ReviewerAppointed', data: { investigationId, reviewer: amin } }], [...told, accepted, concluded],
      [...told, challenged, reviewed],
    ],
    sent,
    actors: [hale, shaw, shaw, okoro, amin, dale, lim],
    moment: monday,
    refusals: /^investigation\//,
    holds,
    runs: 600,
  }); // prettier-ignore
});
