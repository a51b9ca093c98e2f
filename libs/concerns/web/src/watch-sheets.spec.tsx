import { expect, it } from '@jest/globals';
import { receipt, serve, show } from '@caseward/web-kit/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConcernForm } from './concern-form';
import { concernId as id, waiting } from './concern.fixture';
import { review, watch } from './watch-sheets';

const kept = (name: string, content: object) => ({
  Drafts: () => ({
    drafts: [{ name, content: JSON.stringify(content), revision: 3, savedAt: '2026-11-20T09:00:00.000Z' }],
  }),
});
const day = () => screen.getByLabelText(/Look at it again on/);
const words = () => screen.getByLabelText(/What have you seen or heard since/);

it('comes back whole after the screen was locked: with the day, and so with the button that watches on', async () => {
  const finding = 'Collected on time all week.';
  const sent = serve({
    ...kept(`ReviewMonitoredConcern-${id}`, { finding, reviewOn: '2026-12-01' }),
    ReviewMonitoredConcern: () => ({ reviewMonitoredConcern: receipt(id) }),
  });
  show(<ConcernForm sheet={review} concern={waiting} />);
  await waitFor(() => expect(words()).toHaveProperty('value', finding));
  expect(day()).toHaveProperty('value', '2026-12-01');
  expect(screen.queryByRole('button', { name: 'Record, and close' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Record, and watch on' }));
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'ReviewMonitoredConcern')?.variables['input']).toEqual({
      concernId: id,
      finding,
      reviewOn: '2026-12-01',
    }),
  );
});

it('closes only without a day, and then says no day', async () => {
  const sent = serve({ ReviewMonitoredConcern: () => ({ reviewMonitoredConcern: receipt(id) }) });
  show(<ConcernForm sheet={review} concern={waiting} />);
  fireEvent.change(words(), { target: { value: 'All is well.' } });
  await userEvent.click(screen.getByRole('button', { name: 'Record, and close' }));
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'ReviewMonitoredConcern')?.variables['input']).toEqual({
      concernId: id,
      finding: 'All is well.',
    }),
  );
});

it('asks for the day on which to look again, at its own field', async () => {
  const sent = serve({});
  show(<ConcernForm sheet={watch} concern={waiting} />);
  await userEvent.type(screen.getByLabelText('Why?'), 'A second time this month.');
  await userEvent.click(screen.getByRole('button', { name: 'Watch' }));
  expect(await screen.findByRole('link', { name: 'Answer: Look at it again on' })).toBeTruthy();
  expect(day()).toHaveProperty('ariaInvalid', 'true');
  expect(sent.some(({ name }) => name === 'MonitorConcern')).toBe(false);
});
