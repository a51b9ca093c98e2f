import { metaOf, running } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { caseInactive } from './case.notices';
import { calm, caseId, closed, given, lim, moment, okoro, opened, rested, stepped, steppedDown, underPlan } from './case.fixture'; // prettier-ignore
import type { OpenChildCaseEvent } from './child-case';
import { escalateInactiveCase } from './escalate-inactive-case';
import { caseReview, quietCase, quietCaseAtRisk } from './inactive-case.deadlines';

describe('a case that nobody works on', () => {
  const because = (code: string) => ({ caseId, because: code as 'quiet_20_school_days' });
  const escalated = (code: 'quiet_20_school_days' | 'quiet_40_school_days' | 'review_day') => ({
    type: 'CaseInactivityEscalated' as const,
    data: { caseId, because: code, people: [okoro] },
  });
  it('comes back to its owner after 20 school days when a child is in need or at risk, else after 40', () => {
    given(opened, stepped('child_in_need'))
      .knowing(calm)
      .when(escalateInactiveCase, because('quiet_20_school_days'))
      .then(escalated('quiet_20_school_days'));
    given(opened)
      .knowing(underPlan('child_protection'))
      .when(escalateInactiveCase, because('quiet_20_school_days'))
      .then(escalated('quiet_20_school_days'));
    given(opened)
      .knowing(calm)
      .when(escalateInactiveCase, because('quiet_20_school_days'))
      .refused('case/not-quiet-yet');
    given(opened)
      .knowing(calm)
      .when(escalateInactiveCase, because('quiet_40_school_days'))
      .then(escalated('quiet_40_school_days'));
  });
  it('comes back once, until somebody does something', () =>
    given(opened, escalated('quiet_40_school_days'))
      .knowing(calm)
      .when(escalateInactiveCase, because('quiet_40_school_days'))
      .refused('case/not-quiet-yet'));
  it('comes back on the day of its review, and not while it rests', () => {
    given(opened, rested)
      .knowing(calm)
      .when(escalateInactiveCase, because('review_day'), { today: '2026-10-01' })
      .then(escalated('review_day'));
    given(opened, rested).knowing(calm).when(escalateInactiveCase, because('review_day')).refused('case/not-quiet-yet');
    given(opened, rested)
      .knowing(calm)
      .when(escalateInactiveCase, because('quiet_40_school_days'))
      .refused('case/not-quiet-yet');
  });
  it('runs from whatever a person did last, and ends with the case', () => {
    const run = (...past: readonly OpenChildCaseEvent[]) =>
      running<OpenChildCaseEvent>(quietCase, moment.calendar, ...past);
    expect(Object.keys(run(opened))).toEqual([caseId]);
    expect(run(opened, closed)).toEqual({});
    expect(run(opened, rested)).toEqual({});
    expect(run(opened, escalated('quiet_40_school_days'))).toEqual({});
    const first = quietCaseAtRisk.starts.ChildCaseOpened?.(opened.data, metaOf(), moment.calendar);
    expect(first?.due).toBe('2026-10-05T15:00:00.000Z');
    expect(quietCase.starts.CaseTeamMemberAdded?.({ caseId, personId: lim }, metaOf({ actingRole: 'SYS' }), moment.calendar)).toBeUndefined(); // prettier-ignore
  });
  it('has its review at the end of that day, until it is stepped up, worked on again or closed', () => {
    expect(running<OpenChildCaseEvent>(caseReview, moment.calendar, opened, steppedDown)).toEqual({
      [caseId]: '2026-09-28T15:00:00.000Z',
    });
    expect(running<OpenChildCaseEvent>(caseReview, moment.calendar, steppedDown, stepped('child_protection'))).toEqual(
      {},
    );
    expect(caseReview.then(caseId, steppedDown.data)).toEqual({
      type: 'EscalateInactiveCase',
      input: { caseId, because: 'review_day' },
    });
  });
  it('is told to its owner, until anything is done in it', () => {
    expect(caseInactive.tells.CaseInactivityEscalated?.(escalated('review_day').data, metaOf())).toEqual({ record: caseId, to: [okoro] }); // prettier-ignore
    expect(caseInactive.settles.CaseTeamMemberAdded?.({ caseId, personId: lim }, metaOf())).toBe(caseId);
    expect(caseInactive.settles.CaseInactivityEscalated).toBeUndefined();
  });
  it('is reminded of by the system alone', () => expect(escalateInactiveCase.may.roles).toEqual(['SYS']));
});
