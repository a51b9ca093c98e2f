import { beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDrafts, useDraft } from '../form/drafts';
import { HideScreen, useHide } from './hide-screen';

const Secret = () => {
  const hide = useHide();
  const [text, write] = useDraft('secret', () => '');
  return (
    <>
      <p>Ada Byron was seen</p>
      <label>
        Words <input value={text} onChange={({ currentTarget: { value } }) => write(() => value)} />
      </label>
      <button onClick={hide}>Hide screen</button>
    </>
  );
};
const show = () => {
  const client = new QueryClient();
  client.setQueryData(['concern'], 'Ada Byron');
  render(
    <QueryClientProvider client={client}>
      <HideScreen>
        <Secret />
      </HideScreen>
    </QueryClientProvider>,
  );
  return client;
};
const hidden = () => document.body.textContent.includes('Timetable') && !document.body.textContent.includes('Ada');
const shift = () => {
  fireEvent.keyDown(window, { key: 'Shift' });
  fireEvent.keyUp(window, { key: 'Shift' });
};
beforeEach(forgetDrafts);

it('unmounts everything and forgets what was fetched, at once', () => {
  const client = show();
  fireEvent.click(screen.getByText('Hide screen'));
  // In the same tick: nothing is waited for.
  expect(hidden()).toBe(true);
  expect(document.title).toBe('Timetable');
  expect(client.getQueryCache().getAll()).toEqual([]);
});

it('hides on Shift three times', () => {
  show();
  shift();
  shift();
  expect(hidden()).toBe(false);
  shift();
  expect(hidden()).toBe(true);
});

it('does not hide for capital letters', () => {
  show();
  for (const letter of ['D', 'S', 'L']) {
    fireEvent.keyDown(window, { key: 'Shift' });
    fireEvent.keyDown(window, { key: letter });
    fireEvent.keyUp(window, { key: letter });
    fireEvent.keyUp(window, { key: 'Shift' });
  }
  expect(hidden()).toBe(false);
});

it('brings typed text back', async () => {
  show();
  await userEvent.type(screen.getByLabelText('Words'), 'half a sentence');
  await userEvent.click(screen.getByText('Hide screen'));
  expect(document.body.innerHTML).not.toContain('half a sentence');
  await userEvent.click(screen.getByText('Go back'));
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'half a sentence');
});
