import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUpn } from './upn';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

describe('a unique pupil number', () => {
  it('carries one right check letter for any twelve digits', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
        expect([...LETTERS].filter((letter) => isUpn(letter + digits))).toHaveLength(1);
      }),
    ));
  it('shows one digit typed wrong', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const letter = [...LETTERS].find((l) => isUpn(l + digits));
        const other = [...digits].map((d, i) => (i === at ? (Number(d) + by) % 10 : d)).join('');
        expect(isUpn(letter + other)).toBe(false);
      }),
    ));
  it('may end in a letter when it is temporary, never in I, O or S', () => {
    const temporary = (end: string) => [...LETTERS].some((letter) => isUpn(`${letter}82343211200${end}`));
    expect(temporary('A')).toBe(true);
    expect(['I', 'O', 'S'].some(temporary)).toBe(false);
  });
  it.each(['', 'A', 'a823432112001', 'A82343211200', 'A8234321120011', 'A8234 2112001'])('is not %j', (text) =>
    expect(isUpn(text)).toBe(false),
  );
});
