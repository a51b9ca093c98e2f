import { describe, expect, it } from '@jest/globals';
import { defaultRules, rulesOn } from '@caseward/kernel';
import { scenario } from '@caseward/kernel/testing';
import { ada, ashdown, idNo, monday } from './scene.fixture';
import { ruleSetAggregate, setRuleSet, withdrawRuleSet, type RuleSetEvent } from './rule-set';

const [first, second, third] = [idNo(70), idNo(71), idNo(72)] as const;
const quick = { ...defaultRules, urgentTriageMinutes: 15, childConcernsTo: 'team_and_head' as const };
const slow = { ...defaultRules, triageSchoolDays: 1 };
const input = { ruleSetId: first, schoolId: ashdown, from: '2026-09-07', ...quick };
const defined = (ruleSetId: string, from: string, rules: typeof slow | typeof quick): RuleSetEvent => ({
  type: 'RuleSetDefined',
  data: { ruleSetId, schoolId: ashdown, from, ...rules, definedBy: ada, definedAt: monday.now },
});
const withdrawn = (ruleSetId: string, until: string): RuleSetEvent => ({
  type: 'RuleSetWithdrawn',
  data: { ruleSetId, schoolId: ashdown, until, withdrawnBy: ada, withdrawnAt: monday.now },
});
const after = scenario(ruleSetAggregate, monday);
const given = (...past: readonly RuleSetEvent[]) => after(...past).knowing({ school: { registered: true } });
const on = (day: string, ...past: readonly RuleSetEvent[]) =>
  rulesOn({ rules: past.reduce(ruleSetAggregate.evolve, ruleSetAggregate.initial).said }, day);

describe('the rules of a school', () => {
  it('are what the product does, until the school says otherwise', () =>
    expect(on('2026-09-07')).toEqual(defaultRules));
  it('are set whole, from today or a day to come, by somebody', () =>
    given()
      .when(setRuleSet, input)
      .then(defined(first, '2026-09-07', quick)));
  it('are not changed for days that are over: what was due then was due', () =>
    given()
      .when(setRuleSet, { ...input, from: '2026-09-06' })
      .refused('rules/in-the-past'));
  it('are not set again as they are', () => {
    given()
      .when(setRuleSet, { ...input, ...defaultRules })
      .refused('rules/unchanged');
    given(defined(first, '2026-09-07', quick)).when(setRuleSet, { ...input, ruleSetId: second, from: '2026-10-01' }).refused('rules/unchanged'); // prettier-ignore
  });
  it('are set once under one id, and at a school that there is', () => {
    given(defined(first, '2026-09-07', quick))
      .when(setRuleSet, input)
      .refused('rules/id-in-use');
    after().knowing({ school: { registered: false } }).when(setRuleSet, input).refused('school/unknown'); // prettier-ignore
  });
  it('keep a slip of the hand from silencing a clock', () => {
    for (const wrong of [
      { dangerMinutes: 300 },
      { triageSchoolDays: 9 },
      { urgentTriageMinutes: 0 },
      { quietAtRiskSchoolDays: 30, quietSchoolDays: 20 },
    ])
      // prettier-ignore
      expect(setRuleSet.input.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});

describe('on any day there count', () => {
  const both = [defined(first, '2026-09-07', quick), defined(second, '2026-10-01', slow)];
  it('the rules that began last, whichever was said first', () => {
    expect(on('2026-09-30', ...both)).toEqual(quick);
    expect(on('2026-10-01', ...both)).toEqual(slow);
    expect(on('2026-10-01', ...both.toReversed())).toEqual(slow);
    expect(on('2026-09-06', ...both)).toEqual(defaultRules);
  });
  it('of two from one day, those that were said later', () =>
    expect(on('2026-09-08', defined(first, '2026-09-07', quick), defined(third, '2026-09-07', slow))).toEqual(slow));
});

describe('rules that are taken back', () => {
  it('count no more from today on; what counted before counts again, and what they did stays', () => {
    const set = [defined(first, '2026-09-01', quick), defined(second, '2026-09-03', slow)];
    after(...set).when(withdrawRuleSet, { ruleSetId: second, schoolId: ashdown }).then(withdrawn(second, '2026-09-07')); // prettier-ignore
    const then = [...set, withdrawn(second, '2026-09-07')];
    expect([on('2026-09-04', ...then), on('2026-09-07', ...then)]).toEqual([slow, quick]);
  });
  it('never count, when they had not begun', () => {
    const set = defined(first, '2026-10-01', quick);
    after(set).when(withdrawRuleSet, { ruleSetId: first, schoolId: ashdown }).then(withdrawn(first, '2026-10-01'));
    expect(on('2026-10-02', set, withdrawn(first, '2026-10-01'))).toEqual(defaultRules);
  });
  it('are there, and are taken back once', () => {
    after().when(withdrawRuleSet, { ruleSetId: first, schoolId: ashdown }).refused('rules/unknown');
    after(defined(first, '2026-09-07', quick), withdrawn(first, '2026-09-07')).when(withdrawRuleSet, { ruleSetId: first, schoolId: ashdown }).refused('rules/already-withdrawn'); // prettier-ignore
  });
});
