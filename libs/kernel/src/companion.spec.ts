import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companionId, isCompanionId } from './companion';
import { id } from './vocabulary';

const ids = fc.uuid({ version: [1, 4, 5, 7] });
const names = fc.constantFrom('debrief', 'investigation', 'childfile', 'lesson');

describe('the record that belongs to another', () => {
  it('has an id like any other, the same every time, and known for what it is', () =>
    fc.assert(
      fc.property(ids, names, (of, name) => {
        const its = companionId(of, name);
        expect(its).toBe(companionId(of, name));
        expect(id.safeParse(its).success).toBe(true);
        expect(its).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(isCompanionId(its)).toBe(true);
        expect(isCompanionId(companionId(its, name))).toBe(true);
      }),
    ));

  it('is another than what it belongs to, than its other companions, and than those of any other record', () =>
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const all = ['debrief', 'investigation', 'childfile'].map((name) => companionId(one, name));
        expect(new Set([one, ...all]).size).toBe(4);
        expect(companionId(other, 'debrief') === companionId(one, 'debrief')).toBe(one === other);
      }),
    ));
});
