import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf } from './excerpt';

it('shows the words as they were written, with a little around them', () => {
  const written = `${'Before. '.repeat(20)}He said “Zoë’s COAT was wet” at the gate.${' After.'.repeat(20)}`;
  const excerpt = excerptOf(written, 'zoe’s coat');
  expect(excerpt).toMatch(/^….*“Zoë’s COAT was wet” at the gate\..*…$/);
  expect(excerpt?.length).toBeLessThan(150);
});

it('takes any run of spaces and new lines for one', () => {
  expect(excerptOf('no  coat\n\n again', 'NO coat again')).toBe('no  coat\n\n again');
});

it('finds nothing by nothing, and nothing that is not there', () => {
  for (const typed of ['', '  ', '\u0301', 'boat']) expect(excerptOf('a coat', typed)).toBeUndefined();
});

it('finds what was written, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
      (before, words, after) => {
        fc.pre(words.normalize('NFKD').replace(/\p{M}/gu, '').trim() !== '');
        const excerpt = excerptOf(`${before} ${words} ${after}`, words);
        expect(excerpt).toContain(words.trim());
      },
    ),
  );
});
