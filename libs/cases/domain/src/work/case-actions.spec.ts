import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { OpenChildCaseEvent } from '../child-case';
import { childCaseAggregate } from '../index';
import { addCaseAction, cancelCaseAction, completeCaseAction, extendCaseAction, reassignCaseAction } from './case-actions'; // prettier-ignore
import { escalateOverdueCaseAction } from './escalate-overdue-action';
import { overdueCaseAction } from './overdue-action.deadline';
import { action, acts, dale, hale, monday, okoro, opened, order, other, seen } from './work.fixture';

const given = scenario(childCaseAggregate, monday);
const input = { ...acts, what: 'Ask the dentist.', owner: dale, due: '2026-09-09', basis: 'meeting' as const };
const added = { type: 'CaseActionAdded' as const, data: { ...input, kind: 'task' as const } };
const done = { type: 'CaseActionCompleted' as const, data: { ...acts, done: 'Seen today.' } };

describe('an action of a case', () => {
  it('has an owner who may see the case, a day, and a ground for that day', () => {
    given(opened).knowing(seen).when(addCaseAction, input).then(added);
    given(opened).knowing({ canRead: false }).when(addCaseAction, input).refused('case/owner-cannot-see-it');
    given(opened).knowing(seen).when(addCaseAction, { ...input, due: '2026-09-04' }).refused('case/day-has-passed'); // prettier-ignore
    given(opened, added).knowing(seen).when(addCaseAction, input).refused('case/already-there');
  });
  it('is given to somebody else', () => {
    const to = { ...acts, owner: okoro, reason: 'On leave.' };
    given(opened, added).knowing(seen).when(reassignCaseAction, to).then({ type: 'CaseActionReassigned', data: { ...to, from: dale } }); // prettier-ignore
    given(opened, added).knowing(seen).when(reassignCaseAction, { ...to, owner: dale }).refused('case/same-owner'); // prettier-ignore
    given(opened, added).knowing({ canRead: false }).when(reassignCaseAction, to).refused('case/owner-cannot-see-it'); // prettier-ignore
  });
  it('takes longer for a reason, and never less long by the same way', () => {
    const to = { ...acts, due: '2026-09-16', reason: 'The dentist is away.' };
    given(opened, added).when(extendCaseAction, to).then({ type: 'CaseActionExtended', data: { ...to, from: '2026-09-09' } }); // prettier-ignore
    given(opened, added).when(extendCaseAction, { ...to, due: '2026-09-09' }).refused('case/due-not-later'); // prettier-ignore
    given(opened, added).when(extendCaseAction, { ...to, due: '2026-09-01' }).refused('case/day-has-passed'); // prettier-ignore
  });
  it('ends once: done, or not needed', () => {
    given(opened, added).when(completeCaseAction, done.data).then(done);
    const cancelled = { type: 'CaseActionCancelled' as const, data: { ...acts, reason: 'Done by the nurse.' } };
    given(opened, added).when(cancelCaseAction, cancelled.data).then(cancelled);
    const another = { ...added, data: { ...added.data, actionId: other } };
    given(opened, added, done, another).when(completeCaseAction, done.data).refused('case/action-ended');
    given(opened, added, done).when(completeCaseAction, done.data).refused('case/no-action-open');
    given(opened, added).when(completeCaseAction, { ...done.data, actionId: other }).refused('case/action-unknown'); // prettier-ignore
  });
});

describe('an overdue action', () => {
  const thursday = { now: '2026-09-10T06:00:00.000Z', today: '2026-09-10', actingRole: 'SYS' as const };
  const step = (n: number, people: readonly string[], nextAt?: string) => ({
    type: 'CaseActionEscalated' as const,
    data: { ...acts, step: n, people: [...people], ...(nextAt ? { nextAt } : {}) },
  });
  const first = step(1, [dale], '2026-09-14T06:00:00.000Z');
  const second = step(2, [okoro, dale], '2026-09-15T06:00:00.000Z');
  it('is told to its owner, then to the team, then above it, and no further', () => {
    given(opened, added).knowing(order).when(escalateOverdueCaseAction, acts, thursday).then(first);
    given(opened, added, first).knowing(order).when(escalateOverdueCaseAction, acts, thursday).then(second);
    given(opened, added, first, second).knowing(order).when(escalateOverdueCaseAction, acts, thursday).then(step(3, [hale])); // prettier-ignore
    given(opened, added, first, second, step(3, [hale])).knowing(order).when(escalateOverdueCaseAction, acts, thursday).refused('case/action-in-time'); // prettier-ignore
    given(opened, added).knowing(order).when(escalateOverdueCaseAction, acts).refused('case/action-in-time');
  });
  it('lets in the last who are told, and nobody before them', () => {
    expect(escalateOverdueCaseAction.letsIn?.([first])).toEqual([]);
    expect(escalateOverdueCaseAction.letsIn?.([step(3, [hale])])).toEqual([hale]);
  });
  it('is noticed on the next working morning, until somebody does it', () => {
    const from = (...events: readonly OpenChildCaseEvent[]) =>
      running<OpenChildCaseEvent>(overdueCaseAction, monday.calendar, ...events);
    expect(from(added)).toEqual({ [action]: '2026-09-10T06:00:00.000Z' });
    expect(from({ ...added, data: { ...added.data, due: '2026-09-11' } })).toEqual({ [action]: '2026-09-14T06:00:00.000Z' }); // prettier-ignore
    expect(from(added, first)).toEqual({ [action]: '2026-09-14T06:00:00.000Z' });
    expect(from(added, first, done)).toEqual({});
    expect(overdueCaseAction.then(action, added.data)).toEqual({ type: 'EscalateOverdueCaseAction', input: acts });
  });
});
