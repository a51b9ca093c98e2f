import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { companionId } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import type { OpenConductEvent } from './adult-conduct';
import * as f from './conduct.fixture';
import { appointCaseManager, replaceCaseManager, succeedCaseManager } from './case-manager';
import { ladoContact, ladoReviewDue, measureReviewDue, patternReviewDue, responseDue } from './conduct.deadlines';
import { conductReactions, followConcern, holdBreaches, holdInvestigations, noteInvestigation, raiseFromConcern, raiseFromSelfReferral, succeedExcluded } from './conduct.reactions'; // prettier-ignore
import { closeAdultConductRecord, reopenAdultConductRecord } from './around-it';
import { changeLeadAgency, noteConductInvestigation } from './lead-agency';
import { conductAggregate, makeSelfReferral, raiseAdultConcern, selfReferralAggregate } from './index';

const given = scenario(conductAggregate, f.monday);
const { conductId, raised, appointed, restriction, hart, cole, dale, reid } = f;
const bySystem = { actor: f.idNo(99), actingRole: 'SYS' } as const;

describe('a record about an adult', () => {
  const input = { conductId, schoolId: f.ashdown, subject: reid, concernId: f.concernId, learnedAt: f.monday.now };
  const known = { known: true, restriction };
  it('takes over from the concern who may know of it, and shuts out whom it is about', () => {
    given().knowing(known).when(raiseAdultConcern, input, bySystem).then({ type: 'AdultConcernRaised', data: { ...raised.data, account: undefined, referralId: undefined } }); // prettier-ignore
    const before = { ...restriction, readers: [hart, reid], excluded: [dale] };
    expect(raiseAdultConcern.restricts?.(input, f.monday, { known: true, restriction: before })).toEqual({ school: f.ashdown, tier: 'T5', about: [reid], readers: [hart], excluded: [dale, reid] }); // prettier-ignore
    given(raised).knowing(known).when(raiseAdultConcern, input, bySystem).refused('conduct/already-raised');
  });
  it('goes to the LADO directly when nobody inside is left', () =>
    given()
      .knowing({ known: true, restriction: { ...restriction, readers: [] } })
      .when(raiseAdultConcern, input, bySystem)
      .then(
        {
          type: 'AdultConcernRaised',
          data: { ...raised.data, recipients: [], account: undefined, referralId: undefined },
        },
        { type: 'ExternalHandoffRecorded', data: { conductId, to: 'lado', on: f.monday.today } },
      ));
  it('is raised directly by somebody to whom it then goes, and by nobody else', () => {
    const direct = { conductId, schoolId: f.ashdown, subject: reid, account: 'Seen.' };
    given().knowing(known).when(raiseAdultConcern, direct, { actor: cole }).refused('conduct/report-it-instead');
    given().knowing({ known: false, restriction }).when(raiseAdultConcern, direct).refused('conduct/adult-unknown');
    given().knowing(known).when(raiseAdultConcern, { ...direct, learnedOn: '2026-09-08' }).refused('conduct/in-the-future'); // prettier-ignore
    given().knowing(known).when(raiseAdultConcern, input).refused('record/not-found');
    given().knowing(known).when(raiseAdultConcern, direct).then({ type: 'AdultConcernRaised', data: { ...raised.data, raised: 'directly', concernId: undefined, referralId: undefined, account: 'Seen.' } }); // prettier-ignore
  });
});

describe('a self-referral', () => {
  const referralId = f.idNo(60);
  const input = { referralId, schoolId: f.ashdown, happenedOn: f.monday.today, account: 'I gave a lift.' };
  const by = { actor: reid, actingRole: 'STAFF' } as const;
  const routed = { ...restriction, reporter: reid };
  const on = scenario(selfReferralAggregate, f.monday);
  it('is its writer’s own words, and becomes a record that they do not read', () => {
    const data = { referralId, conductId: companionId(referralId, 'adultconduct'), schoolId: f.ashdown, by: reid, happenedOn: f.monday.today, learnedAt: f.monday.now, account: 'I gave a lift.' }; // prettier-ignore
    on().knowing(routed).when(makeSelfReferral, input, by).then({ type: 'SelfReferred', data });
    on({ type: 'SelfReferred', data }).knowing(routed).when(makeSelfReferral, input, by).refused('conduct/already-raised'); // prettier-ignore
    on().knowing(routed).when(makeSelfReferral, { ...input, happenedOn: '2026-09-08' }, by).refused('conduct/in-the-future'); // prettier-ignore
    expect(makeSelfReferral.restricts?.(input, { ...f.monday, ...by }, { ...routed, readers: [hart, reid] })).toEqual({ ...restriction, readers: [hart], excluded: [], reporter: reid }); // prettier-ignore
    expect(raiseFromSelfReferral.on.SelfReferred?.(data, metaOf())?.input).toMatchObject({ subject: reid, referralId });
  });
});

describe('the case manager', () => {
  const fit = { restriction, conflicted: false, holdsRole: true };
  const appoint = { conductId, caseManager: dale };
  it('is appointed by those to whom it went, and reads it from then on', () => {
    given(raised).knowing(fit).when(appointCaseManager, appoint).then({ type: 'CaseManagerAppointed', data: appoint });
    given(raised).knowing(fit).when(appointCaseManager, appoint, { actor: cole }).refused('conduct/not-yours');
    given(raised, appointed).knowing(fit).when(appointCaseManager, appoint).refused('conduct/has-a-case-manager');
    expect(appointCaseManager.narrows?.(appoint, f.monday, fit)?.readers).toEqual([hart, dale]);
  });
  it('is never whom it is about, nor anybody who is shut out of it or close to somebody in it', () => {
    given(raised).knowing(fit).when(appointCaseManager, { conductId, caseManager: reid }).refused('conduct/manager-conflicted'); // prettier-ignore
    given(raised).knowing({ ...fit, conflicted: true }).when(appointCaseManager, appoint).refused('conduct/manager-conflicted'); // prettier-ignore
    given(raised).knowing({ ...fit, holdsRole: false }).when(appointCaseManager, appoint).refused('conduct/manager-holds-no-role'); // prettier-ignore
  });
  it('who is replaced loses access at once', () => {
    const replace = { conductId, caseManager: cole, conflicted: true, reason: 'A cousin.' };
    const record = [raised, { ...appointed, data: { conductId, caseManager: dale } }].reduce(conductAggregate.evolve, conductAggregate.initial); // prettier-ignore
    const facts = { ...fit, record, restriction: { ...restriction, readers: [hart, dale] } };
    const replaced = { type: 'CaseManagerReplaced' as const, data: { ...replace, from: hart, recipients: [cole] } };
    given(raised, appointed).knowing(facts).when(replaceCaseManager, replace).then(replaced);
    given(raised).knowing(facts).when(replaceCaseManager, replace).refused('conduct/no-case-manager');
    given(raised, appointed).knowing(facts).when(replaceCaseManager, { ...replace, caseManager: hart }).refused('conduct/same-case-manager'); // prettier-ignore
    expect(replaceCaseManager.narrows?.(replace, f.monday, facts)).toMatchObject({ readers: [hart, cole], excluded: [reid, dale] }); // prettier-ignore
    expect(replaceCaseManager.narrows?.({ ...replace, conflicted: false }, f.monday, facts)).toMatchObject({ readers: [hart, cole], excluded: [reid] }); // prettier-ignore
  });
  it('who is shut out is succeeded by the next in line; when nobody is left the LADO has it', () => {
    const gone = { restriction, gone: [hart], shut: [hart] };
    given(raised, appointed)
      .knowing({ ...gone, recipients: [cole] })
      .when(succeedCaseManager, { conductId }, bySystem)
      .then({ type: 'CaseManagerReplaced', data: { conductId, caseManager: cole, from: hart, conflicted: true, recipients: [cole] } }); // prettier-ignore
    given(raised, appointed)
      .knowing({ ...gone, recipients: [] })
      .when(succeedCaseManager, { conductId }, bySystem)
      .then(
        { type: 'CaseManagerReplaced', data: { conductId, caseManager: undefined, from: hart, conflicted: true, recipients: [] } }, // prettier-ignore
        { type: 'ExternalHandoffRecorded', data: { conductId, to: 'lado', on: f.monday.today } },
      );
    given(raised).knowing({ restriction, gone: [], recipients: [hart], shut: [] }).when(succeedCaseManager, { conductId }, bySystem).refused('conduct/nobody-missing'); // prettier-ignore
    expect(succeedCaseManager.narrows?.({ conductId }, f.monday, { ...gone, recipients: [cole] })?.readers).toEqual([cole]); // prettier-ignore
    const recordId = conductId;
    expect(succeedExcluded.on.PersonExcluded?.({ recordId, personId: hart }, metaOf())).toEqual({ type: 'SucceedCaseManager', input: { conductId } }); // prettier-ignore
    expect(succeedExcluded.on.RestrictionNarrowed?.({ recordId, tier: 'T5', about: [], excluded: [] }, metaOf())?.input).toEqual({ conductId }); // prettier-ignore
  });
});

describe('clocks', () => {
  const due = (deadline: typeof ladoContact, ...events: OpenConductEvent[]) =>
    running<OpenConductEvent>(deadline, f.calendar, ...events)[conductId];
  it('four working hours after the school learned of it, somebody is told to ring the LADO', () => {
    expect(due(ladoContact, raised)).toBe('2026-09-07T13:00:00.000Z');
    const friday = { ...raised, data: { ...raised.data, learnedAt: '2026-09-04T14:30:00.000Z' } };
    // One hour and a half on Friday; the rest from nine on Monday.
    expect(due(ladoContact, friday)).toBe('2026-09-07T10:30:00.000Z');
    expect(due(ladoContact, raised, f.contacted)).toBeUndefined();
    expect(due(ladoContact, raised, { type: 'LADOContactEscalated', data: { conductId, step: 1, nextAt: '2026-09-07T15:00:00.000Z' } })).toBe('2026-09-07T15:00:00.000Z'); // prettier-ignore
    expect(due(ladoContact, raised, f.contacted, { type: 'Reclassified', data: { conductId, learnedAt: f.monday.now } })).toBeDefined(); // prettier-ignore
  });
  it('a low-level concern is answered in five school days, a measure looked at on its day, the LADO’s review as well', () => {
    expect(due(responseDue, raised, f.lowLevel)).toBe('2026-09-14T15:00:00.000Z');
    expect(due(responseDue, raised, ...f.meets)).toBeUndefined();
    expect(due(measureReviewDue, raised, f.measured)).toBe('2026-09-21T16:00:00.000Z');
    expect(due(measureReviewDue, f.measured, { type: 'InterimMeasureEnded', data: { conductId, measureId: f.measureId } })).toBeUndefined(); // prettier-ignore
    expect(due(measureReviewDue, f.measured, { type: 'InterimMeasureReviewed', data: { conductId, measureId: f.measureId, reviewOn: '2026-09-28', nextReviewOn: '2026-09-28' } })).toBe('2026-09-28T16:00:00.000Z'); // prettier-ignore
    expect(due(ladoReviewDue, { type: 'LADOReviewRecorded', data: { conductId, on: f.monday.today, nextOn: '2026-09-21' } })).toBe('2026-09-21T16:00:00.000Z'); // prettier-ignore
    expect(due(patternReviewDue, raised, f.lowLevel)).toBeDefined();
    expect(due(patternReviewDue, raised, ...f.meets)).toBeUndefined();
    expect(due(patternReviewDue, raised, f.lowLevel, { type: 'Reclassified', data: { conductId, learnedAt: f.monday.now } })).toBeUndefined(); // prettier-ignore
    expect(patternReviewDue.then(conductId, {} as never).input).toEqual({ conductId, what: 'pattern_review' });
    expect([ladoContact, responseDue, measureReviewDue].map(({ then }) => then(conductId, {} as never).type)).toEqual(['EscalateLADOContact', 'MarkConductOverdue', 'MarkConductOverdue']); // prettier-ignore
  });
});

describe('what leads elsewhere', () => {
  it('a routed concern raises a record that follows its restriction', () => {
    expect(conductReactions).toHaveLength(10);
    const routed = { concernId: f.concernId, conductId, schoolId: f.ashdown, subject: reid, children: [], learnedAt: f.monday.now }; // prettier-ignore
    expect(raiseFromConcern.on.ConcernRoutedToAdultConduct?.(routed, metaOf())).toEqual({ type: 'RaiseAdultConcern', input: routed }); // prettier-ignore
    expect(followConcern.on.AdultConcernRaised?.(raised.data, metaOf())).toEqual({ type: 'FollowRestriction', input: { recordId: f.concernId, follower: conductId } }); // prettier-ignore
  });
  it('a breach case is held and let go', () => {
    const { breachId } = f;
    const held = holdBreaches.on.BreachHoldAsked?.({ conductId, breachId }, metaOf());
    const letGo = holdBreaches.on.BreachHoldNoLongerAsked?.({ conductId, breachId }, metaOf());
    expect([held?.type, letGo?.type]).toEqual(['HoldBreachForProcess', 'ReleaseBreachFromProcess']);
    // Under the same name both times, which is not the record's own, and another for another record.
    expect(held?.input).toEqual(letGo?.input);
    expect(JSON.stringify(held?.input)).not.toContain(conductId);
    expect(holdBreaches.on.BreachHoldAsked?.({ conductId: f.idNo(77), breachId }, metaOf())?.input).not.toEqual(held?.input); // prettier-ignore
  });
  it('an investigation about it is found from it, and waits while another body leads', () => {
    const it = { conductId, investigationId: f.idNo(80) };
    const commissioned = { ...it, ofKind: 'adultconduct' as const, ofRecord: conductId, schoolId: f.ashdown, commissioner: hart, subjects: [], on: f.monday.today }; // prettier-ignore
    expect(noteInvestigation.on.InvestigationCommissioned?.(commissioned, metaOf())).toEqual({ type: 'NoteConductInvestigation', input: it }); // prettier-ignore
    expect(noteInvestigation.on.InvestigationCommissioned?.({ ...commissioned, ofKind: 'breach' }, metaOf())).toBeUndefined(); // prettier-ignore
    const noted = { type: 'ConductInvestigationNoted' as const, data: it };
    const asked = { type: 'InvestigationHoldAsked' as const, data: it };
    const bySystem = { actingRole: 'SYS' } as const;
    const led = [raised, f.appointed, ...f.meets, f.contacted] as const;
    given(...led)
      .when(noteConductInvestigation, it, bySystem)
      .then(noted);
    given(...led, noted)
      .when(noteConductInvestigation, it, bySystem)
      .refused('conduct/investigation-known');
    given(...led, f.ledBy('police'))
      .when(noteConductInvestigation, it, bySystem)
      .then(noted, asked);
    given(...led, noted).when(changeLeadAgency, { conductId, lead: 'lado', reason: 'x' }).then({ ...f.ledBy('lado'), data: { ...f.ledBy('lado').data, reason: 'x' } }, asked); // prettier-ignore
    given(...led, noted, f.ledBy('police'))
      .when(changeLeadAgency, { conductId, lead: 'employer', reason: 'x' })
      .then({ ...f.ledBy('employer'), data: { ...f.ledBy('employer').data, reason: 'x' } }, { type: 'InvestigationHoldNoLongerAsked', data: it }); // prettier-ignore
    expect(holdInvestigations.on.InvestigationHoldAsked?.(it, metaOf())?.type).toBe('PauseInvestigation');
    expect(holdInvestigations.on.InvestigationHoldNoLongerAsked?.(it, metaOf())?.type).toBe('ResumeInvestigation');
  });
  it('what waited for it is let go when it is closed, and waits again when it is reopened', () => {
    const { breachId } = f;
    const before = [raised, f.appointed, ...f.meets, f.contacted, f.advised, f.linkedBreach, f.ledBy('police'), f.determined('unfounded'), f.noted] as const; // prettier-ignore
    const closed = { type: 'AdultConductRecordClosed' as const, data: { conductId, summary: 'x' } };
    given(...before).when(closeAdultConductRecord, { conductId, summary: 'x' }).then(closed, { type: 'BreachHoldNoLongerAsked', data: { conductId, breachId } }); // prettier-ignore
    given(...before, closed)
      .when(reopenAdultConductRecord, { conductId, reason: 'x' })
      .then({ type: 'AdultConductRecordReopened', data: { conductId, reason: 'x' } }, { type: 'BreachHoldAsked', data: { conductId, breachId } }); // prettier-ignore
  });
});
