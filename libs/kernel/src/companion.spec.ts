import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companionId } from './companion';
import { id } from './vocabulary';

const ids = fc.uuid();
const names = fc.constantFrom('debrief', 'investigation', 'childfile', 'lesson');

describe('the record that belongs to another', () => {
  it('has the same id every time, for ever: a reaction that runs twice names one record', () => {
    expect(companionId('0b0e6c1e-6d39-4a53-9a3e-1b0a8f7e2c11', 'debrief')).toBe('1e0d2342-783a-050f-8f3d-54569a7d634d');
    expect(companionId('00000000-0000-4000-8000-000000000000', 'debrief')).toHaveLength(36);
  });

  it('has an id like any other', () =>
    fc.assert(fc.property(ids, names, (of, name) => id.safeParse(companionId(of, name)).success)));

  it('is another than what it belongs to, than its other companions, and than those of any other record', () =>
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const all = ['debrief', 'investigation', 'childfile'].map((name) => companionId(one, name));
        expect(new Set([one, ...all]).size).toBe(4);
        expect(companionId(other, 'debrief') === companionId(one, 'debrief')).toBe(one === other);
      }),
    ));
});
