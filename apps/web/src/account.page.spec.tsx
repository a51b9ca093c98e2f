import { beforeEach, expect, it } from '@jest/globals';
import { show } from '@caseward/web-kit/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountPage } from './account.page';

type Sent = Readonly<{ path: string; body: string }>;
let sent: Sent[] = [];
let sessions: object[] = [];
beforeEach(() => {
  sent = [];
  sessions = [
    { id: 'a', began: '2026-09-01T08:00:00.000Z', lastSeen: '2026-09-01T08:40:00.000Z', here: true },
    { id: 'b', began: '2026-09-01T07:00:00.000Z', lastSeen: '2026-09-01T07:30:00.000Z', here: false },
  ];
  globalThis.fetch = (path, init) => {
    sent.push({ path: String(path), body: String(init?.body ?? '') });
    if (init?.method !== 'POST') return Promise.resolve(new Response(JSON.stringify(sessions)));
    sessions = sessions.slice(0, 1);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
});

it('takes on colours and space at once', async () => {
  show(<AccountPage />);
  await userEvent.click(screen.getByLabelText('Dark'));
  await userEvent.click(screen.getByLabelText(/^Compact/));
  expect({ ...document.documentElement.dataset }).toEqual({ theme: 'dark', density: 'compact' });
  await userEvent.click(screen.getByLabelText('As my device'));
  expect({ ...document.documentElement.dataset }).toEqual({ density: 'compact' });
});

it('ends a session that was left open elsewhere', async () => {
  show(<AccountPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^End the one since/ }));
  expect(sent).toContainEqual({ path: '/sessions/end', body: '{"id":"b"}' });
  await waitFor(() => expect(screen.queryByText('Another browser')).toBeNull());
  expect(screen.getByText('This browser')).toBeTruthy();
});
