import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Combobox } from './combobox';
import type { Found } from './use-finding';

const ada = { id: 'a', label: 'Ada Byron', note: '4B' };
const ben = { id: 'b', label: 'Ben Adams', note: '6A' };

const show = (find = () => Promise.resolve<readonly Found[]>([ada, ben])) => {
  const Page = () => {
    const [value, onChange] = useState<readonly Found[]>([]);
    return <Combobox name="people" label="Who" value={value} onChange={onChange} find={find} missing="Say so below." />;
  };
  render(<Page />);
  return screen.getByRole('combobox', { name: 'Who' });
};

it('asks from the second letter on', async () => {
  const input = show();
  await userEvent.type(input, 'a');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  await userEvent.type(input, 'd');
  expect(await screen.findAllByRole('option')).toHaveLength(2);
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('status').textContent).toContain('2 found');
});

it('chooses by arrow keys and Enter, and marks what is chosen for a screen reader', async () => {
  const input = show();
  await userEvent.type(input, 'ad');
  const [, second] = await screen.findAllByRole('option');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(input.getAttribute('aria-activedescendant')).toBe(second?.id);
  expect(second?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Ben Adams' })).toBeTruthy();
  expect(input).toHaveProperty('value', '');
  expect(document.activeElement).toBe(input);
});

it('takes several, never one twice, and lets go of each', async () => {
  const input = show();
  await userEvent.type(input, 'ad');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Enter}');
  await userEvent.type(input, 'ad');
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Ben Adams 6A']);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Ada Byron' }));
  expect(screen.getAllByRole('button').map((b) => b.getAttribute('aria-label'))).toEqual(['Remove Ben Adams']);
});

it('closes on Esc', async () => {
  const input = show();
  await userEvent.type(input, 'ad');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
});

it('closes when the focus goes on, and is there again when it comes back', async () => {
  const input = show();
  await userEvent.type(input, 'ad');
  await screen.findAllByRole('option');
  await userEvent.tab();
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(input.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(input);
  expect(screen.queryAllByRole('option')).toHaveLength(2);
});

it('says when nobody is found, and when the list cannot be reached', async () => {
  await userEvent.type(
    show(() => Promise.resolve([])),
    'zz',
  );
  expect(await screen.findByText('Nobody found. Say so below.')).toBeTruthy();
});

it('says when the list cannot be reached', async () => {
  await userEvent.type(
    show(() => Promise.reject(new Error('offline'))),
    'zz',
  );
  expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
});
