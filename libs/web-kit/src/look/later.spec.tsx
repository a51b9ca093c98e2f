import { expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { later } from './later';

it('what does not arrive leaves the rest of the page as it is, and is tried again until it does', async () => {
  jest.useFakeTimers();
  let connected = false;
  const Advice = later(
    async () => {
      if (!connected) throw new TypeError('Unable to preload CSS');
      return () => <p>Say what you saw.</p>;
    },
    <p>Not here yet.</p>,
  );
  render(
    <>
      <textarea defaultValue="What I was writing" />
      <Advice />
    </>,
  );
  await act(async () => jest.advanceTimersByTimeAsync(1));
  expect(screen.getByText('Not here yet.')).toBeTruthy();
  expect(screen.getByDisplayValue('What I was writing')).toBeTruthy();
  connected = true;
  await act(async () => jest.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('Say what you saw.')).toBeTruthy();
  jest.useRealTimers();
});
