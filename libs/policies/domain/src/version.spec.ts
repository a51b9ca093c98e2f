import { running } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import {
  approvePolicyVersion,
  notePolicyVersion,
  ratifyPolicyVersion,
  rejectPolicyVersion,
  returnPolicyVersion,
} from './approve-version';
import { draftPolicyVersion, importPolicyText, linkChangeReason } from './draft-version';
import { policyVersionAggregate } from './index';
import {
  aims,
  because,
  calendar,
  clauses,
  drafted,
  drafting,
  hale,
  idNo,
  patel,
  policyId,
  review,
  shaw,
  staffRule,
  stone,
  versionId,
} from './policies.fixture';
import type { Policy } from './policy';
import { commentOnClause, reviseClause } from './revise-clause';
import {
  closeConsultation,
  openConsultation,
  recordConsultationResponse,
  runPolicyLint,
  submitPolicyVersion,
  waiveLintFinding,
} from './submit-version';
import type { OpenVersionEvent } from './version-events';
import { consultationEnds } from './version.processes';
import {
  given,
  asShaw,
  asHale,
  asStone,
  asSystem,
  policy,
  noted,
  trust,
  hash,
  submitted,
  approval,
  approved,
  met,
  ratifying,
  ratified,
  written,
  sent,
  through,
} from './version.fixture';

describe('a draft', () => {
  const facts = { policy, base: undefined, keeps: true, had: ['1'] };
  it('begins with the text on which it is based, and with its reason', () => {
    const base = policyVersionAggregate.evolve(policyVersionAggregate.initial, { ...drafted, data: { ...drafted.data, versionId: idNo(40) } }) as never; // prettier-ignore
    given().knowing({ ...facts, base }).when(draftPolicyVersion, { ...drafting, basedOn: idNo(40) }, asShaw).then({ ...drafted, data: { ...drafted.data, basedOn: idNo(40) } }, because); // prettier-ignore
    given().knowing(facts).when(draftPolicyVersion, drafting, asShaw).then({ ...drafted, data: { ...drafted.data, clauses: [] } }, because); // prettier-ignore
  });
  it('that a lesson opens belongs to the owner of the policy', () =>
    given().knowing(facts).when(draftPolicyVersion, drafting, asSystem).then({ ...drafted, data: { ...drafted.data, clauses: [] } }, because)); // prettier-ignore
  it('is begun by the owner or the register, of a policy that lives, and on one of its own texts', () => {
    given().knowing(facts).when(draftPolicyVersion, drafting, asHale).refused('version/not-yours');
    // Who keeps the register of another school keeps nothing here.
    given()
      .knowing({ ...facts, keeps: false })
      .when(draftPolicyVersion, drafting)
      .refused('version/not-yours');
    given().knowing({ ...facts, policy: { status: 'none' } as const }).when(draftPolicyVersion, drafting).refused('version/policy-unknown'); // prettier-ignore
    given().knowing({ ...facts, policy: { ...policy, status: 'retired' } as Policy }).when(draftPolicyVersion, drafting).refused('version/policy-retired'); // prettier-ignore
    given().knowing({ ...facts, base: { status: 'none' } as const }).when(draftPolicyVersion, drafting).refused('version/based-on-another-policy'); // prettier-ignore
    given(...written).knowing(facts).when(draftPolicyVersion, drafting).refused('version/already-drafted'); // prettier-ignore
  });
  it('takes a whole text, in which each clause stands once', () => {
    const text = { versionId, format: 'markdown' as const, clauses };
    given(...written).when(importPolicyText, text, asShaw).then({ type: 'PolicyTextImported', data: { ...text, importedBy: shaw } }); // prettier-ignore
    given(...written).when(importPolicyText, { ...text, clauses: [clauses[0]!, clauses[0]!] }).refused('version/clause-ids-repeated'); // prettier-ignore
    given(...sent).when(importPolicyText, text).refused('version/submitted'); // prettier-ignore
    given(...written).when(importPolicyText, text, asHale).refused('version/not-yours'); // prettier-ignore
  });
  it('takes the file that was read for it and for whoever brings it in, as the server knows it', () => {
    const text = { versionId, format: 'pdf' as const, clauses, fileId: idNo(70) };
    const original = { fileId: idNo(70), format: 'word' as const, bytes: 9, sha256: 'ab'.repeat(32) };
    const file = { status: 'read' as const, versionId, readFor: shaw, readAt: '2026-09-07T06:00:00.000Z', original };
    const bring = (change: object) => given(...written).knowing({ ...file, ...change }).when(importPolicyText, text, asShaw); // prettier-ignore
    bring({}).then({ type: 'PolicyTextImported', data: { versionId, ...original, clauses, importedBy: shaw } });
    bring({ status: 'none' }).refused('version/file-unknown');
    bring({ versionId: idNo(71) }).refused('version/file-unknown');
    bring({ readFor: stone }).refused('version/file-unknown');
    bring({ readAt: '2026-09-06T06:00:00.000Z' }).refused('version/file-unknown');
  });
  it('says of which clause a lesson or a statute is the reason', () => {
    const why = { versionId, reason: 'statutory_update' as const, statute: 'KCSIE 2026', clauseId: staffRule };
    given(...written).when(linkChangeReason, why).then({ type: 'ChangeReasonLinked', data: why }); // prettier-ignore
    given(...written).when(linkChangeReason, { ...why, clauseId: idNo(99) }).refused('version/clause-unknown'); // prettier-ignore
  });
  it('names an incident only to whom may know of it, and only where it is the reason', () => {
    const why = { versionId, reason: 'incident' as const, incidentId: idNo(98) };
    const to = given(...written);
    to.knowing(true).when(linkChangeReason, why).then({ type: 'ChangeReasonLinked', data: why });
    to.knowing(false).when(linkChangeReason, why).refused('version/incident-unknown');
    to.knowing(true)
      .when(linkChangeReason, { ...why, reason: 'annual_review' })
      .refused('version/incident-unknown');
    const drafted = { ...drafting, reason: 'incident' as const, incidentId: idNo(98) };
    given().knowing({ ...facts, knows: false }).when(draftPolicyVersion, drafted, asShaw).refused('version/incident-unknown'); // prettier-ignore
  });
});

describe('a clause', () => {
  const change = { versionId, clauseId: staffRule, change: 'changed' as const, was: clauses[1]!.text, text: 'Staff message pupils on school accounts only.' }; // prettier-ignore
  const revision = (data: object) =>
    ({ type: 'ClauseRevised', data: { versionId, revisedBy: shaw, ...data } }) as never;
  const row = { ...clauses[1]!, text: change.text };
  it('is changed by itself, and keeps its id', () =>
    given(...written).when(reviseClause, change, asShaw).then(revision({ clauseId: staffRule, change: 'changed', clause: row }))); // prettier-ignore
  it('that somebody else changed meanwhile is not written over', () => {
    given(...written, revision({ clauseId: staffRule, change: 'changed', clause: row })).when(reviseClause, { ...change, text: 'Another.' }, asShaw).refused('version/clause-changed'); // prettier-ignore
    // Another clause is another matter.
    given(...written, revision({ clauseId: aims, change: 'changed', clause: { ...clauses[0]!, text: 'Our aims' } })).when(reviseClause, change, asShaw).then(revision({ clauseId: staffRule, change: 'changed', clause: row })); // prettier-ignore
  });
  it('is added, moved and removed, behind a clause that there is', () => {
    const added = { id: idNo(54), number: '1.2', kind: 'paragraph' as const, level: 2, text: 'Chats in games count.' };
    const { id: clauseId, ...rest } = added;
    given(...written).when(reviseClause, { versionId, clauseId, change: 'added', after: staffRule, ...rest }, asShaw).then(revision({ clauseId, change: 'added', clause: added, after: staffRule })); // prettier-ignore
    given(...written).when(reviseClause, { versionId, clauseId: review, change: 'moved' }, asShaw).then(revision({ clauseId: review, change: 'moved' })); // prettier-ignore
    given(...written).when(reviseClause, { versionId, clauseId: review, change: 'removed' }, asShaw).then(revision({ clauseId: review, change: 'removed' })); // prettier-ignore
    const state = [...written, revision({ clauseId: review, change: 'moved', after: aims }), revision({ clauseId: aims, change: 'removed' })].reduce(policyVersionAggregate.evolve, policyVersionAggregate.initial); // prettier-ignore
    expect(state).toMatchObject({ clauses: [{ id: review }, { id: staffRule }], writers: [shaw] });
  });
  it('says something, something else than before, and is there', () => {
    const no = given(...written); // prettier-ignore
    no.when(reviseClause, { ...change, text: ' ' }).refused('version/clause-missing');
    no.when(reviseClause, { versionId, clauseId: staffRule, change: 'changed' }).refused('version/clause-same');
    no.when(reviseClause, { versionId, clauseId: idNo(99), change: 'removed' }).refused('version/clause-unknown');
    no.when(reviseClause, { versionId, clauseId: aims, change: 'moved', after: aims }).refused(
      'version/clause-unknown',
    );
    no.when(reviseClause, { versionId, clauseId: aims, change: 'added', text: 'Aims' }).refused('version/clause-known');
    no.when(reviseClause, { versionId, clauseId: idNo(99), change: 'added' }).refused('version/clause-missing');
  });
  it('that is changed after the text was submitted voids every approval', () => {
    const voided = { type: 'ApprovalsVoided', data: { versionId } } as const;
    for (const past of [sent, [...sent, approved]]) given(...past).when(reviseClause, change, asShaw).then(voided, revision({ clauseId: staffRule, change: 'changed', clause: row })); // prettier-ignore
    given(...sent, approved, voided).knowing({ policy, holds: true }).when(approvePolicyVersion, approval, asStone).refused('version/draft'); // prettier-ignore
    given(...through).when(reviseClause, change, asShaw).refused('version/ratified'); // prettier-ignore
  });
  it('is commented on, answered, and settled', () => {
    const comment = { versionId, commentId: idNo(71), clauseId: staffRule, comment: 'Does this cover former pupils?' };
    const commented = { type: 'ClauseCommented' as const, data: { ...comment, settled: false } };
    given(...written).when(commentOnClause, comment, asHale).then(commented); // prettier-ignore
    given(...written).when(commentOnClause, comment, { actor: patel, actingRole: 'STAFF' }).refused('version/not-yours'); // prettier-ignore
    given(...written).when(commentOnClause, { ...comment, clauseId: idNo(99) }).refused('version/clause-unknown'); // prettier-ignore
    given(...written).when(commentOnClause, { ...comment, answers: idNo(72) }).refused('version/comment-unknown'); // prettier-ignore
  });
});

describe('what was found in a text', () => {
  const found = { rule: 'repealed-statute', severity: 'error' as const, clause: staffRule, says: 'It cites a repealed act.', why: 'It is no law.', mend: 'Cite its successor.' }; // prettier-ignore
  const linted = { type: 'VersionLinted' as const, data: { versionId, hash, findings: [found] } };
  it('is waived with a reason, once, and only what was found', () => {
    const waive = { versionId, rule: found.rule, clause: staffRule, reason: 'It tells the history.' };
    const waived = { type: 'LintFindingWaived' as const, data: waive };
    given(...written, linted).when(waiveLintFinding, waive, asShaw).then(waived); // prettier-ignore
    given(...written, linted, waived).when(waiveLintFinding, waive).refused('version/finding-unknown'); // prettier-ignore
    given(...written, linted).when(waiveLintFinding, { ...waive, clause: aims }).refused('version/finding-unknown'); // prettier-ignore
  });
  it('is looked for by the system and by its authors', () => {
    const facts = { policy, trust };
    given(...written).knowing(facts).when(runPolicyLint, { versionId }, asSystem).then({ type: 'VersionLinted', data: { versionId, hash, findings: expect.arrayContaining([expect.objectContaining({ rule: 'sections/empty', clause: review })]) as never } }); // prettier-ignore
    given(...sent).knowing(facts).when(runPolicyLint, { versionId }).refused('version/submitted'); // prettier-ignore
  });
});

describe('a consultation', () => {
  const opening = { versionId, groups: ['staff' as const, 'pupils' as const], until: '2026-09-18' };
  const opened = { type: 'ConsultationOpened' as const, data: opening };
  const answer = { versionId, group: 'staff' as const, on: '2026-09-07', outcome: 'taken_up' as const, response: 'Name the app.' }; // prettier-ignore
  it('is opened until a day, answered, and closed', () => {
    given(...written).when(openConsultation, opening, asShaw).then(opened); // prettier-ignore
    given(...written).when(openConsultation, { ...opening, until: '2026-09-04' }).refused('version/day-in-the-past'); // prettier-ignore
    given(...written, opened).when(recordConsultationResponse, answer).then({ type: 'ResponseRecorded', data: answer }); // prettier-ignore
    given(...written, opened).when(recordConsultationResponse, { ...answer, on: '2026-09-08' }).refused('version/day-in-the-future'); // prettier-ignore
    given(...written).when(recordConsultationResponse, answer).refused('version/draft'); // prettier-ignore
    given(...written, opened).when(closeConsultation, { versionId }, asSystem).then({ type: 'ConsultationClosed', data: { versionId } }); // prettier-ignore
    given(...written, opened).knowing({ policy, trust, had: [] }).when(submitPolicyVersion, { versionId, changeClass: 'material' }).refused('version/consulting'); // prettier-ignore
  });
  it('ends with its last day', () =>
    expect(running<OpenVersionEvent>(consultationEnds, calendar, opened)).toEqual({ [versionId]: '2026-09-18T15:00:00.000Z' })); // prettier-ignore
});

describe('submitting', () => {
  it('freezes the hash of the clauses', () => {
    const facts = { policy, trust, had: ['1'] };
    given(...written).knowing(facts).when(submitPolicyVersion, { versionId, changeClass: 'material' }, asShaw).then(submitted); // prettier-ignore
    given({ ...drafted, data: { ...drafted.data, clauses: [] } }, because).knowing(facts).when(submitPolicyVersion, { versionId, changeClass: 'material' }).refused('version/text-empty'); // prettier-ignore
    given(drafted).knowing(facts).when(submitPolicyVersion, { versionId, changeClass: 'material' }).refused('version/no-reason'); // prettier-ignore
  });
});

describe('approval', () => {
  const facts = { policy, holds: true };
  it('is given by the post that the delegation names, to this very text', () => {
    given(...sent).knowing(facts).when(approvePolicyVersion, approval, asStone).then(approved); // prettier-ignore
    given(...sent).knowing({ policy, holds: false }).when(approvePolicyVersion, approval, asHale).refused('version/not-the-approver'); // prettier-ignore
    given(...sent).knowing(facts).when(approvePolicyVersion, { ...approval, hash: '0'.repeat(64) }, asStone).refused('version/hash-differs'); // prettier-ignore
    given(...written).knowing(facts).when(approvePolicyVersion, approval, asStone).refused('version/draft'); // prettier-ignore
  });
  it('is never given by whoever wrote a word of it', () => {
    given(...sent).knowing(facts).when(approvePolicyVersion, approval, { actor: shaw, actingRole: 'CEO' }).refused('version/approved-by-its-writer'); // prettier-ignore
    const revised = { type: 'ClauseRevised' as const, data: { versionId, revisedBy: stone, clauseId: review, change: 'removed' as const } }; // prettier-ignore
    given(...written, revised, submitted).knowing(facts).when(approvePolicyVersion, approval, asStone).refused('version/approved-by-its-writer'); // prettier-ignore
  });
  it('is refused or put off with a reason', () => {
    const back = { versionId, reason: 'Say what happens to former pupils.' };
    given(...sent).knowing(facts).when(returnPolicyVersion, back, asStone).then({ type: 'VersionReturned', data: back }); // prettier-ignore
    const no = { versionId, rationale: 'Another policy says it.' };
    given(...sent, approved).knowing(facts).when(rejectPolicyVersion, no).then({ type: 'VersionRejected', data: no }); // prettier-ignore
    given(...sent, { type: 'VersionRejected', data: no }).knowing(facts).when(returnPolicyVersion, back).refused('version/rejected'); // prettier-ignore
    given(...written, { type: 'VersionReturned', data: back }).knowing(facts).when(returnPolicyVersion, back).refused('version/returned'); // prettier-ignore
    // By whoever would approve it, and by those who keep the register: not by the head of some school.
    const asHead = { actor: hale, actingRole: 'HT' } as const;
    given(...sent).knowing({ ...facts, holds: false }).when(returnPolicyVersion, back, asHead).refused('version/not-the-approver'); // prettier-ignore
    given(...sent).knowing({ ...facts, holds: false }).when(rejectPolicyVersion, no, asHead).refused('version/not-the-approver'); // prettier-ignore
    given(...sent).knowing({ ...facts, holds: false }).when(returnPolicyVersion, back).then({ type: 'VersionReturned', data: back }); // prettier-ignore
  });
});

describe('ratification', () => {
  const board = given(...sent, approved).knowing(policy); // prettier-ignore
  it('says when, where it is minuted, with how many, and who declared what', () => {
    board.when(ratifyPolicyVersion, ratifying).then(ratified);
    const declared = ['A governor whose company sells the filter'];
    board.when(ratifyPolicyVersion, { ...ratifying, interests: declared.map((one) => ({ declared: one })) }).then({ ...ratified, data: { ...ratified.data, interests: declared, interestsDeclared: 1 } }); // prettier-ignore
  });
  it('needs a quorum, an answer about interests, and a majority', () => {
    board.when(ratifyPolicyVersion, { ...ratifying, present: 2, inFavour: 2, abstained: 0 }).refused('version/no-quorum'); // prettier-ignore
    board.when(ratifyPolicyVersion, { ...ratifying, interestsAsked: false }).refused('version/interests-not-asked');
    board.when(ratifyPolicyVersion, { ...ratifying, inFavour: 6 }).refused('version/votes-do-not-add-up');
    board.when(ratifyPolicyVersion, { ...ratifying, inFavour: 2, against: 2 }).refused('version/not-carried');
    board.when(ratifyPolicyVersion, { ...ratifying, meetingOn: '2026-09-08' }).refused('version/meeting-in-the-future');
  });
  it('is of the text that was submitted, by the body that the delegation names', () => {
    board.when(ratifyPolicyVersion, { ...ratifying, hash: '0'.repeat(64) }).refused('version/hash-differs');
    board.when(ratifyPolicyVersion, { ...ratifying, body: 'regional_board' }).refused('version/another-body');
    given(...sent).knowing(policy).when(ratifyPolicyVersion, ratifying).refused('version/submitted'); // prettier-ignore
  });
  it('is another thing than noting', () => {
    const note = { versionId, hash, ...met, interestsDeclared: 0 };
    given(...sent, approved).knowing(noted).when(ratifyPolicyVersion, ratifying).refused('version/to-be-noted'); // prettier-ignore
    given(...sent, approved).knowing(noted).when(notePolicyVersion, note).then({ type: 'VersionNoted', data: { ...note, policyId } }); // prettier-ignore
    board.when(notePolicyVersion, note).refused('version/to-be-ratified');
    given(...sent, approved).knowing(noted).when(notePolicyVersion, { ...note, meetingOn: '2026-09-08' }).refused('version/meeting-in-the-future'); // prettier-ignore
  });
});
