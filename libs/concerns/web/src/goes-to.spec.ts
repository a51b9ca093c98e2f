import { expect, it } from '@jest/globals';
import { byWhen, holderWords } from './goes-to';

it('says who has it: never the safeguarding team where the lead is left out', () => {
  expect(holderWords(['DSL', 'DDSL'])).toBe('the safeguarding team');
  expect(holderWords(['HT'])).toBe('the headteacher');
  expect(holderWords(['COG', 'TSL'])).toBe('the chair of governors and the trust safeguarding lead');
});

it('says by when in school time', () => {
  const now = Date.parse('2026-11-20T09:00:00.000Z');
  expect(byWhen('2026-11-20T16:00:00.000Z', now)).toBe('16:00 today');
  expect(byWhen('2026-11-23T16:00:00.000Z', now)).toBe('Mon 23 Nov, 16:00');
});
