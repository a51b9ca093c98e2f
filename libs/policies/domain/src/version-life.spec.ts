import { lives } from '@caseward/kernel/living';
import { expect, it } from '@jest/globals';
import { policyAggregate, policyVersionAggregate } from './index';
import { because, bound, clauses, clay, drafted, hale, idNo, monday, policyId, registered, shaw, staffRule, stone, versionId } from './policies.fixture'; // prettier-ignore
import type { ClauseRow } from './clauses';
import { hashOf as hashed } from './submit-version';
import type { OpenVersion, Version } from './version';

const known = new WeakMap<readonly ClauseRow[], string>();
/** Of a text that was not touched, once. */
const hashOf = (rows: readonly ClauseRow[]): string => {
  const hash = known.get(rows) ?? hashed(rows);
  known.set(rows, hash);
  return hash;
};
const policy = [registered, bound].reduce(policyAggregate.evolve, policyAggregate.initial);
const inForce = { ...policy, status: 'in_force', inForce: { versionId: idNo(40), from: '2026-01-05', emergency: false }, standing: idNo(40) }; // prettier-ignore
const notes = { ...policy, delegation: { approver: 'CEO', body: 'trust_board', part: 'notes', quorum: 3 } };
const had: readonly string[] = ['1'];
const begun = { ...drafted, data: { ...drafted.data, basedOn: idNo(40) } };
const trust = { registered: true, name: 'The trust' };
const today = monday.today;
/** As a page that is up to date would send it. */
const hashOfIt = (state: unknown) => {
  const version = state as OpenVersion;
  return version.hash ?? hashOf(version.clauses);
};
const meeting = { body: 'trust_board', meetingOn: today, minute: '7.2' };
const channels = ['website'];

it('a version lives as its table says, whatever anybody sends', () => {
  const ratify = (state: unknown) => ({ versionId, hash: hashOfIt(state), ...meeting, present: 4, inFavour: 4, against: 0, abstained: 0, interestsAsked: true }); // prettier-ignore
  const submitted = { type: 'VersionSubmitted', data: { versionId, hash: hashOf(clauses), changeClass: 'material' } };
  const approved = { type: 'VersionApproved', data: { versionId, hash: hashOf(clauses), approver: 'CEO', approvedBy: stone } }; // prettier-ignore
  const through = [begun, because, submitted, approved];
  const holding = [
    ...through,
    { type: 'VersionPublished', data: { versionId, channels, effectiveFrom: today } },
    { type: 'VersionInForce', data: { policyId, versionId, hash: hashOf(clauses), changeClass: 'material', effectiveFrom: today, supersedes: [] } }, // prettier-ignore
  ];
  const reviewed = [...holding, { type: 'PolicyReviewStarted', data: { versionId, policyId } }];
  const waits = [...through, { type: 'VersionPublished', data: { versionId, channels, effectiveFrom: '2026-10-01' } }];
  const emergency = { type: 'EmergencyVersionIssued', data: { versionId, policyId, hash: hashOf(clauses), issuedBy: stone, lapsesOn: '2026-09-01', channels } }; // prettier-ignore
  lives(policyVersionAggregate, {
 reaches: [
    'approved',
    'consulting',
    'draft',
    'emergency',
    'in_force',
    'lapsed',
    'noted',
    'ratified',
    'rejected',
    'returned',
    'scheduled',
    'submitted',
    'superseded',
    'unchanged',
    'under_review',
    'withdrawn',
  ],
    begins: [[begun], [begun, because], through, holding, [begun, because, emergency], waits, reviewed],
    actors: [clay, shaw, hale, stone],
    // Posts are another matter, and have sentences of their own.
    moment: { ...monday, actingRole: 'SYS' },
    refusals: /^version\//,
    sent: {
      ImportPolicyText: [[{ versionId, format: 'typed', clauses }]],
      ReviseClause: [
        [{ versionId, clauseId: staffRule, change: 'changed', text: 'Other words.' }],
        [{ versionId, clauseId: staffRule, change: 'removed' }],
        [{ versionId, clauseId: idNo(54), change: 'added', text: 'More.' }],
        [{ versionId, clauseId: staffRule, change: 'moved' }],
      ],
      CommentOnClause: [[{ versionId, commentId: idNo(71), comment: 'Why?' }]],
      LinkChangeReason: [[{ versionId, reason: 'annual_review' }]],
      RunPolicyLint: [[{ versionId }, { policy, trust }]],
      WaiveLintFinding: [[{ versionId, rule: 'none', reason: 'So.' }]],
      OpenConsultation: [[{ versionId, groups: ['staff'], until: today }]],
      RecordConsultationResponse: [[{ versionId, group: 'staff', on: today, outcome: 'noted', response: 'Fine.' }]],
      CloseConsultation: [[{ versionId }]],
      SubmitPolicyVersion: [[{ versionId, changeClass: 'editorial' }, { policy, trust, had }]],
      ApprovePolicyVersion: [
        [(state: unknown) => ({ versionId, hash: hashOfIt(state), rationale: 'Yes.' }), { policy, holds: true }],
        [{ versionId, hash: '0'.repeat(64), rationale: 'Yes.' }, { policy, holds: true }],
      ],
      ReturnPolicyVersion: [[{ versionId, reason: 'Mend it.' }, { policy, holds: true }]],
      RejectPolicyVersion: [[{ versionId, rationale: 'No.' }, { policy, holds: true }]],
      RatifyPolicyVersion: [[ratify, policy], [ratify, inForce], [(state: unknown) => ({ ...ratify(state), present: 1 }), policy]], // prettier-ignore
      NotePolicyVersion: [[(state: unknown) => ({ versionId, hash: hashOfIt(state), ...meeting, interestsDeclared: 0 }), notes], [(state: unknown) => ({ versionId, hash: hashOfIt(state), ...meeting, interestsDeclared: 0 }), { ...notes, inForce: inForce.inForce }]], // prettier-ignore
      WithdrawPolicyVersion: [[{ versionId, reason: 'No.' }]],
      IssueEmergencyVersion: [[{ versionId, lapsesOn: '2026-10-01', channels, reason: 'Now.' }, { policy: inForce, chairs: true, had }]], // prettier-ignore
      LapseEmergencyVersion: [[{ versionId }, inForce]],
      PublishPolicyVersion: [[{ versionId, channels, effectiveFrom: today }, { policy, had }], [{ versionId, channels, effectiveFrom: '2026-10-01' }, { policy, had }]], // prettier-ignore
      SetPolicyEffectiveDate: [[{ versionId, effectiveFrom: today }, policy]],
      BringVersionIntoForce: [[{ versionId }, inForce]],
      CallForPolicyStep: ['approve', 'decide', 'mend', 'publish', 'publish_late', 'compare'].map((step) => [{ versionId, step }, { policy, clerks: [clay], approvers: [stone] }] as const), // prettier-ignore
      SupersedePolicyVersion: [[{ versionId, on: today }]],
      StartPolicyReview: [[{ versionId }]],
      ConfirmNoPolicyChange: [[{ versionId, reason: 'Fits.' }]],
    },
    holds: (version: Version) => {
      if (version.status === 'none') return;
      // What was frozen is what is read, from the day it was submitted for as long as it stands.
      if (version.hash !== undefined) expect(version.hash).toBe(hashOf(version.clauses));
      if (['approved', 'ratified', 'noted', 'scheduled', 'in_force'].includes(version.status))
        expect(version.hash).toBeDefined();
    },
  }); // prettier-ignore
});
