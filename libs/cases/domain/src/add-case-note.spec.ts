import { describe, expect, it } from '@jest/globals';
import { addCaseNote } from './add-case-note';
import { caseId, closed, given, moment, opened, rested } from './case.fixture';
import type { OpenChildCaseEvent } from './child-case';
import { childCaseAggregate } from './index';

const call = {
  caseId,
  kind: 'call' as const,
  on: '2026-09-04',
  withWhom: 'Her grandmother',
  text: 'She will fetch her on Fridays from now on.',
};

describe('a note of a case', () => {
  it('says what it was, on which day, with whom, and what was said', () =>
    given(opened).when(addCaseNote, call).then({ type: 'CaseNoteAdded', data: call }));
  it('needs nobody else, and always a text', () => {
    const { withWhom: _, ...seen } = { ...call, kind: 'observation' as const };
    given(opened).when(addCaseNote, seen).then({ type: 'CaseNoteAdded', data: seen });
    expect(addCaseNote.input.safeParse({ ...call, text: ' ' }).success).toBe(false);
  });
  it('is of today or before: what is still to come is a task', () =>
    given(opened)
      .when(addCaseNote, { ...call, on: '2026-09-08' })
      .refused('case/in-the-future'));
  it('is taken while the case rests, which goes on resting, and no more once it is closed', () => {
    given(opened, rested).when(addCaseNote, call).then({ type: 'CaseNoteAdded', data: call });
    given(opened, closed).when(addCaseNote, call).refused('case/is-closed');
  });
  it('answers a reminder that nobody has written anything', () => {
    const past: readonly OpenChildCaseEvent[] = [
      opened,
      { type: 'CaseInactivityEscalated', data: { caseId, because: 'quiet_40_school_days', people: [] } },
      { type: 'CaseNoteAdded', data: { caseId, kind: 'call', on: moment.today } },
    ];
    const after = (events: typeof past) =>
      events.reduce((file, event) => childCaseAggregate.evolve(file, event), childCaseAggregate.initial);
    expect(after(past.slice(0, 2))).toMatchObject({ reminded: true });
    expect(after(past)).toMatchObject({ reminded: false });
  });
});
