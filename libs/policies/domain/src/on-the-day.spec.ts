import { describe, expect, it } from '@jest/globals';
import { onTheDay } from './on-the-day';

describe('what holds from a day on', () => {
  it('holds from its morning, by the clock of England', () => {
    expect(onTheDay('2026-09-08', 4, '2026-09-07T22:59:59.000Z')).toBe('2026-09-08T03:00:00.000Z');
    expect(onTheDay('2026-12-08', 4, '2026-09-07T22:59:59.000Z')).toBe('2026-12-08T04:00:00.000Z');
  });
  it('holds at once when it is decided on the day itself, also in the middle of the night, or later', () => {
    for (const at of [
      '2026-09-07T23:00:00.000Z',
      '2026-09-08T00:30:00.000Z',
      '2026-09-08T15:00:00.000Z',
      '2026-10-01T09:00:00.000Z',
    ])
      expect(onTheDay('2026-09-08', 4, at)).toBe(at);
  });
});
