import { scenario } from '@caseward/kernel/testing';
import { describe, it } from '@jest/globals';
import * as f from './breach.fixture';
import { assessSeverity } from './assess-severity';
import { breachAggregate } from './index';
import { linkSafeguardingRecord, manageInformally, orderInvestigation } from './ways-forward';
import { liftBreachHold, placeBreachHold } from './hold';
import { decideBreachOutcome, receiveFindings } from './outcome';
import { informParties } from './inform-parties';
import { correctBreachCase, citeClauses, seekAdviceOnBreach } from './notes';

const { breachId, opened, cited, assessed, informal, ordered, found, held, decided } = f;
const given = scenario(breachAggregate, f.monday);
const nobody = { officers: [] };
const by = { breachId, ...f.decision };
const outcome = { ...by, outcome: 'advice' as const };

describe('how grave it is', () => {
  const mandatory = { type: 'SeverityAssessed' as const, data: { ...f.tests, illegality: 'yes' as const, mandatory: true, called: [] } }; // prettier-ignore
  it('waits for the rule that was broken', () =>
    given(opened).knowing(nobody).when(assessSeverity, f.tests).refused('breach/no-clause-cited'));
  it('any one of the five tests means that it is investigated', () =>
    given(opened, cited)
      .knowing(nobody)
      .when(assessSeverity, { ...f.tests, illegality: 'yes' })
      .then(mandatory));
  it('so does not being sure of one, and then nobody deals with it by talking', () => {
    for (const test of ['confidentiality', 'defamation', 'reputation', 'illegality', 'liability'] as const)
      given(opened, cited, assessed({ [test]: 'not_sure', mandatory: true }))
        .when(manageInformally, by)
        .refused('breach/must-be-investigated');
  });
  it('once confidentiality is in it, the data protection officer is called, and the clock runs from when the school knew', () =>
    given(opened, cited)
      .knowing({ officers: [{ personId: f.nair, as: 'data' as const }] })
      .when(assessSeverity, { ...f.tests, confidentiality: 'yes' })
      .then({
        type: 'SeverityAssessed',
        data: {
          ...f.tests,
          confidentiality: 'yes',
          mandatory: true,
          called: [{ personId: f.nair, as: 'data' }],
          dataAwareAt: f.monday.now,
        },
      }));
  it('what was managed informally is not, once it turns out to be grave', () =>
    given(opened, cited, assessed(), informal, assessed({ mandatory: true }))
      .knowing(undefined)
      .when(decideBreachOutcome, outcome)
      .refused('breach/route-first'));
  it('is not judged by somebody who was called for something else', () =>
    given(f.withData, cited)
      .knowing(nobody)
      .when(assessSeverity, f.tests, { actor: f.nair, actingRole: 'DPO' })
      .refused('breach/not-yours'));
});

describe('a child’s safety', () => {
  const childs = [opened, cited, assessed({ childSafety: 'not_sure' })];
  const waits = 'breach/safeguarding-not-linked';
  it('stands before everything else: nothing goes on until a record of its own takes care of it', () => {
    given(...childs)
      .when(orderInvestigation, by)
      .refused(waits);
    given(...childs)
      .when(manageInformally, by)
      .refused(waits);
    given(...childs, informal)
      .when(decideBreachOutcome, outcome)
      .refused(waits);
  });
  const link = { breachId, route: 'concern' as const, concernId: f.concernId };
  it('is linked by a concern of this school that one may read', () => {
    given(...childs).knowing({ school: f.ashdown, readable: true }).when(linkSafeguardingRecord, link).then({ type: 'SafeguardingRecordLinked', data: link }); // prettier-ignore
    for (const facts of [
      { school: f.trust, readable: true },
      { school: f.ashdown, readable: false },
      { school: undefined, readable: true },
    ])
      // prettier-ignore
      given(...childs).knowing(facts).when(linkSafeguardingRecord, link).refused('breach/concern-not-fit');
  });
  it('of the procedure for adults no more is said than that it has begun', () => {
    const adult = { breachId, route: 'adult_procedure' as const };
    const linked = { type: 'SafeguardingRecordLinked' as const, data: adult };
    given(...childs)
      .knowing({ school: undefined, readable: false })
      .when(linkSafeguardingRecord, adult)
      .then(linked);
    given(...childs, linked)
      .when(manageInformally, by)
      .then({ type: 'InformalRouteChosen', data: by });
  });
});

describe('an investigation', () => {
  it('is ordered under the one id that it will have', () =>
    given(opened, cited, assessed()).when(orderInvestigation, by).then(ordered));
  it('gives its findings once, and only to its own case', () => {
    const findings = { breachId, investigationId: f.investigationId, investigators: [f.quinn] };
    const sent = given(opened, cited, assessed(), ordered);
    sent.when(receiveFindings, findings, f.asSystem).then({ type: 'FindingsReceived', data: findings });
    sent.when(receiveFindings, { ...findings, investigationId: f.idNo(5) }, f.asSystem).refused('breach/not-this-investigation'); // prettier-ignore
    given(opened, cited, assessed(), ordered, found()).when(receiveFindings, findings, f.asSystem).refused('breach/outcome-next'); // prettier-ignore
  });
  it('nothing is decided before its findings are there, and never by whoever led it', () => {
    given(opened, cited, assessed(), ordered).when(decideBreachOutcome, outcome).refused('breach/investigation-open');
    const after = given(opened, cited, assessed(), ordered, found(f.quinn));
    after.when(decideBreachOutcome, outcome, { actor: f.quinn }).refused('breach/investigator-does-not-decide');
    after.when(decideBreachOutcome, outcome).then(decided);
  });
});

describe('an outcome', () => {
  const ready = [opened, cited, assessed(), informal];
  const decide = (more: object, from = ready) => given(...from).when(decideBreachOutcome, { ...outcome, ...more });
  it('fits the person: no sanction for staff, no disciplinary referral for a pupil', () => {
    decide({ outcome: 'sanction_with_support', sanction: 'x', support: 'y' }).refused('breach/outcome-not-for-this-person'); // prettier-ignore
    decide({ outcome: 'disciplinary_referral', referral: 'x' }, [f.aboutPupil, ...ready.slice(1)]).refused('breach/outcome-not-for-this-person'); // prettier-ignore
    decide({ outcome: 'no_breach', also: ['training'] }).refused('breach/outcome-not-for-this-person');
  });
  it('a pupil’s sanction comes with support, and a referral says what for', () => {
    const pupils = [f.aboutPupil, ...ready.slice(1)];
    decide({ outcome: 'sanction_with_support', sanction: 'x' }, pupils).refused('breach/outcome-detail-missing');
    decide({ outcome: 'disciplinary_referral' }).refused('breach/outcome-detail-missing');
    decide({ outcome: 'sanction_with_support', sanction: 'No phone for a week.', support: 'Mentor.' }, pupils).then(
      { ...decided, data: { ...decided.data, outcome: 'sanction_with_support' } } as typeof decided,
      { type: 'SanctionRecorded', data: { breachId, sanction: 'No phone for a week.' } },
      { type: 'SupportOffered', data: { breachId, support: 'Mentor.' } },
    );
    decide({ outcome: 'training', also: ['disciplinary_referral'], referral: 'To HR.' }).then(
      { ...decided, data: { ...decided.data, outcome: 'training', also: ['disciplinary_referral'] } } as typeof decided,
      { type: 'HRReferralMade', data: { breachId, referral: 'To HR.' } },
    );
  });
});

describe('while somebody outside leads', () => {
  const waiting = [opened, cited, assessed(), informal, held(true)];
  it('nothing is decided, and nobody is told', () => {
    given(...waiting)
      .when(decideBreachOutcome, outcome)
      .refused('breach/held');
    const letter = { breachId, party: 'subject' as const, how: 'letter' as const, on: '2026-09-07', said: 'x' };
    given(opened, cited, assessed(), informal, decided, held(false)).when(informParties, letter).refused('breach/held');
  });
  it('what their process holds nobody here lets go', () => {
    given(...waiting)
      .when(liftBreachHold, { breachId, reason: 'x' })
      .refused('breach/held-by-the-process');
  });
  it('a hold by hand has its reason, and there is one at a time', () => {
    given(opened).when(placeBreachHold, { breachId }).refused('breach/reason-missing');
    given(opened, held(false)).when(placeBreachHold, { breachId, reason: 'x' }).refused('breach/held');
    given(opened, held(false)).when(liftBreachHold, { breachId }).refused('breach/reason-missing');
    given(opened).when(liftBreachHold, { breachId, reason: 'x' }).refused('breach/not-held');
    const lifted = { type: 'HoldLifted' as const, data: { breachId, reason: 'x', still: false, investigationId: undefined } }; // prettier-ignore
    given(opened, held(false)).when(liftBreachHold, { breachId, reason: 'x' }).then(lifted);
    given(opened, held(false), lifted).when(liftBreachHold, { breachId, reason: 'x' }).refused('breach/not-held');
  });
});

describe('what is written into it', () => {
  it('is of a day that has been', () => {
    const asked = { breachId, from: 'lado' as const, question: 'May we?', on: '2026-09-08' };
    given(opened).when(seekAdviceOnBreach, asked).refused('breach/in-the-future');
    given(opened).when(correctBreachCase, { breachId, occurredOn: '2026-09-08', reason: 'x' }).refused('breach/in-the-future'); // prettier-ignore
    given(opened).when(correctBreachCase, { breachId, reason: 'x' }).refused('breach/nothing-corrected');
  });
  it('needs a case, and one that is open', () => {
    const clauses = [{ policy: 'x', clause: '1' }];
    given().knowing([]).when(citeClauses, { breachId, clauses }).refused('breach/not-open');
    given(...f.done, { type: 'BreachCaseClosed', data: { breachId, summary: 'x' } }).knowing([]).when(citeClauses, { breachId, clauses }).refused('breach/closed'); // prettier-ignore
  });
});
