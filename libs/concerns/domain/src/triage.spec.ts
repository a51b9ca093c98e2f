import { readersOf } from '@caseward/access-domain';
import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { addConcernAddendum } from './add-concern-addendum';
import type { OpenConcernEvent } from './concern';
import { aboutHart, asOkoro, calendar, caseId, concernId, decision, escalated, lim, monday, okoro, openedAsCase, submitted, triaged, wilma } from './concern.fixture'; // prettier-ignore
import { escalateUntriagedConcern } from './escalate-untriaged-concern';
import { concernAggregate } from './index';
import { openCaseFromConcern } from './open-case-from-concern';
import { recordTriageDecision } from './record-triage-decision';
import { triageDue, untriagedConcern } from './untriaged-concern.deadline';

const given = scenario(concernAggregate, monday);

describe('a triage decision', () => {
  it('says how serious, why, and whether the parents know', () =>
    given(submitted).when(recordTriageDecision, decision, asOkoro).then(triaged));
  it('is taken on a concern that was submitted, and once', () => {
    given().when(recordTriageDecision, decision, asOkoro).refused('concern/not-submitted');
    given(submitted, triaged).when(recordTriageDecision, decision, asOkoro).refused('concern/already-triaged');
    given(submitted, triaged, openedAsCase).when(recordTriageDecision, decision, asOkoro).refused('concern/already-triaged'); // prettier-ignore
  });
  it('gives the reason when the parents are not told', () => {
    const untold = { ...decision, parents: 'not_informed' as const };
    given(submitted).when(recordTriageDecision, untold, asOkoro).refused('concern/parents-reason-missing');
    given(submitted)
      .when(recordTriageDecision, { ...untold, parentsReason: ' ' }, asOkoro)
      .refused('concern/parents-reason-missing');
    const told = { ...untold, parentsReason: 'It could put the child at more risk.' };
    given(submitted).when(recordTriageDecision, told, asOkoro).then({ type: 'TriageDecided', data: { ...told, decidedBy: okoro } }); // prettier-ignore
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
    for (const { may } of concernAggregate.commands.filter((c) => c.may.at === 'record'))
      for (const role of may.roles.filter((r) => r !== 'SYS'))
        expect(readersOf('T2', 'narrative').roles).toContain(role);
  });
});

describe('a concern becomes a case', () => {
  const free = { taken: false };
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
  it('under an id that no other record has, or the case could never open', () =>
    given(submitted, triaged).knowing({ taken: true }).when(openCaseFromConcern, input, asOkoro).refused('record/id-in-use')); // prettier-ignore
});

describe('an addendum', () => {
  const added = { type: 'ConcernAddended' as const, data: { concernId, addedBy: lim, text: 'She said more today.' } };
  const input = { concernId, text: added.data.text };
  it('adds, at any time, and changes nothing that was written', () => {
    for (const past of [[submitted], [submitted, triaged], [submitted, triaged, openedAsCase]] as const)
      given(...past)
        .when(addConcernAddendum, input)
        .then(added);
    const before = concernAggregate.evolve(concernAggregate.initial, submitted);
    expect(concernAggregate.evolve(before, added)).toEqual(before);
  });
  it('says whether it is more, the mending of a mistake, or an answer', () =>
    given(submitted)
      .when(addConcernAddendum, { ...input, kind: 'correction' })
      .then({ ...added, data: { ...added.data, kind: 'correction' } }));
  it('adds to a concern that was submitted', () =>
    given().when(addConcernAddendum, input).refused('concern/not-submitted'));
  it('may come from its reporter', () => expect(addConcernAddendum.may.relations).toContain('reporter'));
});

describe('a concern that nobody has decided on', () => {
  it('is escalated once, while nobody has decided', () => {
    given(submitted)
      .knowing([])
      .when(escalateUntriagedConcern, { concernId })
      .then({ type: 'UntriagedConcernEscalated', data: { concernId, due: monday.now } });
    for (const past of [[], [submitted, escalated], [submitted, triaged]] as const)
      given(...past)
        .knowing([])
        .when(escalateUntriagedConcern, { concernId })
        .refused('concern/triage-in-time');
  });
  it('calls whoever stands above the safeguarding team, and lets them in', () => {
    const order = [{ role: 'DSL' as const, people: [okoro] }, { role: 'TSL' as const, people: [lim] }]; // prettier-ignore
    const called = { type: 'UntriagedConcernEscalated' as const, data: { concernId, due: monday.now, people: [lim] } };
    given(submitted).knowing(order).when(escalateUntriagedConcern, { concernId }).then(called);
    expect(escalateUntriagedConcern.letsIn?.([called])).toEqual([lim]);
  });
  it('is escalated by the system alone', () => expect(escalateUntriagedConcern.may.roles).toEqual(['SYS']));

  const end = '2026-09-07T15:00:00.000Z'; // 16:00 in England
  const danger = { ...submitted, data: { ...submitted.data, safeNow: 'no' as const } };
  it('is due by the end of the same school day; in half an hour when a child is not safe', () => {
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, submitted)).toEqual({ [concernId]: end });
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, danger)).toEqual({ [concernId]: '2026-09-07T09:30:00.000Z' }); // prettier-ignore
  });
  it('is due on the next school day when it comes in the evening or at the weekend, but danger does not wait', () => {
    expect(triageDue(calendar, '2026-09-04T19:00:00.000Z', false)).toBe(end);
    expect(triageDue(calendar, '2026-09-05T12:00:00.000Z', false)).toBe(end);
    expect(triageDue(calendar, '2026-09-05T12:00:00.000Z', true)).toBe('2026-09-05T12:30:00.000Z');
  });
  it('is no longer due once decided or escalated', () => {
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, submitted, triaged)).toEqual({});
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, submitted, escalated)).toEqual({});
  });
  it('sends the command that marks it', () => {
    expect(untriagedConcern.then(concernId)).toEqual({ type: 'EscalateUntriagedConcern', input: { concernId } });
    expect(escalateUntriagedConcern.input.parse(untriagedConcern.then(concernId).input)).toEqual({ concernId });
    expect(untriagedConcern.starts.ConcernSubmitted?.(submitted.data, metaOf(), calendar)?.key).toBe(concernId);
  });
});
