import { expect, it } from '@jest/globals';
import { dayInWords, moment, momentInFull, shortDay } from './when';

const now = Date.parse('2026-11-20T12:00:00.000Z');

it('names the year in a list only when it is another', () => {
  expect(shortDay('2026-11-19', now)).toMatch(/^Thu,? 19 Nov$/);
  expect(shortDay('2025-11-19', now)).toMatch(/^Wed,? 19 Nov 2025$/);
  expect(moment('2026-11-20T09:41:00.000Z', now)).toBe('09:41');
  expect(moment('2026-11-19T09:41:00.000Z', now)).toMatch(/^Thu,? 19 Nov, 09:41$/);
  expect(moment('2025-11-20T09:41:00.000Z', now)).toMatch(/^Thu,? 20 Nov 2025, 09:41$/);
});

it('goes by the year as England has it', () =>
  expect(shortDay('2027-01-01', Date.parse('2026-12-31T23:59:00.000Z'))).toContain('2027'));

it('always says day and year of what stands on a record, also of today', () => {
  expect(momentInFull('2026-11-20T09:41:00.000Z')).toMatch(/^Fri,? 20 Nov 2026, 09:41$/);
  expect(dayInWords('2026-11-20')).toMatch(/^Friday,? 20 November 2026$/);
});
