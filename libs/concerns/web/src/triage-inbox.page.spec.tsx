import { school, serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { TriageInboxPage } from './triage-inbox.page';

const counts = { new: 30, mine: 0, waiting: 0, snoozed: 0 };
const empty = { triageInbox: { total: 30, next: null, counts, items: [] } };
const open = (at: string) => {
  serve({ TriageInbox: () => empty });
  show(<TriageInboxPage />, { path: '/inbox', at, me: teacher });
};

it('says on a later page that ran empty only that nothing more is here, and leads back to the start of the same queue', async () => {
  open(`/inbox?queue=waiting&school=${school}&after=abc`);
  expect(await screen.findByText('Nothing more here')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to the start' }).getAttribute('href')).toBe(
    `/inbox?queue=waiting&school=${school}`,
  );
});

it('says that nothing is new only on the first page', async () => {
  open('/inbox?after=abc');
  expect(await screen.findByText('Nothing more here')).toBeTruthy();
  expect(screen.queryByText(/Every concern has somebody/)).toBeNull();
});

it('shows the same queue of all schools when nothing is at this one', async () => {
  open(`/inbox?queue=decided&school=${school}`);
  expect(await screen.findByText('Nothing at this school')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Show all schools' }).getAttribute('href')).toBe('/inbox?queue=decided');
});
