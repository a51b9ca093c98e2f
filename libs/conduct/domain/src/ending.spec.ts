import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import * as f from './conduct.fixture';
import { addAdultConductAddendum, agreeFileNote, closeAdultConductRecord, conductAggregate, correctAdultConduct, determineAllegationOutcome, linkAffectedChild, makeDbsReferral, makeRegulatorReferral, makeTraReferral, markConductOverdue, recordExternalHandoff, recordPostCaseAction, recordReferralDutyTest, reopenAdultConductRecord } from './index'; // prettier-ignore
import { dutyOf } from './referrals';

const given = scenario(conductAggregate, f.monday);
const { conductId, raised, appointed, meets, contacted, advised, allegationId } = f;
const begun = [raised, appointed] as const;
const alleged = [...begun, ...meets, contacted, advised] as const;
const outcome = { ...f.judgement, allegationId, outcome: 'unfounded', ladoView: 'Agrees.' } as const;

describe('an outcome', () => {
  it('is one of five for each allegation, with the LADO’s view', () => {
    given(...alleged)
      .when(determineAllegationOutcome, outcome)
      .then({ type: 'OutcomeDetermined', data: outcome });
    given(...alleged).when(determineAllegationOutcome, { ...outcome, allegationId: f.breachId }).refused('conduct/no-such-allegation'); // prettier-ignore
    given(...alleged, f.determined('false_allegation')).when(determineAllegationOutcome, outcome).refused('conduct/outcome-determined'); // prettier-ignore
    given(...alleged, f.ledBy('police'))
      .when(determineAllegationOutcome, outcome)
      .refused('conduct/others-lead');
  });
  it('may be looked at again once the record is reopened', () => {
    const past = [...alleged, f.determined('false_allegation'), { ...f.noted, data: { ...f.noted.data, note: 'removed' as const } }, { type: 'AdultConductRecordClosed', data: { conductId } }] as const; // prettier-ignore
    given(...past)
      .when(determineAllegationOutcome, outcome)
      .refused('conduct/closed');
    given(...past, { type: 'AdultConductRecordReopened', data: { conductId } })
      .when(determineAllegationOutcome, outcome)
      .then({ type: 'OutcomeDetermined', data: outcome });
    given(...past).when(reopenAdultConductRecord, { conductId, reason: 'New facts.' }).then({ type: 'AdultConductRecordReopened', data: { conductId, reason: 'New facts.' } }); // prettier-ignore
  });
  it('comes before what follows from it', () => {
    given(...alleged).when(recordPostCaseAction, { conductId, kind: 'support', action: 'A mentor.' }).refused('conduct/outcome-missing'); // prettier-ignore
    given(...alleged).when(agreeFileNote, { conductId, note: 'kept', summaryGiven: true, summary: 'S.' }).refused('conduct/outcome-missing'); // prettier-ignore
  });
});

describe('the duty to refer', () => {
  const test = { ...f.judgement, to: 'dbs', removed: 'resigned_first', harm: 'met' } as const;
  it('does not end because somebody resigned', () => {
    const results = (['removed', 'would_have_been', 'resigned_first', 'not_removed'] as const).map((removed) => dutyOf({ removed, harm: 'met' })); // prettier-ignore
    expect(results).toEqual(['must', 'must', 'must', 'none']);
    expect([dutyOf({ removed: 'removed', harm: 'not_sure' }), dutyOf({ removed: 'removed', harm: 'not_met' })]).toEqual(['consider', 'none']); // prettier-ignore
    given(...alleged).when(recordReferralDutyTest, test).then({ type: 'ReferralDutyTested', data: { ...test, duty: 'must' } }); // prettier-ignore
  });
  it('is tested before a referral, and each is made once', () => {
    const made = { conductId, on: f.monday.today, summary: 'All.' };
    given(...alleged)
      .when(makeDbsReferral, made)
      .refused('conduct/duty-test-missing');
    given(...alleged, f.tested)
      .when(makeTraReferral, made)
      .refused('conduct/duty-test-missing');
    given(...alleged, f.tested).when(makeRegulatorReferral, { ...made, regulator: 'HCPC' }).refused('conduct/duty-test-missing'); // prettier-ignore
    given(...alleged, f.tested)
      .when(makeDbsReferral, made)
      .then({ type: 'DBSReferred', data: made });
    given(...alleged, f.tested, { type: 'DBSReferred', data: { conductId, on: f.monday.today } }).when(makeDbsReferral, made).refused('conduct/already-referred'); // prettier-ignore
  });
});

describe('the personnel file', () => {
  const note = (what: 'kept' | 'removed' | 'kept_as_they_wish') => ({ conductId, note: what, summaryGiven: true, summary: 'S.' }); // prettier-ignore
  it('keeps no malicious or false allegation, unless the person wishes', () => {
    const past = [...alleged, f.determined('malicious')] as const;
    given(...past)
      .when(agreeFileNote, note('kept'))
      .refused('conduct/malicious-or-false-kept');
    for (const what of ['removed', 'kept_as_they_wish'] as const)
      given(...past)
        .when(agreeFileNote, note(what))
        .then({ type: 'FileNoteAgreed', data: note(what) });
  });
  it('keeps a summary of every other one', () =>
    given(...alleged, f.determined('unsubstantiated')).when(agreeFileNote, note('removed')).refused('conduct/file-note-needed')); // prettier-ignore
});

describe('closing', () => {
  const close = { conductId, summary: 'What it came to.' };
  it.each([
    ['threshold-not-assessed', begun],
    ['lado-first', [...begun, f.unsure]],
    ['no-response', [...begun, f.lowLevel]],
    ['lado-not-told', [...begun, ...meets]],
    ['outcome-missing', alleged],
    ['measures-in-force', [...alleged, f.determined('false_allegation'), f.measured]],
    ['duty-test-missing', [...alleged, f.determined('substantiated')]],
    ['referral-not-made', [...alleged, f.determined('substantiated'), f.tested]],
    ['file-note-missing', [...alleged, f.determined('unfounded')]],
    ['not-yours', [raised]],
  ])('is refused: %s', (code, past) =>
    given(...past)
      .when(closeAdultConductRecord, close, code === 'not-yours' ? { actor: f.dale } : {})
      .refused(code === 'not-yours' ? 'conduct/threshold-not-assessed' : `conduct/${code}`),
  );
  it('is done when nothing is left', () => {
    const done = { type: 'AdultConductRecordClosed', data: close } as const;
    given(...begun, f.lowLevel, { type: 'LLCResponded', data: { conductId, response: 'no_action', spokenWith: true } }).when(closeAdultConductRecord, close).then(done); // prettier-ignore
    given(...alleged, f.determined('unfounded'), f.noted)
      .when(closeAdultConductRecord, close)
      .then(done);
  });
});

describe('around it', () => {
  it('a child who may be affected is linked once, on this side only', () => {
    const input = { conductId, child: f.wilma };
    const known = { known: true, restriction: f.restriction };
    given(...begun)
      .knowing(known)
      .when(linkAffectedChild, input)
      .then({ type: 'AffectedChildLinked', data: input });
    given(...begun).knowing({ ...known, known: false }).when(linkAffectedChild, input).refused('conduct/child-unknown'); // prettier-ignore
    given(...begun, { type: 'AffectedChildLinked', data: input }).knowing(known).when(linkAffectedChild, input).refused('conduct/child-already-linked'); // prettier-ignore
    expect(linkAffectedChild.narrows?.(input, f.monday, known)?.about).toEqual([f.reid, f.wilma]);
  });
  it('a correction is of an entry of this record, and an addendum is always taken', () => {
    given(...begun).when(correctAdultConduct, { conductId, entry: `${f.breachId}/1`, correction: 'No.', reason: 'Typed wrong.' }).refused('conduct/entry-elsewhere'); // prettier-ignore
    given(...begun).when(addAdultConductAddendum, { conductId, text: 'More.' }).then({ type: 'AdultConductAddended', data: { conductId, text: 'More.' } }); // prettier-ignore
  });
  it('is handed over when nobody inside can deal with it, and then takes nothing more', () => {
    const handed = { conductId, to: 'lado', on: f.monday.today, reason: 'Nobody is independent.' } as const;
    given(...begun)
      .when(recordExternalHandoff, handed)
      .then({ type: 'ExternalHandoffRecorded', data: handed });
    given(...begun, { type: 'ExternalHandoffRecorded', data: handed }).when(closeAdultConductRecord, { conductId, summary: 'S.' }).refused('conduct/handed-over'); // prettier-ignore
  });
  it('is marked overdue once, while it is', () => {
    const mark = { conductId, what: 'response' } as const;
    given(...begun, f.lowLevel)
      .when(markConductOverdue, mark)
      .then({ type: 'ConductOverdue', data: mark });
    given(...begun, f.lowLevel, { type: 'ConductOverdue', data: mark }).when(markConductOverdue, mark).refused('conduct/not-overdue'); // prettier-ignore
    given(...alleged)
      .when(markConductOverdue, mark)
      .refused('conduct/not-overdue');
  });
});
