import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { abandonInvestigation, acceptFindings, appointReviewer, challengeFindings, concludeInvestigation, reviewFindings } from './after-findings'; // prettier-ignore
import { draftFindings, issueFindings, openFactCheck, recordFactualComment, signOffFindings } from './findings';
import { investigationAggregate } from './index';
import { setTermsOfReference } from './terms';
import {
  accepted, active, amin, anybody, byShaw, caseId, challenged, checked, collected, concluded, drafted, factCheck, hale, idNo,
  investigationId, issued, monday, putSecond, reviewed, reviewerAppointed, shaw, signed, terms, told,
} from './investigation.fixture'; // prettier-ignore

const given = scenario(investigationAggregate, monday);
const rationale = 'Because of E1.';
const it1 = { investigationId };
const tomorrow = '2026-09-08';

describe('findings', () => {
  const draft = { ...it1, allegation: 'A1', finding: 'substantiated' as const, onBalance: true as const, evidence: ['E1'], systemCauses: ['training' as const], rationale }; // prettier-ignore
  it('say for each allegation what is more likely than not, by which evidence, and what around the person let it happen', () =>
    given(...collected)
      .when(draftFindings, draft, byShaw)
      .then(drafted));
  it('rest on evidence that there is, about an allegation that there is', () => {
    expect(draftFindings.input.safeParse({ ...draft, evidence: [] }).success).toBe(false);
    expect(draftFindings.input.safeParse({ ...draft, systemCauses: [] }).success).toBe(false);
    expect(draftFindings.input.safeParse({ ...draft, onBalance: false }).success).toBe(false);
    given(...collected).when(draftFindings, { ...draft, evidence: ['E1', 'E7'] }, byShaw).refused('investigation/no-such-evidence'); // prettier-ignore
    given(...collected).when(draftFindings, { ...draft, allegation: 'A3' }, byShaw).refused('investigation/no-such-allegation'); // prettier-ignore
    given(...active)
      .when(draftFindings, draft, byShaw)
      .refused('investigation/is-running');
  });
  it('are drafted when every allegation has one', () => {
    const [first, ...rest] = collected;
    const two = [first, putSecond, ...rest] as const;
    given(...two)
      .when(draftFindings, draft, byShaw)
      .then({ ...drafted, data: { ...drafted.data, complete: false } });
    given(...two, { ...drafted, data: { ...drafted.data, complete: false } }).when(openFactCheck, { ...it1, to: ['subject'] }, byShaw).refused('investigation/evidence-is-closed'); // prettier-ignore
  });
  it('are read for their facts by those concerned, whose comments are written down', () => {
    given(...collected, drafted)
      .when(openFactCheck, { ...it1, to: ['subject'] }, byShaw)
      .then(factCheck);
    const comment = { ...it1, from: 'subject' as const, on: monday.today, comment: 'It was a Tuesday.' };
    given(...checked).when(recordFactualComment, comment, byShaw).then({ type: 'FactualCommentRecorded', data: comment }); // prettier-ignore
    given(...checked).when(recordFactualComment, { ...comment, on: tomorrow }, byShaw).refused('investigation/in-the-future'); // prettier-ignore
    given(...collected, drafted).when(recordFactualComment, comment, byShaw).refused('investigation/findings-are-drafted'); // prettier-ignore
  });
  const signing = { ...it1, outcome: 'signed' as const, rationale };
  it('are signed by a second person: neither the investigator nor a subject', () => {
    given(...checked)
      .when(signOffFindings, signing)
      .then(signed);
    given(...checked)
      .when(signOffFindings, signing, byShaw)
      .refused('investigation/not-yours');
    given(...checked, signed)
      .when(signOffFindings, signing)
      .refused('investigation/already-signed');
    const about = { ...checked[0], data: { ...checked[0].data, subjects: [hale] } };
    given(about, ...checked.slice(1))
      .when(signOffFindings, signing)
      .refused('investigation/person-is-subject');
    const own = { ...checked[2], data: { ...checked[2].data, investigator: hale } };
    given(...checked.slice(0, 2), own, ...checked.slice(3)).when(signOffFindings, signing).refused('investigation/person-investigates'); // prettier-ignore
  });
  it('are issued only as they were signed', () => {
    const issuing = { ...it1, to: ['subject' as const] };
    given(...checked)
      .when(issueFindings, issuing, byShaw)
      .refused('investigation/not-signed');
    given(...checked, signed, drafted)
      .when(issueFindings, issuing, byShaw)
      .refused('investigation/not-signed');
    const returned = { ...signed, data: { ...signed.data, outcome: 'returned' as const } };
    given(...checked, returned)
      .when(issueFindings, issuing, byShaw)
      .refused('investigation/not-signed');
    given(...checked, signed)
      .when(issueFindings, issuing, byShaw)
      .then(issued);
    given(...checked, putSecond, signed)
      .when(issueFindings, issuing, byShaw)
      .refused('investigation/finding-missing');
    given(...told)
      .when(issueFindings, issuing, byShaw)
      .refused('investigation/findings-are-issued');
  });
});

describe('issued findings', () => {
  const after = { today: '2026-09-15' };
  it('are accepted when their time is over or all have said so', () => {
    given(...told)
      .when(acceptFindings, { ...it1, allAgree: false })
      .refused('investigation/may-still-be-challenged');
    given(...told)
      .when(acceptFindings, { ...it1, allAgree: true })
      .then(accepted);
    given(...told).when(acceptFindings, { ...it1, allAgree: false }, after).then({ ...accepted, data: { ...it1, allAgree: false } }); // prettier-ignore
  });
  it('are challenged in time, on grounds', () => {
    const { data } = challenged;
    given(...told)
      .when(challengeFindings, { ...data, grounds: ['unfair_process'] })
      .then(challenged);
    given(...told)
      .when(challengeFindings, { ...data, grounds: ['unfair_process'] }, after)
      .then(challenged);
    given(...told).when(challengeFindings, { ...data, grounds: ['unfair_process'], receivedOn: after.today }, after).refused('investigation/challenge-too-late'); // prettier-ignore
    given(...told).when(challengeFindings, { ...data, grounds: ['unfair_process'], receivedOn: tomorrow }).refused('investigation/in-the-future'); // prettier-ignore
    given(...told, accepted).when(challengeFindings, { ...data, grounds: ['unfair_process'] }).refused('investigation/is-accepted'); // prettier-ignore
  });
  const upheld = { ...it1, outcome: 'upheld' as const, changed: [], rationale };
  const byAmin = { actor: amin, actingRole: 'TSL' } as const;
  it('are reviewed by somebody who neither investigated, signed nor decides', () => {
    const appointing = given(...told, challenged).knowing(anybody);
    appointing.when(appointReviewer, { ...it1, reviewer: amin }).then(reviewerAppointed);
    appointing.when(appointReviewer, { ...it1, reviewer: shaw }).refused('investigation/person-investigates');
    appointing.when(appointReviewer, { ...it1, reviewer: hale }).refused('investigation/person-signed');
    const other = { ...signed, data: { ...signed.data, signer: idNo(50) } };
    given(...checked, other, issued, challenged).knowing(anybody).when(appointReviewer, { ...it1, reviewer: hale }).refused('investigation/person-decides'); // prettier-ignore
    given(...told, challenged, reviewerAppointed).knowing(anybody).when(appointReviewer, { ...it1, reviewer: amin }).refused('investigation/has-a-reviewer'); // prettier-ignore
    expect(appointReviewer.narrows?.({ ...it1, reviewer: amin }, monday, anybody)?.readers).toEqual([hale, shaw, amin]);
    given(...told, challenged)
      .when(reviewFindings, upheld, byAmin)
      .refused('investigation/no-reviewer');
    given(...told, challenged, reviewerAppointed)
      .when(reviewFindings, upheld)
      .refused('investigation/not-yours');
  });
  it('are upheld, or changed where they cannot stand', () => {
    const reviewing = given(...told, challenged, reviewerAppointed);
    reviewing.when(reviewFindings, upheld, byAmin).then(reviewed);
    const changed = [{ allegation: 'A1', finding: 'unsubstantiated' as const }];
    reviewing.when(reviewFindings, { ...upheld, changed }, byAmin).refused('investigation/changes-do-not-fit');
    reviewing.when(reviewFindings, { ...upheld, outcome: 'changed' }, byAmin).refused('investigation/changes-do-not-fit'); // prettier-ignore
    reviewing.when(reviewFindings, { ...upheld, outcome: 'changed', changed: [{ ...changed[0]!, allegation: 'A9' }] }, byAmin).refused('investigation/no-such-allegation'); // prettier-ignore
    reviewing.when(reviewFindings, { ...upheld, outcome: 'changed', changed }, byAmin).then({ ...reviewed, data: { ...reviewed.data, outcome: 'changed', changed } }); // prettier-ignore
  });
});

describe('the end of an investigation', () => {
  const why = { ...it1, rationale };
  it('comes when the findings were accepted or reviewed', () => {
    given(...told, accepted)
      .when(concludeInvestigation, why)
      .then(concluded);
    given(...told, challenged, reviewerAppointed, reviewed)
      .when(concludeInvestigation, why)
      .then(concluded);
    given(...told)
      .when(concludeInvestigation, why)
      .refused('investigation/findings-are-issued');
    given(...told, challenged)
      .when(concludeInvestigation, why)
      .refused('investigation/is-challenged');
    given(...checked)
      .when(concludeInvestigation, why)
      .refused('investigation/in-fact-check');
  });
  it('may come without findings, for a reason; then nothing more happens', () => {
    const abandoned = { type: 'InvestigationAbandoned' as const, data: { ...why, ofKind: 'childcase' as const, ofRecord: caseId } }; // prettier-ignore
    given(...active)
      .when(abandonInvestigation, why)
      .then(abandoned);
    given(...told, accepted, concluded)
      .when(abandonInvestigation, why)
      .refused('investigation/is-concluded');
    given(...active, abandoned).when(setTermsOfReference, { ...it1, ...terms, allegations: [] }).refused('investigation/is-abandoned'); // prettier-ignore
    given(...told, challenged, reviewerAppointed, reviewed).when(acceptFindings, { ...it1, allAgree: true }).refused('investigation/is-reviewed'); // prettier-ignore
  });
});
