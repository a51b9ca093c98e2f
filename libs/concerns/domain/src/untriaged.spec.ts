import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { addConcernAddendum } from './add-concern-addendum';
import type { OpenConcernEvent } from './concern';
import { calendar, concernId, escalated, lim, monday, notSafe, okoro, openedAsCase, submitted, triaged } from './concern.fixture'; // prettier-ignore
import { escalateUntriagedConcern } from './escalate-untriaged-concern';
import { concernAggregate } from './index';
import { triageDue, untriagedConcern } from './untriaged-concern.deadline';

const given = scenario(concernAggregate, monday);

describe('an addendum', () => {
  const added = {
    type: 'ConcernAddended' as const,
    data: { concernId, addedBy: lim, answers: false, text: 'She said more today.' },
  };
  const input = { concernId, text: added.data.text };
  it('adds, at any time, and changes nothing that was written', () => {
    for (const past of [[submitted], [submitted, triaged], [submitted, triaged, openedAsCase]] as const)
      given(...past)
        .when(addConcernAddendum, input)
        .then(added);
    const before = concernAggregate.evolve(concernAggregate.initial, submitted);
    // But that there is one more entry, which may be put right like any other.
    expect(concernAggregate.evolve(before, added)).toEqual({
      ...before,
      told: ['ConcernSubmitted', 'ConcernAddended'],
    });
  });
  it('adds to a concern that was submitted', () =>
    given().when(addConcernAddendum, input).refused('concern/not-submitted'));
  it('says whether it is more, the mending of a mistake, or an answer', () =>
    given(submitted)
      .when(addConcernAddendum, { ...input, kind: 'correction' })
      .then({ ...added, data: { ...added.data, kind: 'correction' } }));
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
  it('is due by the end of the same school day; in half an hour when a child is not safe', () => {
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, submitted)).toEqual({ [concernId]: end });
    expect(running<OpenConcernEvent>(untriagedConcern, calendar, notSafe)).toEqual({ [concernId]: '2026-09-07T09:30:00.000Z' }); // prettier-ignore
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
    expect(untriagedConcern.then(concernId, submitted.data)).toEqual({
      type: 'EscalateUntriagedConcern',
      input: { concernId },
    });
    expect(escalateUntriagedConcern.input.parse(untriagedConcern.then(concernId, submitted.data).input)).toEqual({
      concernId,
    });
    expect(untriagedConcern.starts.ConcernSubmitted?.(submitted.data, metaOf(), calendar)?.key).toBe(concernId);
  });
});
