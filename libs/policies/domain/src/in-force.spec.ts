import { addDays } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { versionInForce, type HeldFrom } from './in-force';

const FIRST = '2026-01-01';
const DAYS = 40;
const day = fc.nat(DAYS).map((n) => addDays(FIRST, n));
const held = fc
  .array(
    fc.record({
      from: day,
      versionId: fc.option(fc.constantFrom('v1', 'v2', 'v3', 'v4'), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((all): readonly HeldFrom[] => all.map((one, place) => ({ ...one, place })));

/** Lives through the days one by one, as a school would. */
const lived = (all: readonly HeldFrom[], on: string): string | undefined => {
  let now: string | undefined;
  for (let today = FIRST; today <= on; today = addDays(today, 1))
    for (const one of all) if (one.from === today) now = one.versionId;
  return now;
};

describe('which text was in force on a day', () => {
  it('is what somebody would have found there who lived through every day', () =>
    fc.assert(
      fc.property(held, day, (all, on) => {
        expect(versionInForce(all, on)).toBe(lived(all, on));
        // However it comes out of a table.
        expect(versionInForce([...all].reverse(), on)).toBe(lived(all, on));
      }),
      { numRuns: 1_000 },
    ));
  it('is none before the first, and none after the policy was retired', () => {
    const all = [
      { from: '2026-01-10', place: 0, versionId: 'v1' },
      { from: '2026-02-01', place: 1 },
    ];
    expect(versionInForce(all, '2026-01-09')).toBeUndefined();
    expect(versionInForce(all, '2026-01-31')).toBe('v1');
    expect(versionInForce(all, '2026-02-01')).toBeUndefined();
  });
});
