import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { Rung } from './calling-order';
import type { ConcernEvent, OpenConcernEvent } from './concern';
import { ashdown, calendar, concernId, dale, decision, hart, monday, okoro, submitted, triaged } from './concern.fixture'; // prettier-ignore
import { immediateDangerCall } from './concern.notices';
import { escalateImmediateDanger } from './escalate-immediate-danger';
import { immediateDanger } from './immediate-danger.deadline';
import { concernAggregate } from './index';

const given = scenario(concernAggregate, monday);
const flagged = { type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId: ashdown } };
const order: readonly Rung[] = [{ role: 'DSL', people: [okoro] }, { role: 'DDSL', people: [dale] }, { role: 'HT', people: [hart] }]; // prettier-ignore
const nextAt = '2026-09-07T09:05:00.000Z';
const call = (step: number, { role, people }: Rung, round = 1) => ({
  type: 'ImmediateDangerEscalated' as const,
  data: { concernId, round, step, role, people: [...people], nextAt },
});
const [lead, deputy, head] = order as [Rung, Rung, Rung]; // three rungs
const [first, second, third] = [call(1, lead), call(2, deputy), call(3, head)] as const;
const unanswered = ({ data: { nextAt: _, ...data } }: ReturnType<typeof call>) => ({ type: first.type, data });

describe('a child may be in danger', () => {
  const next = (...past: readonly ConcernEvent[]) => given(submitted, flagged, ...past).knowing(order).when(escalateImmediateDanger, { concernId }); // prettier-ignore
  it('whoever is on call is called, and with each five minutes of silence the next one', () => {
    next().then(first);
    next(first).then(second);
    next(first, second).then(third);
    next(first, second, third).then(call(4, lead, 2));
  });
  it('whoever is called is let in', () => expect(escalateImmediateDanger.letsIn?.([third])).toEqual([hart]));
  it('nobody is called once somebody has decided, where there is no danger, or after an hour', () => {
    next(triaged).refused('concern/no-danger-unanswered');
    given(submitted)
      .knowing(order)
      .when(escalateImmediateDanger, { concernId })
      .refused('concern/no-danger-unanswered');
    next(call(12, head)).refused('concern/no-danger-unanswered');
    next(call(11, deputy)).then(unanswered(call(12, lead)));
  });
  it('nobody inside is left: it says so, and waits for nobody', () =>
    given(submitted, flagged)
      .knowing([])
      .when(escalateImmediateDanger, { concernId })
      .then({ type: 'ImmediateDangerEscalated', data: { concernId, round: 1, step: 1, role: 'LADO', people: [] } }));
  it('is called out by the system alone', () => expect(escalateImmediateDanger.may.roles).toEqual(['SYS']));

  const due = (...events: readonly OpenConcernEvent[]) => running<OpenConcernEvent>(immediateDanger, calendar, ...events); // prettier-ignore
  it('is due at once, by night and in the holidays as well', () => {
    expect(due(flagged)).toEqual({ [concernId]: monday.now });
    const night = '2026-12-26T02:00:00.000Z';
    expect(running<OpenConcernEvent>(immediateDanger, calendar, { ...flagged, meta: { recordedAt: night } })).toEqual({ [concernId]: night }); // prettier-ignore
  });
  it('is due again after each call, and never after a decision or the last call', () => {
    expect(due(flagged, first)).toEqual({ [concernId]: nextAt });
    expect(due(flagged, first, triaged)).toEqual({});
    expect(due(flagged, unanswered(first))).toEqual({});
  });
  it('is told to those who are called, until somebody decides', () => {
    const meta = {} as never; // no notice of ours looks at it
    expect(immediateDangerCall.tells.ImmediateDangerEscalated?.(second.data, meta)).toEqual({ record: concernId, to: [dale] }); // prettier-ignore
    expect(immediateDangerCall.settles.TriageDecided?.({ ...decision, decidedBy: okoro }, meta)).toBe(concernId);
  });
});
