import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { referenceOf, referencesIn } from './reference';

/** Random UUIDs of version 4 from a fixed start (mulberry32), so that the counts below are the same in every run. */
const randomIds = (count: number): string[] => {
  let state = 20260907;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0).toString(16).padStart(8, '0');
  };
  return Array.from({ length: count }, () => {
    const [a, b, c, d] = [next(), next(), next(), next()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
  });
};

describe('a reference', () => {
  it('has a shape that is read out without mistakes: no I, L, O or U', () => {
    const shape = /^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/;
    fc.assert(fc.property(fc.uuid(), (id) => expect(referenceOf('C', id)).toMatch(shape)));
  });

  it('is always the same for a record', () => {
    expect(referenceOf('C', 'ffffffff-ffff-4fff-bfff-ffffffffffff')).toBe('C-ZZZZ-ZZZ');
    expect(referenceOf('L', '00000000-0000-4000-8000-000000000000')).toBe('L-0000-000');
    expect(referenceOf('C', '80000000-0000-4000-8000-000000000001')).toBe('C-G000-000');
  });

  it('says nothing about which record came first', () => {
    const references = randomIds(10_000).map((id) => referenceOf('C', id));
    const rising = references.filter((reference, i) => i > 0 && reference > references[i - 1]!).length;
    expect(Math.abs(rising - 5000)).toBeLessThan(150);
  });

  it('is shared by two of a hundred thousand records about as often as 35 bits allow', () => {
    const ids = randomIds(100_000);
    expect(new Set(ids).size).toBe(ids.length);
    // n²/2 pairs over 2^35: 0.15 expected, so three would mean that bits are lost.
    expect(ids.length - new Set(ids.map((id) => referenceOf('C', id))).size).toBeLessThan(3);
  });
});

describe('a reference that somebody types', () => {
  const finds = (text: string, id: string) => referencesIn(text).some(({ from, to }) => from <= id && id <= to);

  it('finds its record however it is written', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const reference = referenceOf('C', id);
        const [, four = '', three = ''] = reference.split('-');
        const ways = [
          reference,
          reference.toLowerCase(),
          `c ${four} ${three}`,
          `C${four}${three}`,
          `${four}-${three}`,
          `${four}\u2013${three}`.toLowerCase(),
          reference.replaceAll('0', 'O').replaceAll('1', 'l'),
          `C-${four}`,
        ];
        for (const way of ways) expect([way, finds(way, id)]).toEqual([way, true]);
      }),
    );
  });

  it('finds no other record when it is whole', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        fc.pre(referenceOf('C', one) !== referenceOf('C', other));
        expect(
          referencesIn(referenceOf('C', one)).filter(({ letter, from, to }) => letter && from <= other && other <= to),
        ).toEqual([]);
      }),
    );
  });

  it('says of which kind of record it is, when it does', () => {
    expect(referencesIn('K-7Q4M-2KX').map(({ letter }) => letter)).toEqual(['K']);
    expect(referencesIn('7Q4M-2KX').map(({ letter }) => letter)).toEqual([undefined]);
    // A whole one without its letter, or the beginning of one with it.
    expect(referencesIn('c7q4m2k').map(({ letter }) => letter)).toEqual([undefined, 'C']);
  });

  it.each(['ada', 'Clare', 'Charlie Kane', '4B', 'Y4 B', 'C-', 'guru-42', '\u0000', ''])('is not what %j is', (text) =>
    expect(referencesIn(text)).toEqual([]),
  );
});
