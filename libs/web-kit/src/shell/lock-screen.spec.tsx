import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { forgetDrafts, useDraft } from '../form/drafts';
import { backAtWork } from './idle';
import { LockScreen, LockWhenIdle } from './lock-screen';

const MINUTE = 60_000;
const ended = jest.fn(() => Promise.resolve());
const Secret = () => {
  const [text, write] = useDraft('secret', () => '');
  return (
    <>
      <LockWhenIdle minutes={15} onLock={ended} />
      <p>Ada Byron was seen</p>
      <label>
        Words <input value={text} onChange={({ currentTarget: { value } }) => write(() => value)} />
      </label>
    </>
  );
};
const show = () => {
  const client = new QueryClient();
  client.setQueryData(['concern'], 'Ada Byron');
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <LockScreen>
          <Secret />
        </LockScreen>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return client;
};
const pass = (minutes: number) => act(() => void jest.advanceTimersByTime(minutes * MINUTE));
const locked = () => screen.queryByRole('heading', { name: 'This screen is locked' }) !== null;

beforeEach(() => {
  jest.useFakeTimers();
  backAtWork();
  forgetDrafts();
  ended.mockClear();
});
afterEach(() => void jest.useRealTimers());

it('locks after fifteen minutes without work: nothing of a child is left on the page or in memory', () => {
  const client = show();
  pass(14.9);
  expect(locked()).toBe(false);
  pass(0.2);
  expect(locked()).toBe(true);
  expect(document.body.innerHTML).not.toContain('Ada');
  expect(client.getQueryCache().getAll()).toEqual([]);
  expect(ended).toHaveBeenCalledTimes(1);
});

it('does not lock somebody who works', () => {
  show();
  for (let turn = 0; turn < 4; turn += 1) {
    pass(10);
    fireEvent.keyDown(window, { key: 'a' });
  }
  expect(locked()).toBe(false);
});

it('says so a minute before, and a movement is enough to stay', () => {
  show();
  pass(14.5);
  expect(screen.getByText(/locks in a minute/)).toBeTruthy();
  fireEvent.pointerMove(window);
  expect(screen.queryByText(/locks in a minute/)).toBeNull();
  pass(14);
  expect(locked()).toBe(false);
});

it('is not opened by the first movement after a sleeping computer has woken up', () => {
  show();
  jest.setSystemTime(Date.now() + 60 * MINUTE);
  act(() => void fireEvent.pointerMove(window));
  expect(locked()).toBe(true);
});

it('says so when the session did not end, lets nobody go on in it, and tries again', async () => {
  ended.mockRejectedValueOnce(new Error('unreachable'));
  show();
  await act(async () => void jest.advanceTimersByTime(15.1 * MINUTE));
  expect(locked()).toBe(true);
  expect(screen.getByRole('alert').textContent).toContain(
    'You are still signed in here. Try again, or close the browser.',
  );
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
  expect(ended).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'Continue' })).toBeTruthy();
});

it('gives back what was being written', () => {
  show();
  fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'half a sentence' } });
  pass(15.1);
  expect(document.body.innerHTML).not.toContain('half a sentence');
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'half a sentence');
  pass(14);
  expect(locked()).toBe(false);
});
