import { expect, it } from '@jest/globals';
import { approverWords, bodyWords, openTo } from './policy-words';

it('offers nobody of a school to decide on a policy of the whole trust', () => {
  const codes = (words: Readonly<Record<string, string>>, school: boolean) => openTo(words, school).map(({ value }) => value); // prettier-ignore
  expect(codes(approverWords, false)).toEqual(['CEO', 'TSL']);
  expect(codes(bodyWords, false)).toEqual(['trust_board', 'trust_committee', 'regional_board']);
  expect(codes(approverWords, true)).toEqual(['HT', 'EHT', 'CEO', 'TSL']);
  expect(codes(bodyWords, true)).toContain('local_governing_body');
});
