import { randomInt } from 'node:crypto';

/** Resolves after `ms` milliseconds, or at once when the signal aborts; never rejects. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });

/** Milliseconds before the given attempt (1, 2, …): doubling from 50 to 5,000, a random half of it, so that clients spread. */
export const backoff = (attempt: number): number => {
  const most = Math.min(5_000, 50 * 2 ** Math.min(attempt - 1, 10));
  return randomInt(Math.ceil(most / 2), most + 1);
};

/** The work's result, or undefined as soon as the signal aborts; the work itself is left to end unheard. */
export const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const leave = () => resolve(undefined);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });

/** Resolves when the work has ended in either way, or after `ms` milliseconds; leaves no timer behind. */
export const within = async (ms: number, work: Promise<unknown> | undefined): Promise<void> => {
  const done = new AbortController();
  const ended = work?.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([ended, pause(ms, done.signal)]);
  done.abort();
};
