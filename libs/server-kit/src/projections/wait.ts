/** Resolves after that time, or at once when the signal fires; never rejects. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/** Doubles from 100 ms to at most `most`: 1st attempt, 2nd, 3rd … */
export const backOff = (attempt: number, most = 5_000): number => Math.min(most, 100 * 2 ** Math.min(attempt - 1, 20));

/** Resolves with the promise, or after that time without it; leaves no timer behind. */
export const atMost = async (ms: number, promise: Promise<unknown>): Promise<void> => {
  const settled = new AbortController();
  await Promise.race([promise.finally(() => settled.abort()), pause(ms, settled.signal)]);
};
