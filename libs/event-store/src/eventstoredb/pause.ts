import { randomInt } from 'node:crypto';

/** Resolves after `ms`, or at once when `signal` aborts. Does not keep the process alive. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });

/** Waits for `work`, failed or not, but no longer than `ms`. */
export const bounded = async (work: Promise<unknown>, ms: number): Promise<void> => {
  const stop = new AbortController();
  await Promise.race([work.catch(() => {}), pause(ms, stop.signal)]);
  stop.abort();
};

const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** Half to the whole of 200, 400, 800 … 10,000 ms, so that many subscribers do not come back in one wave. */
export const backOff = (attempt: number): number => {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return whole / 2 + randomInt(whole / 2);
};
