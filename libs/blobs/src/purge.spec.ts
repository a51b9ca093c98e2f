import { describe, expect, it, jest } from '@jest/globals';
import { KEPT_HOURS, purgeOfBlobs } from './purge';

const now = '2026-09-08T12:00:00.000Z';
const log = { error: jest.fn(), warn: jest.fn(), info: jest.fn() };
/** What the duty removes before its first rest. */
const firstRound = async (isBehind: () => Promise<boolean>) => {
  const purged: string[] = [];
  const stop = new AbortController();
  const blobs = { purge: async (before: string) => purged.push(before) };
  const running = purgeOfBlobs(blobs, () => now, log as never, isBehind).run(stop.signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await running;
  return purged;
};

describe('uploads that nobody attached', () => {
  it('are removed a day later', async () => {
    expect(KEPT_HOURS).toBe(24);
    expect(await firstRound(async () => false)).toEqual(['2026-09-07T12:00:00.000Z']);
  });

  it('are all kept while the log has not been read to its end: a record may have taken them', async () =>
    expect(await firstRound(async () => true)).toEqual([]));

  it('are kept, and it is said, when nobody can tell', async () => {
    expect(await firstRound(() => Promise.reject(new Error('no database')))).toEqual([]);
    expect(log.warn).toHaveBeenCalledWith({ accident: 'Error' }, 'old uploads were not removed');
  });
});
