import { describe, expect, it } from '@jest/globals';
import { effectOf, type Broken } from './effect';
import { termName, termsBetween } from './school-terms';

const terms = termsBetween('2025-09-01', '2026-11-20');
const times = (count: number, on: string, more: Partial<Broken> = {}): readonly Broken[] =>
  Array.from({ length: count }, () => ({ on, citedOn: on, ...more }));
const changed = '2026-02-03';

describe('the effect of a change of a clause', () => {
  it('is how often it was broken, term by term, before and after', () =>
    expect(effectOf([...times(6, '2025-10-01'), ...times(5, '2026-05-01')], changed, terms)).toEqual({
      asAt: '2026-09-01',
      terms: [
        { term: 'Autumn term 2025', part: 'before', breaches: 6 },
        { term: 'Spring term 2026', part: 'change', breaches: null },
        { term: 'Summer term 2026', part: 'after', breaches: 5 },
      ],
    }));
  it('tells no number below five, and none from four', () => {
    const few = (count: number) => effectOf(times(count, '2025-10-01'), changed, terms);
    expect([0, 1, 4].map(few).every((one) => JSON.stringify(one) === JSON.stringify(few(2)))).toBe(true);
    expect(few(5)).not.toEqual(few(4));
  });
  it('shows nothing from which a hidden number could be worked out: no sum, no share, no term that is not over', () => {
    const effect = effectOf([...times(9, '2025-10-01'), ...times(4, '2026-05-01')], changed, terms);
    expect(Object.keys(effect ?? {})).toEqual(['asAt', 'terms']);
    expect(new Set(effect?.terms.flatMap((one) => Object.keys(one)))).toEqual(new Set(['term', 'part', 'breaches']));
    expect(effect?.terms.map(({ term }) => term)).not.toContain('Autumn term 2026');
  });
  it('stands still until the next term is over: whatever is written down meanwhile changes no cell', () => {
    const five = times(5, '2026-05-01');
    const late = times(1, '2026-05-01', { citedOn: '2026-09-15' });
    const none = times(1, '2026-05-01', { noBreachOn: '2026-09-20' });
    const still = effectOf([...five, ...none], changed, terms);
    expect(effectOf([...five, ...none, ...late], changed, terms)).toEqual(still);
    expect(still?.terms.at(-1)?.breaches).toBe(6);
    const atChristmas = effectOf([...five, ...none, ...late], changed, termsBetween('2025-09-01', '2027-01-08'));
    expect(atChristmas?.terms.find(({ term }) => term === 'Summer term 2026')?.breaches).toBe(6);
  });
  it('is not there before any term is over', () =>
    expect(effectOf([], changed, termsBetween('2026-11-01', '2026-11-20'))).toBeUndefined());
});

describe('terms', () => {
  const half = [['2025-09-03', '2025-10-23'], ['2025-11-02', '2025-12-18'], ['2026-01-05', '2026-02-12'], ['2026-02-22', '2026-03-27'], ['2026-04-13', '2026-05-22'], ['2026-06-01', '2026-07-21']] as const; // prettier-ignore
  const calendar = { terms: half.map(([from, to]) => ({ from, to })), closed: [], bankHolidays: [] };
  it('of a policy of one school are that school’s, with the holidays after each', () =>
    expect(termsBetween('2025-10-01', '2026-02-20', calendar)).toEqual([
      { name: 'Autumn term 2025', from: '2025-09-03', until: '2026-01-05' },
      { name: 'Spring term 2026', from: '2026-01-05', until: '2026-04-13' },
    ]));
  it('are those of the school year where a school has said none that far', () =>
    expect(termsBetween('2024-10-01', '2025-02-20', calendar).map(({ from }) => from)).toEqual(['2024-09-01', '2025-01-01'])); // prettier-ignore
  it('have the names that people give them', () =>
    expect(['2026-01-01', '2026-04-10', '2026-08-31', '2026-12-31'].map(termName)).toEqual(['Spring term 2026', 'Summer term 2026', 'Summer term 2026', 'Autumn term 2026'])); // prettier-ignore
});
