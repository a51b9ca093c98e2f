import { afterEach, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { SignOut } from './sign-out';

const fetched = globalThis.fetch;
afterEach(() => void (globalThis.fetch = fetched));

const press = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Sign out' })));

it.each([
  ['nobody answers', () => Promise.reject(new Error('offline'))],
  ['the server cannot do it', () => Promise.resolve(new Response(null, { status: 503 }))],
])('stays, and says that one is still signed in, when %s', async (_, answer) => {
  const asked = jest.fn(answer);
  globalThis.fetch = asked as typeof fetch;
  render(<SignOut />);
  await press();
  expect(screen.getByRole('alert').textContent).toContain(
    'You are still signed in here. Try again, or close the browser.',
  );
  await press();
  expect(asked).toHaveBeenCalledTimes(2);
});
