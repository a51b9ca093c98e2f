import { describe, expect, it } from '@jest/globals';
import { adoptionDays, countedOn, publicationDays } from './policy-numbers';

describe('a number of days that is ours', () => {
  it('counts from its day on: what began before goes on by the one before', () => {
    const counted = [
      { from: '2000-01-01', days: 84, basis: 'First' },
      { from: '2027-01-01', days: 56, basis: 'Then' },
    ];
    expect(['2026-12-31', '2027-01-01', '2028-01-01'].map((on) => countedOn(counted, on))).toEqual([84, 56, 56]);
  });
  it('says on what it rests', () => {
    expect([countedOn(adoptionDays, '2026-09-07'), countedOn(publicationDays, '2026-09-07')]).toEqual([84, 5]);
    for (const { basis } of [...adoptionDays, ...publicationDays]) expect(basis).not.toBe('');
  });
});
