import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { MeDocument } from './me';
import { execute } from './execute';
import { Unreachable } from './failure';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('gives up after fifteen seconds without an answer', async () => {
  let given: AbortSignal | undefined;
  const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), milliseconds);
    return patience.signal;
  });
  globalThis.fetch = (_path, init) =>
    new Promise((_, reject) => {
      given = init?.signal ?? undefined;
      given?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const answer = execute(MeDocument, {});
  const failure = expect(answer).rejects.toBeInstanceOf(Unreachable);
  jest.advanceTimersByTime(14_900);
  expect(given?.aborted).toBe(false);
  jest.advanceTimersByTime(200);
  await failure;
  timeout.mockRestore();
});
