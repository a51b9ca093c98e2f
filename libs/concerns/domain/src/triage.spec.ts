import { readersOf } from '@caseward/access-domain';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { aboutHart, asOkoro, caseId, concernId, decision, lim, linkedToCase, monday, monitored, notSafe, okoro, openedAsCase, submitted, triaged, wilma } from './concern.fixture'; // prettier-ignore
import { concernAggregate } from './index';
import { linkConcernToCase } from './link-concern-to-case';
import { openCaseFromConcern } from './open-case-from-concern';
import { recordTriageDecision } from './record-triage-decision';
import { returnConcernFromCase } from './return-concern-from-case';
import { reviseTriageDecision } from './revise-triage-decision';

const given = scenario(concernAggregate, monday);

const alone = { opening: undefined, linking: undefined };

describe('a triage decision', () => {
  it('says how serious, why, and whether the parents know', () =>
    given(submitted).knowing(alone).when(recordTriageDecision, decision, asOkoro).then(triaged));
  it('is taken on a concern that was submitted, and once', () => {
    given().knowing(alone).when(recordTriageDecision, decision, asOkoro).refused('concern/not-submitted');
    given(submitted, triaged).knowing(alone).when(recordTriageDecision, decision, asOkoro).refused('concern/already-triaged'); // prettier-ignore
    given(submitted, triaged, openedAsCase).knowing(alone).when(recordTriageDecision, decision, asOkoro).refused('concern/already-a-case'); // prettier-ignore
  });
  it('gives the reason when the parents are not told', () => {
    const untold = { ...decision, parents: 'not_informed' as const };
    for (const parentsReason of [undefined, ' '])
      given(submitted)
        .knowing(alone)
        .when(recordTriageDecision, { ...untold, parentsReason }, asOkoro)
        .refused('concern/parents-reason-missing');
    const told = { ...untold, parentsReason: 'It could put the child at more risk.' };
    given(submitted).knowing(alone).when(recordTriageDecision, told, asOkoro).then({ type: 'TriageDecided', data: { ...told, decidedBy: okoro } }); // prettier-ignore
  });
  it('says, when asked, what else was considered, whose advice was taken and what it rests on', () => {
    const judged = { optionsConsidered: 'A referral.', adviceTaken: 'The front door.', reliedOn: [`${concernId}/1`] };
    const data = { ...decision, ...judged, decidedBy: okoro };
    given(submitted).knowing(alone).when(recordTriageDecision, { ...decision, ...judged }, asOkoro).then({ type: 'TriageDecided', data }); // prettier-ignore
    given(submitted, triaged).when(reviseTriageDecision, { ...decision, ...judged }, asOkoro).then({ type: 'TriageDecisionRevised', data }); // prettier-ignore
    expect(recordTriageDecision.input.safeParse({ ...decision, reliedOn: ['the account'] }).success).toBe(false);
  });
  it('says that earlier concerns, and brothers and sisters, were looked at', () => {
    const looked = { ...decision, earlierLookedAt: true as const };
    given(submitted).knowing(alone).when(recordTriageDecision, looked, asOkoro).then({ type: 'TriageDecided', data: { ...looked, decidedBy: okoro } }); // prettier-ignore
    expect(recordTriageDecision.input.safeParse({ ...decision, earlierLookedAt: false }).success).toBe(false);
  });
  it('assumes no level', () =>
    expect(recordTriageDecision.input.safeParse({ ...decision, level: undefined }).success).toBe(false));
  it('has a reason of at most ten thousand characters', () => {
    expect(recordTriageDecision.input.safeParse({ ...decision, rationale: 'x'.repeat(10_000) }).success).toBe(true);
    for (const rationale of ['x'.repeat(10_001), ' '])
      expect(recordTriageDecision.input.safeParse({ ...decision, rationale }).success).toBe(false);
  });
  it('is for the safeguarding team, or whoever the concern was sent to', () =>
    expect(recordTriageDecision.may).toMatchObject({ at: 'record', relations: ['named'] }));
  it('is taken, like everything done to a concern, by nobody who could not read it', () => {
    for (const { type, may } of concernAggregate.commands.filter((c) => c.may.at === 'record'))
      // A data protection officer takes words out of a record that they were let into by name.
      for (const role of may.roles.filter((r) => r !== 'SYS' && !(r === 'DPO' && type === 'RedactConcern')))
        expect(readersOf('T2', 'narrative').roles).toContain(role);
  });
  it('may be revised, with its own reason, and once it was taken', () => {
    const revised = { ...decision, level: 'high' as const, rationale: 'She said more.' };
    const again = { type: 'TriageDecisionRevised' as const, data: { ...revised, decidedBy: okoro } };
    for (const past of [
      [submitted, triaged],
      [submitted, triaged, openedAsCase],
    ] as const)
      given(...past)
        .when(reviseTriageDecision, revised, asOkoro)
        .then(again);
    given(submitted).when(reviseTriageDecision, revised, asOkoro).refused('concern/not-triaged');
    given(submitted, triaged)
      .when(reviseTriageDecision, { ...revised, parents: 'not_informed' }, asOkoro)
      .refused('concern/parents-reason-missing');
  });
});

describe('a decision and what follows from it, in one step', () => {
  const free = { opening: { taken: false, pupils: [wilma] }, linking: undefined };
  const fitting = { opening: undefined, linking: { fits: true, pupils: [wilma] } };
  it('opens a case', () =>
    given(submitted)
      .knowing(free)
      .when(recordTriageDecision, { ...decision, outcome: 'open_case', caseId }, asOkoro)
      .then(triaged, openedAsCase));
  it('adds it to a case', () =>
    given(submitted)
      .knowing(fitting)
      .when(recordTriageDecision, { ...decision, outcome: 'add_to_case', caseId }, asOkoro)
      .then(triaged, linkedToCase));
  it('waits for a day of review', () =>
    given(submitted)
      .knowing(alone)
      .when(recordTriageDecision, { ...decision, outcome: 'monitor', reviewOn: '2026-09-14' }, asOkoro)
      .then(triaged, monitored));
  it('records it, with no action', () =>
    given(submitted)
      .knowing(alone)
      .when(recordTriageDecision, { ...decision, outcome: 'no_action' }, asOkoro)
      .then(triaged, { type: 'ConcernClosed', data: { concernId } }));
  it('is whole or not there: what cannot follow leaves it undecided', () => {
    const open = { ...decision, outcome: 'open_case' as const, caseId };
    given(aboutHart).knowing(free).when(recordTriageDecision, open, asOkoro).refused('concern/about-an-adult');
    given(submitted)
      .knowing({ opening: { taken: true, pupils: [wilma] }, linking: undefined })
      .when(recordTriageDecision, open, asOkoro)
      .refused('record/id-in-use');
    given(submitted)
      .knowing({ opening: undefined, linking: { fits: false, pupils: [wilma] } })
      .when(recordTriageDecision, { ...open, outcome: 'add_to_case' }, asOkoro)
      .refused('concern/case-not-for-this');
  });
  it('neither puts off nor puts away a child who is at risk now', () => {
    const later = { outcome: 'monitor' as const, reviewOn: '2026-09-14' };
    for (const [past, how] of [
      [submitted, { level: 'critical' as const }],
      [submitted, { threshold: 'immediate_danger' as const }],
      [notSafe, {}],
    ] as const)
      for (const outcome of [later, { outcome: 'no_action' as const }])
        given(past)
          .knowing(alone)
          .when(recordTriageDecision, { ...decision, ...how, ...outcome }, asOkoro)
          .refused('concern/not-put-off');
  });
  it('names the case, or the day', () => {
    for (const outcome of ['open_case', 'add_to_case', 'monitor'])
      expect(recordTriageDecision.input.safeParse({ ...decision, outcome }).success).toBe(false);
  });
});

describe('a concern becomes a case', () => {
  const free = { taken: false, pupils: [wilma] };
  const input = { concernId, caseId };
  it('for the children it is about', () =>
    given(submitted, triaged).knowing(free).when(openCaseFromConcern, input, asOkoro).then(openedAsCase));
  it('after a decision, and once', () => {
    given().knowing(free).when(openCaseFromConcern, input, asOkoro).refused('concern/not-submitted');
    given(submitted).knowing(free).when(openCaseFromConcern, input, asOkoro).refused('concern/not-triaged');
    given(submitted, triaged, openedAsCase).knowing(free).when(openCaseFromConcern, input, asOkoro).refused('concern/already-a-case'); // prettier-ignore
  });
  it('never with an adult in it: that is adult conduct', () =>
    given(aboutHart, triaged)
      .knowing(free)
      .when(openCaseFromConcern, input, asOkoro)
      .refused('concern/about-an-adult'));
  it('only when it is about a child', () => {
    const witnessed = { ...submitted, data: { ...submitted.data, people: [{ personId: wilma, part: 'witness' as const }] } }; // prettier-ignore
    given(witnessed, triaged).knowing(free).when(openCaseFromConcern, input, asOkoro).refused('concern/no-child-to-open-a-case-for'); // prettier-ignore
  });
  it('never for an adult who was affected', () => {
    const people = [...submitted.data.people, { personId: lim, part: 'affected' as const }];
    const withLim = { ...submitted, data: { ...submitted.data, people } };
    given(withLim, triaged).knowing(free).when(openCaseFromConcern, input, asOkoro).then(openedAsCase);
    given(withLim, triaged)
      .knowing({ ...free, pupils: [] })
      .when(openCaseFromConcern, input, asOkoro)
      .refused('concern/no-child-to-open-a-case-for');
  });
  it('under an id that no other record has, or the case could never open', () =>
    given(submitted, triaged).knowing({ ...free, taken: true }).when(openCaseFromConcern, input, asOkoro).refused('record/id-in-use')); // prettier-ignore
});

describe('a concern is added to a case', () => {
  const input = { concernId, caseId };
  const fitting = { fits: true, pupils: [wilma] };
  it('that is for one of its children', () => {
    given(submitted, triaged).knowing(fitting).when(linkConcernToCase, input, asOkoro).then(linkedToCase);
    given(submitted, triaged, monitored).knowing(fitting).when(linkConcernToCase, input, asOkoro).then(linkedToCase);
    given(submitted, triaged)
      .knowing({ ...fitting, fits: false })
      .when(linkConcernToCase, input, asOkoro)
      .refused('concern/case-not-for-this');
  });
  it('once, and after a decision', () => {
    given(submitted).knowing(fitting).when(linkConcernToCase, input, asOkoro).refused('concern/not-triaged');
    given(submitted, triaged, linkedToCase).knowing(fitting).when(linkConcernToCase, input, asOkoro).refused('concern/already-a-case'); // prettier-ignore
  });
  it('and comes back when the case cannot take it', () => {
    const back = { type: 'ConcernTurnedAwayByCase' as const, data: input };
    given(submitted, triaged, linkedToCase).when(returnConcernFromCase, input).then(back);
    given(submitted, triaged, linkedToCase)
      .when(returnConcernFromCase, { ...input, caseId: concernId })
      .refused('concern/not-in-that-case');
    given(submitted, triaged, linkedToCase, back)
      .knowing(fitting)
      .when(linkConcernToCase, input, asOkoro)
      .then(linkedToCase);
    expect(returnConcernFromCase.may.roles).toEqual(['SYS']);
  });
});
